package org.duizhao.bitext.align;

import java.util.Arrays;
import java.util.BitSet;
import org.duizhao.bitext.text.Work;

/** Scores the beads of a band and leaves out those that cannot be right. */
final class LatticeBuilder {

    private static final int SHORT_ZH = 8;
    private static final int SHORT_EN = 24;
    private static final int LONGEST = 6;
    private static final float LEAST = 0.1f;
    private static final float PART_OF_BEST = 0.55f;
    /** How far below the best way, in log probability, a bead may be and still matter. */
    private static final double SLACK = 12;

    private final Cells cells;
    private final Features features;
    private final Weights weights;
    private final Structure structure;
    private final int shapes;
    private final Side zh;
    private final Side en;
    private byte[] shape = new byte[1 << 12];
    private float[] score = new float[1 << 12];
    private int edges;

    /** @param shapes how many of the {@link Shape}s are tried */
    LatticeBuilder(Cells cells, Features features, Weights weights, Structure structure, int shapes) {
        this.cells = cells;
        this.features = features;
        this.weights = weights;
        this.structure = structure;
        this.shapes = shapes;
        zh = cells.chinese.side();
        en = cells.english;
    }

    /** All beads that the band allows. */
    Lattice build() {
        return build(true);
    }

    /**
     * The beads that may matter: a draft gives larger beads an upper bound of their score, which is cheap; what is far from
     * the best way even so is left out, and the rest is scored in full.
     */
    Lattice buildPruned() {
        Lattice draft = build(false);
        return rescored(draft, draft.near(SLACK));
    }

    private Lattice build(boolean exact) {
        Band band = cells.band;
        int[] rowStart = new int[band.rows() + 2];
        for (int i = 0; i <= band.rows(); i++) {
            rowStart[i + 1] = rowStart[i] + band.hi[i] - band.lo[i] + 1;
        }
        int[] edgeStart = new int[rowStart[band.rows() + 1] + 1];
        int node = 0;
        for (int i = 0; i <= band.rows(); i++) {
            Work.listen();
            for (int j = band.lo[i]; j <= band.hi[i]; j++) {
                edgeStart[node++] = edges;
                addEdges(i, j, exact);
            }
        }
        edgeStart[node] = edges;
        return new Lattice(band, rowStart, edgeStart, Arrays.copyOf(shape, edges), Arrays.copyOf(score, edges));
    }

    private Lattice rescored(Lattice draft, BitSet kept) {
        edges = 0;
        return draft.filtered(kept, (edge, i, j, s, bound) -> s.zh() + s.en() <= 2 ? bound : score(i, j, s, true));
    }

    private void addEdges(int i, int j, boolean exact) {
        int zhRun = zhRun(i, j);
        int enRun = enRun(i, j);
        for (int s = 0; s < shapes; s++) {
            Shape candidate = Shape.of(s);
            int m = candidate.zh();
            int n = candidate.en();
            if (cells.band.holds(i + m, j + n)
                    && (m > 1 || n <= enRun)
                    && (n > 1 || m <= zhRun)
                    && (m + n <= 2 || plausible(i, m, j, n))) {
                add(s, score(i, j, candidate, exact));
            }
        }
    }

    /** How many English sentences from j on have a link to Chinese sentence i one after the other, or are short, not blank; at least 1. */
    private int enRun(int i, int j) {
        int n = 0;
        while (i < zh.size && n < LONGEST && j + n < en.size && enLinked(j + n, i, 1)) {
            n++;
        }
        return Math.max(1, n);
    }

    private int zhRun(int i, int j) {
        int m = 0;
        while (j < en.size && m < LONGEST && i + m < zh.size && zhLinked(i + m, j, 1)) {
            m++;
        }
        return Math.max(1, m);
    }

    private float score(int i, int j, Shape s, boolean exact) {
        if (s.zh() == 0 || s.en() == 0) {
            features.alone(s.en() == 0, s.en() == 0 ? i : j);
        } else {
            features.together(i, s.zh(), j, s.en(), exact);
        }
        return weights.score(features.values) - structure.cost(i, s.zh(), j, s.en());
    }

    /**
     * Each sentence of a larger bead must have a link into it, or be short; and the bead may not be far less similar than
     * the best pair inside it.
     */
    private boolean plausible(int i, int m, int j, int n) {
        return (m == 1 || n == 1 || linked(i, m, j, n)) && (m + n <= 3 || similar(i, m, j, n));
    }

    private boolean similar(int i, int m, int j, int n) {
        float sum = 0;
        float single = 0;
        float weight = 0;
        for (int p = i; p < i + m; p++) {
            weight += zh.total[p];
            for (int q = j; q < j + n; q++) {
                float matched = cells.matched(cells.cell(p, q));
                sum += matched;
                single = Math.max(single, 2 * matched / (zh.total[p] + en.total[q]));
            }
        }
        for (int q = j; q < j + n; q++) {
            weight += en.total[q];
        }
        float bound = 2 * sum / weight;
        return bound > LEAST && bound > PART_OF_BEST * single;
    }

    private boolean linked(int i, int m, int j, int n) {
        for (int p = i; p < i + m; p++) {
            if (!zhLinked(p, j, n)) {
                return false;
            }
        }
        for (int q = j; q < j + n; q++) {
            if (!enLinked(q, i, m)) {
                return false;
            }
        }
        return true;
    }

    private boolean zhLinked(int p, int j, int n) {
        for (int q = j; q < j + n; q++) {
            if (!cells.empty(cells.cell(p, q))) {
                return true;
            }
        }
        return zh.length[p] > 0 && zh.length[p] <= SHORT_ZH;
    }

    private boolean enLinked(int q, int i, int m) {
        for (int p = i; p < i + m; p++) {
            if (!cells.empty(cells.cell(p, q))) {
                return true;
            }
        }
        return en.length[q] > 0 && en.length[q] <= SHORT_EN;
    }

    private void add(int shapeIndex, float value) {
        if (edges == score.length) {
            shape = Arrays.copyOf(shape, edges * 2);
            score = Arrays.copyOf(score, edges * 2);
        }
        shape[edges] = (byte) shapeIndex;
        score[edges++] = value;
    }
}
