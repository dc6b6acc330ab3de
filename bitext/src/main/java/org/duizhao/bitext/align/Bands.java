package org.duizhao.bitext.align;

import java.util.Arrays;
import java.util.List;

/** Makes bands: around a chain of anchors, or around a path that is known already. */
final class Bands {

    private static final long SMALL = 30_000;
    private static final int SMALL_GAP = 40;
    private static final int MARGIN = 10;
    private static final int WIDEST = 250;
    private static final int NARROW = 2;
    private static final int WIDE = 8;
    private static final int DOUBT = 3;
    private static final float SURE = 0.97f;

    private Bands() {}

    static boolean small(int zh, int en) {
        return (long) zh * en <= SMALL;
    }

    /** A band through the anchors, wider where they are far apart. */
    static Band through(List<Anchors.Anchor> anchors, int rows, int columns) {
        int[] lo = new int[rows + 1];
        int[] hi = new int[rows + 1];
        Arrays.fill(lo, columns);
        int zh = 0;
        int en = 0;
        for (Anchors.Anchor anchor : anchors) {
            cover(lo, hi, zh, en, anchor.zh(), anchor.en(), columns);
            zh = anchor.zh() + 1;
            en = anchor.en() + 1;
        }
        cover(lo, hi, zh, en, rows, columns, columns);
        return new Band(lo, hi, columns);
    }

    private static void cover(int[] lo, int[] hi, int zh, int en, int zhEnd, int enEnd, int columns) {
        int gap = Math.max(zhEnd - zh, enEnd - en);
        int half = gap <= SMALL_GAP ? gap : Math.min(WIDEST, Math.max(SMALL_GAP, gap / 3));
        double slope = (enEnd - en) / Math.max(1.0, zhEnd - zh);
        for (int i = Math.max(0, zh - MARGIN); i <= Math.min(lo.length - 1, zhEnd + MARGIN); i++) {
            double at = en + slope * (Math.max(zh, Math.min(zhEnd, i)) - zh);
            int low = (int) Math.max(en, at - half);
            int high = (int) Math.min(enEnd, at + half + slope);
            lo[i] = Math.min(lo[i], Math.max(0, low - MARGIN));
            hi[i] = Math.max(hi[i], Math.min(columns, high + MARGIN));
        }
    }

    /** A band around a path of beads: narrow where they are sure, wide where they are not. */
    static Band around(List<Lattice.Step> path, float[] posteriors, int rows, int columns) {
        int[] widths = new int[path.size()];
        Arrays.fill(widths, NARROW);
        for (int k = 0; k < widths.length; k++) {
            if (posteriors[path.get(k).edge()] < SURE) {
                Arrays.fill(widths, Math.max(0, k - DOUBT), Math.min(widths.length, k + DOUBT + 1), WIDE);
            }
        }
        return around(path, widths, rows, columns);
    }

    /** A band of some sentences to both sides of a path. */
    static Band around(List<Lattice.Step> path, int rows, int columns, int width) {
        int[] widths = new int[path.size()];
        Arrays.fill(widths, width);
        return around(path, widths, rows, columns);
    }

    private static Band around(List<Lattice.Step> path, int[] widths, int rows, int columns) {
        int[] lo = new int[rows + 1];
        int[] hi = new int[rows + 1];
        Arrays.fill(lo, columns);
        for (int k = 0; k < widths.length; k++) {
            Lattice.Step step = path.get(k);
            int width = widths[k];
            int from = Math.max(0, step.i() - width);
            int to = Math.min(rows, step.i() + step.shape().zh() + width);
            for (int i = from; i <= to; i++) {
                lo[i] = Math.min(lo[i], Math.max(0, step.j() - width));
                hi[i] = Math.max(
                        hi[i], Math.min(columns, step.j() + step.shape().en() + width));
            }
        }
        lo[0] = 0;
        hi[rows] = columns;
        return new Band(lo, hi, columns);
    }
}
