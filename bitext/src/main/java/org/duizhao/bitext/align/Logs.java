package org.duizhao.bitext.align;

/** Logarithms from tables: exact enough for scores, and quick. */
final class Logs {

    private static final int FINE = 4096;
    private static final int LONGEST = 8192;
    private static final float FLOOR = 0.02f;
    private static final float[] OF_SIMILARITY = new float[FINE + 1];
    private static final int PARTS = 64;
    private static final float[] ONE_PLUS = new float[4096];
    private static final float[] OF_LENGTH = new float[LONGEST];

    static {
        for (int s = 0; s <= FINE; s++) {
            OF_SIMILARITY[s] = (float) Math.log(((float) s / FINE + FLOOR) / (1 + FLOOR));
        }
        for (int length = 0; length < LONGEST; length++) {
            OF_LENGTH[length] = (float) Math.log(length + 8);
        }
        for (int part = 0; part < ONE_PLUS.length; part++) {
            ONE_PLUS[part] = (float) Math.log1p((float) part / PARTS);
        }
    }

    private Logs() {}

    /** The logarithm of a similarity from 0 to 1, with a floor. */
    static float ofSimilarity(float similarity) {
        return OF_SIMILARITY[(int) (similarity * FINE + 0.5f)];
    }

    /** The logarithm of a length, eight added so that short ones do not weigh too much. */
    static float ofLength(float length) {
        int whole = (int) (length + 0.5f);
        return whole < LONGEST ? OF_LENGTH[whole] : (float) Math.log(length + 8);
    }

    /** The logarithm of one plus a weight. */
    static float onePlus(float weight) {
        int part = (int) (weight * PARTS + 0.5f);
        return part < ONE_PLUS.length ? ONE_PLUS[part] : (float) Math.log1p(weight);
    }
}
