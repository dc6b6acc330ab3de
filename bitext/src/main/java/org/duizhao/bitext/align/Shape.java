package org.duizhao.bitext.align;

/** How many sentences of each side a bead holds. */
record Shape(int zh, int en) {

    private static final Shape[] ALL = {
        new Shape(1, 1), new Shape(1, 0), new Shape(0, 1), new Shape(1, 2), new Shape(2, 1), new Shape(1, 3),
        new Shape(3, 1), new Shape(2, 2), new Shape(1, 4), new Shape(4, 1), new Shape(2, 3), new Shape(3, 2),
        new Shape(1, 5), new Shape(5, 1), new Shape(1, 6), new Shape(6, 1), new Shape(2, 4), new Shape(4, 2),
        new Shape(3, 3)
    };

    /** The shapes of the first, coarse search: those of up to four sentences. */
    static final int COARSE = 8;

    static final int COUNT = ALL.length;

    static Shape of(int index) {
        return ALL[index];
    }

    static int indexOf(int zh, int en) {
        for (int s = 0; s < ALL.length; s++) {
            if (ALL[s].zh == zh && ALL[s].en == en) {
                return s;
            }
        }
        return -1;
    }
}
