package org.duizhao.bitext.align;

import java.util.Arrays;
import java.util.List;

/** Makes bands: around a chain of anchors, or around a path that is known already. */
final class Bands {

    private static final long SMALL = 30_000;
    private static final int SMALL_GAP = 40;
    private static final int MARGIN = 10;
    private static final int WIDEST = 250;
    private static final int NARROW = 1;
    private static final int MOVED = 4;
    private static final int STAYING = 1;
    private static final float UNLIKELY = 0.0003f;

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

    /** A band around all beads of a lattice that are at all likely: narrow where the search was sure, wide where not. */
    static Band around(Lattice lattice, float[] posteriors, int columns) {
        Cover cover = new Cover(lattice.band.rows(), columns);
        lattice.forEachEdge((edge, i, j, shape) -> {
            if (posteriors[edge] > UNLIKELY) {
                cover.add(i, j, shape, NARROW);
            }
        });
        return cover.band();
    }

    /** A band of some sentences to both sides of a path. */
    static Band around(List<Lattice.Step> path, int rows, int columns, int width) {
        Cover cover = new Cover(rows, columns);
        path.forEach(step -> cover.add(step.i(), step.j(), step.shape(), width));
        return cover.band();
    }

    /** A band along the steps that stay, and over the passages, after English sentences were moved to {@code placeOf}. */
    static Band through(List<Lattice.Step> steps, List<Crossings.Passage> passages, int[] placeOf, int rows) {
        Cover cover = new Cover(rows, placeOf.length);
        boolean[] moved = new boolean[placeOf.length];
        for (Crossings.Passage passage : passages) {
            Arrays.fill(moved, passage.en(), passage.enEnd(), true);
            Shape shape = new Shape(passage.zhEnd() - passage.zh(), passage.enEnd() - passage.en());
            cover.add(passage.zh(), placeOf[passage.en()], shape, MOVED);
        }
        for (Lattice.Step step : steps) {
            int en = step.shape().en() > 0 ? step.j() : step.j() - 1;
            if (en >= 0 && !moved[en]) {
                cover.add(step.i(), placeOf[en] + step.j() - en, step.shape(), STAYING);
            }
        }
        return cover.band();
    }

    /** The rows and columns that a band must hold. */
    private static final class Cover {

        private final int[] lo;
        private final int[] hi;
        private final int columns;

        Cover(int rows, int columns) {
            lo = new int[rows + 1];
            hi = new int[rows + 1];
            this.columns = columns;
            Arrays.fill(lo, columns);
        }

        void add(int i, int j, Shape shape, int width) {
            int from = Math.max(0, i - width);
            int to = Math.min(lo.length - 1, i + shape.zh() + width);
            int low = Math.max(0, j - width);
            int high = Math.min(columns, j + shape.en() + width);
            for (int row = from; row <= to; row++) {
                lo[row] = Math.min(lo[row], low);
                hi[row] = Math.max(hi[row], high);
            }
        }

        Band band() {
            return new Band(lo, hi, columns);
        }
    }
}
