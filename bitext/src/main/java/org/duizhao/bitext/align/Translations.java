package org.duizhao.bitext.align;

import java.util.Arrays;

/** For each Chinese type, the English types that may render it, with a quality from 0 to 1. */
final class Translations {

    private static final int[] NONE = {};
    private static final float[] NO_QUALITY = {};
    private static final byte[] NO_ORIGIN = {};

    private int[][] english = new int[1024][];
    private float[][] quality = new float[1024][];
    private byte[][] origin = new byte[1024][];
    private int origins;

    int[] english(int chinese) {
        return chinese < english.length && english[chinese] != null ? english[chinese] : NONE;
    }

    float[] quality(int chinese) {
        return chinese < english.length && quality[chinese] != null ? quality[chinese] : NO_QUALITY;
    }

    byte[] origin(int chinese) {
        return chinese < english.length && origin[chinese] != null ? origin[chinese] : NO_ORIGIN;
    }

    /** Whether any pair is known from there. */
    boolean has(Origin from) {
        return (origins & 1 << from.ordinal()) != 0;
    }

    /** Adds a pair, or raises the quality of a known one. */
    void add(int chinese, int en, float q, Origin from) {
        grow(chinese);
        origins |= 1 << from.ordinal();
        int[] known = english(chinese);
        for (int k = 0; k < known.length; k++) {
            if (known[k] == en) {
                if (q > quality[chinese][k]) {
                    quality[chinese][k] = q;
                    origin[chinese][k] = (byte) from.ordinal();
                }
                return;
            }
        }
        english[chinese] = Arrays.copyOf(known, known.length + 1);
        quality[chinese] = Arrays.copyOf(quality(chinese), known.length + 1);
        origin[chinese] = Arrays.copyOf(origin(chinese), known.length + 1);
        english[chinese][known.length] = en;
        quality[chinese][known.length] = q;
        origin[chinese][known.length] = (byte) from.ordinal();
    }

    private void grow(int chinese) {
        if (chinese >= english.length) {
            int size = Math.max(chinese + 1, english.length * 2);
            english = Arrays.copyOf(english, size);
            quality = Arrays.copyOf(quality, size);
            origin = Arrays.copyOf(origin, size);
        }
    }
}
