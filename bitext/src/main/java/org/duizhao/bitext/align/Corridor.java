package org.duizhao.bitext.align;

import java.util.Arrays;

/**
 * Where, for each Chinese sentence, its English partners may stand in a long document: near the best monotone way through a
 * map of blocks. The map adds up what all sentence pairs share, ambiguous ones too, so that passages that say the same far
 * apart (a story told twice) mislead it no more than single sentences do.
 */
final class Corridor {

    /** Documents of fewer sentences need none. */
    static final int SHORTEST = 2_000;

    private static final int BLOCKS = 256;
    private static final int SMALLEST = 50;
    private static final int MARGIN = 2;
    /** How much of a block counts for a way that only crosses one side of it. */
    private static final float ASIDE = 0.5f;

    private final Stretch stretch;
    private final int zhBlock;
    private final int enBlock;
    private final float[][] map;
    private final int[] lo;
    private final int[] hi;

    /** Open over all of the stretch, until it is closed. */
    Corridor(Stretch stretch) {
        this.stretch = stretch;
        zhBlock = Math.max(SMALLEST, stretch.zhSize() / BLOCKS + 1);
        enBlock = Math.max(SMALLEST, stretch.enSize() / BLOCKS + 1);
        map = new float[(stretch.zhSize() + zhBlock - 1) / zhBlock][(stretch.enSize() + enBlock - 1) / enBlock];
        lo = new int[map.length];
        hi = new int[map.length];
        Arrays.fill(hi, map[0].length - 1);
    }

    void add(int zh, int en, float weight) {
        map[(zh - stretch.zh()) / zhBlock][(en - stretch.en()) / enBlock] += weight;
    }

    /**
     * Finds the way. What a block would share by chance, from its row and column, counts for nothing, and what is left is
     * measured by how much it would vary by chance: else common words outweigh the rest where they are dense.
     */
    void close() {
        measureByChance();
        float[][] best = new float[map.length][map[0].length];
        for (int r = 0; r < map.length; r++) {
            for (int c = 0; c < map[0].length; c++) {
                best[r][c] = r == 0 && c == 0 ? map[0][0] : before(best, r, c, map[r][c]);
            }
        }
        Arrays.fill(lo, Integer.MAX_VALUE);
        Arrays.fill(hi, 0);
        int r = map.length - 1;
        int c = map[0].length - 1;
        while (r >= 0 && c >= 0) {
            lo[r] = Math.min(lo[r], c);
            hi[r] = Math.max(hi[r], c);
            boolean diagonal = r > 0 && c > 0 && best[r][c] == best[r - 1][c - 1] + map[r][c];
            boolean down = !diagonal && r > 0 && best[r][c] == best[r - 1][c] + map[r][c] * ASIDE;
            r -= diagonal || down || c == 0 ? 1 : 0;
            c -= down ? 0 : 1;
        }
    }

    /** The best way to a block. Two steps aside are as long as one straight on, so that no way gains by being longer. */
    private static float before(float[][] best, int r, int c, float own) {
        float before = r > 0 && c > 0 ? best[r - 1][c - 1] + own : Float.NEGATIVE_INFINITY;
        before = r > 0 ? Math.max(before, best[r - 1][c] + own * ASIDE) : before;
        return c > 0 ? Math.max(before, best[r][c - 1] + own * ASIDE) : before;
    }

    private void measureByChance() {
        float[] columns = new float[map[0].length];
        float all = 0;
        for (float[] row : map) {
            for (int c = 0; c < row.length; c++) {
                columns[c] += row[c];
                all += row[c];
            }
        }
        float mean = all / (map.length * columns.length);
        for (float[] row : map) {
            float sum = 0;
            for (float cell : row) {
                sum += cell;
            }
            for (int c = 0; c < row.length; c++) {
                float chance = all > 0 ? sum * columns[c] / all : 0;
                row[c] = (row[c] - chance) / (float) Math.sqrt(chance + mean + Float.MIN_NORMAL);
            }
        }
    }

    /** Whether both, of the same stretch, take the same way but for a block. */
    boolean isLike(Corridor other) {
        for (int r = 0; r < lo.length; r++) {
            if (Math.abs(lo[r] - other.lo[r]) > 1 || Math.abs(hi[r] - other.hi[r]) > 1) {
                return false;
            }
        }
        return true;
    }

    /** The first English sentence that may be a partner of {@code zh}. */
    int from(int zh) {
        int row = (zh - stretch.zh()) / zhBlock;
        return stretch.en() + (Math.max(MARGIN, lo[Math.max(0, row - MARGIN)]) - MARGIN) * enBlock;
    }

    /** After the last one. */
    int to(int zh) {
        int row = Math.min(lo.length - 1, (zh - stretch.zh()) / zhBlock + MARGIN);
        return Math.min(stretch.enEnd(), stretch.en() + (hi[row] + MARGIN + 1) * enBlock);
    }
}
