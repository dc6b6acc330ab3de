package org.duizhao.bitext.align;

import java.util.Arrays;

/** Scores the beads of a band and leaves out those that cannot be right. */
final class LatticeBuilder {

    private static final int SHORT_ZH = 8;
    private static final int SHORT_EN = 24;
    private static final float LEAST = 0.1f;
    private static final float PART_OF_BEST = 0.55f;

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

    Lattice build() {
        Band band = cells.band;
        int[] rowStart = new int[band.rows() + 2];
        for (int i = 0; i <= band.rows(); i++) {
            rowStart[i + 1] = rowStart[i] + band.hi[i] - band.lo[i] + 1;
        }
        int[] edgeStart = new int[rowStart[band.rows() + 1] + 1];
        int node = 0;
        for (int i = 0; i <= band.rows(); i++) {
            for (int j = band.lo[i]; j <= band.hi[i]; j++) {
                edgeStart[node++] = edges;
                addEdges(i, j);
            }
        }
        edgeStart[node] = edges;
        return new Lattice(band, rowStart, edgeStart, Arrays.copyOf(shape, edges), Arrays.copyOf(score, edges));
    }

    private void addEdges(int i, int j) {
        for (int s = 0; s < shapes; s++) {
            Shape candidate = Shape.of(s);
            int m = candidate.zh();
            int n = candidate.en();
            if (!cells.band.holds(i + m, j + n)) {
                continue;
            }
            if (m == 0 || n == 0) {
                features.alone(n == 0, n == 0 ? i : j);
            } else if (m + n == 2 || plausible(i, m, j, n)) {
                features.together(i, m, j, n);
            } else {
                continue;
            }
            add(s, weights.score(features.values) - structure.cost(i, m, j, n));
        }
    }

    /**
     * Each sentence of a larger bead must have a link into it, or be short; and the bead may not be far less similar than
     * the best pair inside it.
     */
    private boolean plausible(int i, int m, int j, int n) {
        return linked(i, m, j, n) && (m + n <= 3 || similar(i, m, j, n));
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
        for (int p = i; m > 1 && p < i + m; p++) {
            if (zh.length[p] > SHORT_ZH && !zhLinked(p, j, n)) {
                return false;
            }
        }
        for (int q = j; n > 1 && q < j + n; q++) {
            if (en.length[q] > SHORT_EN && !enLinked(q, i, m)) {
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
        return false;
    }

    private boolean enLinked(int q, int i, int m) {
        for (int p = i; p < i + m; p++) {
            if (!cells.empty(cells.cell(p, q))) {
                return true;
            }
        }
        return false;
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
