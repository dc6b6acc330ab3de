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
    private static final int MARGIN = 2;

    private final int zhBlock;
    private final int enBlock;
    private final float[][] map;
    private int[] lo = {};
    private int[] hi = {};

    Corridor(int zh, int en) {
        zhBlock = Math.max(50, zh / BLOCKS + 1);
        enBlock = Math.max(50, en / BLOCKS + 1);
        map = new float[(zh + zhBlock - 1) / zhBlock][(en + enBlock - 1) / enBlock];
    }

    void add(int zh, int en, float weight) {
        map[zh / zhBlock][en / enBlock] += weight;
    }

    /** Finds the way. What a block would share by chance, from its row and column, counts for nothing. */
    void close() {
        subtractChance();
        float[][] best = new float[map.length][map[0].length];
        for (int r = 0; r < map.length; r++) {
            for (int c = 0; c < map[0].length; c++) {
                best[r][c] = map[r][c] + (r == 0 && c == 0 ? 0 : before(best, r, c));
            }
        }
        lo = new int[map.length];
        hi = new int[map.length];
        Arrays.fill(lo, Integer.MAX_VALUE);
        int r = map.length - 1;
        int c = map[0].length - 1;
        while (r >= 0 && c >= 0) {
            lo[r] = Math.min(lo[r], c);
            hi[r] = Math.max(hi[r], c);
            float from = r == 0 && c == 0 ? 0 : before(best, r, c);
            boolean diagonal = r > 0 && c > 0 && best[r - 1][c - 1] == from;
            boolean down = !diagonal && r > 0 && best[r - 1][c] == from;
            r -= diagonal || down || c == 0 ? 1 : 0;
            c -= down ? 0 : 1;
        }
    }

    private static float before(float[][] best, int r, int c) {
        float before = r > 0 && c > 0 ? best[r - 1][c - 1] : Float.NEGATIVE_INFINITY;
        before = r > 0 ? Math.max(before, best[r - 1][c]) : before;
        return c > 0 ? Math.max(before, best[r][c - 1]) : before;
    }

    private void subtractChance() {
        float[] columns = new float[map[0].length];
        float all = 0;
        for (float[] row : map) {
            for (int c = 0; c < row.length; c++) {
                columns[c] += row[c];
                all += row[c];
            }
        }
        for (float[] row : map) {
            float sum = 0;
            for (float cell : row) {
                sum += cell;
            }
            for (int c = 0; c < row.length; c++) {
                row[c] -= all > 0 ? sum * columns[c] / all : 0;
            }
        }
    }

    /** The first English sentence that may be a partner of {@code zh}. */
    int from(int zh) {
        int row = zh / zhBlock;
        return (Math.max(MARGIN, lo[Math.max(0, row - MARGIN)]) - MARGIN) * enBlock;
    }

    /** After the last one. */
    int to(int zh) {
        int row = Math.min(lo.length - 1, zh / zhBlock + MARGIN);
        return (hi[row] + MARGIN + 1) * enBlock;
    }
}
