package org.duizhao.bitext.align;

import java.util.List;

/** One side of a document: its sentences as weighted tokens. A token says one thing that the other side may say too. */
final class Side {

    /** What a token is, for weighing it. */
    static final byte WORD = 0;

    static final byte NUMBER = 1;
    /** A Chinese character that belongs to no known word. */
    static final byte PIECE = 2;

    final int size;
    final int[] start;
    final int[] type;
    final byte[] kind;
    final float[] weight;
    /** Characters of each sentence, blanks not counted. */
    final int[] length;
    /** Punctuation of each sentence, as {@link Marks} bits. */
    final int[] marks;
    /** The weight of all tokens of a sentence. */
    final float[] total;
    /** The weight of the numbers of a sentence. */
    final float[] numbers;

    Side(List<String> sentences, IntList starts, IntList types, IntList kinds, int vocabulary) {
        size = sentences.size();
        start = starts.toArray();
        type = types.toArray();
        kind = new byte[type.length];
        for (int t = 0; t < kind.length; t++) {
            kind[t] = (byte) kinds.get(t);
        }
        length = new int[size];
        marks = new int[size];
        for (int s = 0; s < size; s++) {
            length[s] = visible(sentences.get(s));
            marks[s] = Marks.of(sentences.get(s));
        }
        weight = weights(inverseFrequencies(vocabulary));
        total = new float[size];
        numbers = new float[size];
        for (int s = 0; s < size; s++) {
            for (int t = start[s]; t < start[s + 1]; t++) {
                total[s] += weight[t];
                numbers[s] += kind[t] == NUMBER ? weight[t] : 0;
            }
        }
    }

    /** The sentences of {@code other} in another order. */
    Side(Side other, int[] order) {
        size = other.size;
        start = new int[size + 1];
        type = new int[other.type.length];
        kind = new byte[type.length];
        weight = new float[type.length];
        length = new int[size];
        marks = new int[size];
        total = new float[size];
        numbers = new float[size];
        for (int s = 0; s < size; s++) {
            int from = other.start[order[s]];
            int count = other.start[order[s] + 1] - from;
            System.arraycopy(other.type, from, type, start[s], count);
            System.arraycopy(other.kind, from, kind, start[s], count);
            System.arraycopy(other.weight, from, weight, start[s], count);
            start[s + 1] = start[s] + count;
            length[s] = other.length[order[s]];
            marks[s] = other.marks[order[s]];
            total[s] = other.total[order[s]];
            numbers[s] = other.numbers[order[s]];
        }
    }

    /** In how many sentences each type stands. */
    int[] documentFrequencies(int vocabulary) {
        int[] frequency = new int[vocabulary];
        int[] last = new int[vocabulary];
        for (int s = 0; s < size; s++) {
            for (int t = start[s]; t < start[s + 1]; t++) {
                if (last[type[t]] != s + 1) {
                    last[type[t]] = s + 1;
                    frequency[type[t]]++;
                }
            }
        }
        return frequency;
    }

    private float[] inverseFrequencies(int vocabulary) {
        int[] frequency = documentFrequencies(vocabulary);
        float[] inverse = new float[vocabulary];
        for (int v = 0; v < vocabulary; v++) {
            inverse[v] = (float) Math.log(1 + (size + 5.0) / Math.max(1, frequency[v]));
        }
        return inverse;
    }

    private float[] weights(float[] inverse) {
        float[] weights = new float[type.length];
        for (int t = 0; t < weights.length; t++) {
            weights[t] = inverse[type[t]] * (kind[t] == PIECE ? 0.4f : 1f);
        }
        return weights;
    }

    private static int visible(String sentence) {
        int count = 0;
        for (int i = 0; i < sentence.length(); i++) {
            count += sentence.charAt(i) > ' ' ? 1 : 0;
        }
        return count;
    }
}
