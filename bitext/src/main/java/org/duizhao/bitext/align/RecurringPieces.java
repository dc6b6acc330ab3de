package org.duizhao.bitext.align;

import org.duizhao.bitext.lexicon.Lexicon;
import org.duizhao.bitext.sound.LongCounter;

/** Runs of two to four characters that no lexicon word covers but that recur in the document: names, mostly. */
final class RecurringPieces {

    private static final int LONGEST = 4;
    private static final int OFTEN = 3;

    private final LongCounter counts = new LongCounter();

    void count(String sentence, Lexicon lexicon) {
        int at = 0;
        while (at < sentence.length()) {
            if (ZhStops.isStop(sentence.charAt(at))) {
                at++;
                continue;
            }
            int word = lexicon.longestAt(sentence, at);
            if (word >= 0) {
                at += lexicon.word(word).length();
                continue;
            }
            int end = at + 1;
            while (end < sentence.length()
                    && !ZhStops.isStop(sentence.charAt(end))
                    && lexicon.longestAt(sentence, end) < 0) {
                end++;
            }
            countRun(sentence, at, end);
            at = end;
        }
    }

    /** The length of the longest recurring piece at {@code from}; 1 if none. */
    int longest(String sentence, int from, int to) {
        int best = 1;
        long key = sentence.charAt(from);
        for (int length = 2; length <= LONGEST && from + length <= to; length++) {
            key = (key << 16) | sentence.charAt(from + length - 1);
            if (counts.get(key) >= OFTEN) {
                best = length;
            }
        }
        return best;
    }

    private void countRun(String sentence, int from, int to) {
        for (int start = from; start < to; start++) {
            long key = sentence.charAt(start);
            for (int length = 2; length <= LONGEST && start + length <= to; length++) {
                key = (key << 16) | sentence.charAt(start + length - 1);
                counts.add(key, 1);
            }
        }
    }
}
