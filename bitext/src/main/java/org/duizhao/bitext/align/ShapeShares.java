package org.duizhao.bitext.align;

/**
 * How usual each shape of bead is in the document at hand, as the first pass found: a novel's translator joins and splits
 * more than a law's. Where the document is short, what is usual in general has the say.
 */
final class ShapeShares {

    /** 1-1, 1-2, 2-1, 1-3, 3-1, 2-2, more, Chinese alone, English alone. */
    private static final float[] IN_GENERAL = {0.78f, 0.06f, 0.06f, 0.01f, 0.01f, 0.01f, 0.01f, 0.03f, 0.03f};

    private static final int MORE = 6;
    /** So many beads weigh as much as what is usual in general. */
    private static final float DOUBT = 30;

    /** Says nothing of any shape. */
    static final ShapeShares UNKNOWN = new ShapeShares(new float[IN_GENERAL.length]);

    private final float[] logs;

    private ShapeShares(float[] logs) {
        this.logs = logs;
    }

    static ShapeShares of(Lattice lattice, float[] posteriors) {
        float[] counts = new float[IN_GENERAL.length];
        float[] all = new float[1];
        lattice.forEachEdge((edge, i, j, shape) -> {
            counts[kind(shape.zh(), shape.en())] += posteriors[edge];
            all[0] += posteriors[edge];
        });
        float[] logs = new float[counts.length];
        for (int k = 0; k < logs.length; k++) {
            float share = (counts[k] + DOUBT * IN_GENERAL[k]) / (all[0] + DOUBT);
            logs[k] = (float) Math.log(share / IN_GENERAL[k]);
        }
        return new ShapeShares(logs);
    }

    /** The logarithm of how many times as usual as in general beads of m Chinese and n English sentences are here. */
    float log(int m, int n) {
        return logs[kind(m, n)];
    }

    private static int kind(int m, int n) {
        if (m == 0 || n == 0) {
            return n == 0 ? MORE + 1 : MORE + 2;
        }
        if (m == 2 && n == 2) {
            return 5;
        }
        if (Math.min(m, n) > 1 || Math.max(m, n) > 3) {
            return MORE;
        }
        return m == 1 ? (n == 1 ? 0 : 2 * n - 3) : 2 * m - 2;
    }
}
