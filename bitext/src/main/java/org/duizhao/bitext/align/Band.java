package org.duizhao.bitext.align;

/**
 * The part of the search grid that is looked at. Node (i, j) stands after i Chinese and j English sentences; row i holds
 * the nodes from {@code lo[i]} to {@code hi[i]}, both inclusive. Rows never move backwards.
 */
final class Band {

    final int[] lo;
    final int[] hi;

    Band(int[] lo, int[] hi, int columns) {
        this.lo = lo;
        this.hi = hi;
        lo[0] = 0;
        hi[hi.length - 1] = columns;
        for (int i = 1; i < lo.length; i++) {
            hi[i] = Math.min(columns, Math.max(hi[i], hi[i - 1]));
        }
        for (int i = lo.length - 1; i >= 0; i--) {
            lo[i] = Math.max(0, Math.min(lo[i], i + 1 < lo.length ? lo[i + 1] : columns));
        }
        for (int i = 1; i < lo.length; i++) {
            lo[i] = Math.min(lo[i], hi[i - 1]);
        }
    }

    static Band full(int rows, int columns) {
        int[] hi = new int[rows + 1];
        java.util.Arrays.fill(hi, columns);
        return new Band(new int[rows + 1], hi, columns);
    }

    int rows() {
        return lo.length - 1;
    }

    boolean holds(int i, int j) {
        return i < lo.length && j >= lo[i] && j <= hi[i];
    }
}
