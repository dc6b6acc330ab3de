package org.duizhao.bitext.align;

import java.util.List;

/**
 * Sentences that translate each other, or sentences of one side without a partner.
 *
 * @param zh indexes of Chinese sentences, rising
 * @param en indexes of English sentences, rising
 * @param score how likely it is that this very bead is right, from 0 to 1
 * @param why the word links behind it, heaviest first; empty unless asked for
 * @param unsaid how likely each of its sentences, the Chinese ones first, has no counterpart, whether or not it joins its
 *     neighbour in this bead; empty where that was not measured
 */
public record Bead(List<Integer> zh, List<Integer> en, double score, List<WordLink> why, List<Double> unsaid) {

    /** From this score on, a bead is meant to be relied on. */
    public static final double CONFIDENT = 0.9;

    public Bead {
        zh = List.copyOf(zh);
        en = List.copyOf(en);
        why = List.copyOf(why);
        unsaid = List.copyOf(unsaid);
    }

    public Bead(List<Integer> zh, List<Integer> en, double score) {
        this(zh, en, score, List.of(), List.of());
    }

    /** The same bead, where its indexes counted in the given lists of indexes. */
    Bead renumbered(List<Integer> zhIndexes, List<Integer> enIndexes) {
        return new Bead(
                zh.stream().map(zhIndexes::get).toList(),
                en.stream().map(enIndexes::get).toList(),
                score,
                why,
                unsaid);
    }
}
