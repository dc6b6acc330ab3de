package org.duizhao.bitext.align;

import org.duizhao.bitext.text.Work;

/**
 * How much of a document is aligned.
 *
 * @param characters a sentence (UTF-16) that is longer is cut after a clause, or where none ends, within these
 * @param count of the sentences of a document, both languages together
 */
public record SentenceLimits(int characters, int count) {

    public static final SentenceLimits STANDARD = new SentenceLimits(2000, 40_000);

    public SentenceLimits {
        if (characters < 100) {
            throw new IllegalArgumentException(
                    "duizhao.align.limits.sentence-characters: " + characters + " (expected: at least 100)");
        }
        if (count < 1) {
            throw new IllegalArgumentException("duizhao.align.limits.sentences: " + count + " (expected: at least 1)");
        }
    }

    void check(int sentences) {
        Work.within("sentences", sentences, count, "duizhao.align.limits.sentences");
    }
}
