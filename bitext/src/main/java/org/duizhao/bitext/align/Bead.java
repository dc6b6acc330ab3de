package org.duizhao.bitext.align;

import java.util.List;

/**
 * Sentences that translate each other, or sentences of one side without a partner.
 *
 * @param zh indexes of Chinese sentences, rising
 * @param en indexes of English sentences, rising
 * @param score how likely it is that this very bead is right, from 0 to 1
 * @param why the word links behind it, heaviest first; empty unless asked for
 */
public record Bead(List<Integer> zh, List<Integer> en, double score, List<WordLink> why) {

    /** From this score on, a bead is meant to be relied on. */
    public static final double CONFIDENT = 0.9;

    public Bead {
        zh = List.copyOf(zh);
        en = List.copyOf(en);
        why = List.copyOf(why);
    }

    public Bead(List<Integer> zh, List<Integer> en, double score) {
        this(zh, en, score, List.of());
    }

    /** The same bead, where its indexes counted in the given lists of indexes. */
    Bead renumbered(List<Integer> zhIndexes, List<Integer> enIndexes) {
        return new Bead(
                zh.stream().map(zhIndexes::get).toList(),
                en.stream().map(enIndexes::get).toList(),
                score,
                why);
    }
}
