package org.duizhao.bitext.align;

import java.util.Arrays;

/**
 * What the layout says about sentences, as two keys each: a group, where the layout puts both languages side by side (an
 * interleaved pair of paragraphs, a table row; -1 for none), and the paragraph. Beads that cut across cost.
 *
 * @param enPlace where each English sentence stands in its text, if passages were moved; else empty
 */
record Structure(
        int[] zhGroup, int[] enGroup, int[] zhParagraph, int[] enParagraph, int[] zhKind, int[] enKind, int[] enPlace) {

    static final Structure NONE = of(new int[0], new int[0], new int[0], new int[0], new int[0], new int[0]);

    private static final float OTHER_GROUP = 6f;
    private static final float OVER_PARAGRAPH = 2f;
    private static final float UNEVEN_START = 0.6f;
    private static final float OTHER_KIND = 1f;
    private static final float NOTE_AND_TEXT = 4f;

    /** With the English sentences in the order in which they stand. */
    static Structure of(
            int[] zhGroup, int[] enGroup, int[] zhParagraph, int[] enParagraph, int[] zhKind, int[] enKind) {
        return new Structure(zhGroup, enGroup, zhParagraph, enParagraph, zhKind, enKind, new int[0]);
    }

    /**
     * With the English sentences in another order; no bead may join sentences that do not follow each other in the text.
     *
     * @param place where each stands in the text
     */
    Structure reordered(int[] order, int[] place) {
        return new Structure(
                zhGroup, at(enGroup, order), zhParagraph, at(enParagraph, order), zhKind, at(enKind, order), place);
    }

    private static int[] at(int[] values, int[] order) {
        return values.length == 0
                ? values
                : Arrays.stream(order).map(j -> values[j]).toArray();
    }

    boolean isNone() {
        return zhParagraph.length == 0;
    }

    /** What to take off the score of the bead that starts at Chinese sentence i and English sentence j. */
    float cost(int i, int m, int j, int n) {
        if (n > 1 && enPlace.length > 0 && enPlace[j + n - 1] - enPlace[j] != n - 1) {
            return Float.POSITIVE_INFINITY;
        }
        if (isNone()) {
            return 0;
        }
        float cost = OVER_PARAGRAPH * (changes(zhParagraph, i, m) + changes(enParagraph, j, n));
        if (m > 0 && n > 0) {
            boolean grouped = zhGroup[i] >= 0 || enGroup[j] >= 0;
            cost += grouped && zhGroup[i] != enGroup[j] ? OTHER_GROUP : 0;
            cost += starts(zhParagraph, i) != starts(enParagraph, j) ? UNEVEN_START : 0;
            cost += otherKind(zhKind[i], enKind[j]);
        }
        return cost;
    }

    private static float otherKind(int zh, int en) {
        if (zh == en) {
            return 0;
        }
        int note = Paragraph.Kind.FOOTNOTE.ordinal();
        return zh == note || en == note ? NOTE_AND_TEXT : OTHER_KIND;
    }

    private static boolean starts(int[] key, int at) {
        return at == 0 || key[at] != key[at - 1];
    }

    private static int changes(int[] key, int from, int count) {
        int changes = 0;
        for (int k = from + 1; k < from + count; k++) {
            changes += key[k] != key[k - 1] ? 1 : 0;
        }
        return changes;
    }
}
