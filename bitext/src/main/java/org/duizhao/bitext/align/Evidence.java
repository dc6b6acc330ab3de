package org.duizhao.bitext.align;

import java.util.Arrays;

/** Finds the word links between one Chinese sentence, loaded by {@link #load}, and English sentences. */
final class Evidence {

    /** No sentence has more; what a broken text has beyond them is passed over. */
    private static final int MOST_TOKENS = 600;

    private static final int MOST_LINKS = 2_000;

    private final ZhSide chinese;
    private final Side english;
    private final Translations learned;
    private final float least;
    private final int[] stamp;
    private final int[] head;
    private int round;
    private int size;
    private int[] next = new int[256];
    private int[] occurrence = new int[256];
    private float[] quality = new float[256];
    private final float[] bestQuality;
    private final float[] bestWeight;

    Evidence(ZhSide chinese, Side english, int englishTypes, Translations learned) {
        this(chinese, english, englishTypes, learned, 0);
    }

    /** @param least renderings of less quality are passed over */
    Evidence(ZhSide chinese, Side english, int englishTypes, Translations learned, float least) {
        this.least = least;
        this.chinese = chinese;
        this.english = english;
        this.learned = learned;
        stamp = new int[englishTypes];
        head = new int[englishTypes];
        bestQuality = new float[englishTypes];
        bestWeight = new float[englishTypes];
    }

    void load(int sentence) {
        round++;
        size = 0;
        int begin = chinese.occurrenceStart()[sentence];
        int end = Math.min(chinese.occurrenceStart()[sentence + 1], begin + MOST_TOKENS);
        for (int o = begin; o < end; o++) {
            int type = chinese.occurrenceType()[o];
            enter(
                    o,
                    chinese.translations().english(type),
                    chinese.translations().quality(type));
            enter(o, learned.english(type), learned.quality(type));
        }
    }

    /** Appends the links to English sentence {@code j}, best first. */
    void link(int j, Links out) {
        int begin = out.size;
        int end = Math.min(english.start[j + 1], english.start[j] + MOST_TOKENS);
        for (int t = english.start[j]; t < end && out.size - begin < MOST_LINKS; t++) {
            int type = english.type[t];
            if (stamp[type] == round) {
                for (int k = head[type]; k >= 0; k = next[k]) {
                    int o = occurrence[k];
                    int from = chinese.from()[o];
                    float weight = quality[k] * (chinese.side().weight[from] + english.weight[t]) * 0.5f;
                    out.add(from, chinese.to()[o], t, weight, o);
                }
            }
        }
        out.sort(begin);
    }

    /** The weight of the best link of each word of English sentence {@code j}: no less than what can be matched. */
    float bound(int j) {
        float sum = 0;
        int end = Math.min(english.start[j + 1], english.start[j] + MOST_TOKENS);
        for (int t = english.start[j]; t < end; t++) {
            int type = english.type[t];
            if (stamp[type] == round) {
                sum += 0.5f * (bestWeight[type] + bestQuality[type] * english.weight[t]);
            }
        }
        return sum;
    }

    private void enter(int o, int[] types, float[] qualities) {
        float weight = chinese.side().weight[chinese.from()[o]];
        for (int k = 0; k < types.length; k++) {
            if (qualities[k] < least) {
                continue;
            }
            if (size == next.length) {
                next = Arrays.copyOf(next, size * 2);
                occurrence = Arrays.copyOf(occurrence, size * 2);
                quality = Arrays.copyOf(quality, size * 2);
            }
            int type = types[k];
            boolean known = stamp[type] == round;
            bestQuality[type] = known ? Math.max(bestQuality[type], qualities[k]) : qualities[k];
            bestWeight[type] = known ? Math.max(bestWeight[type], qualities[k] * weight) : qualities[k] * weight;
            next[size] = known ? head[type] : -1;
            stamp[type] = round;
            head[type] = size;
            occurrence[size] = o;
            quality[size++] = qualities[k];
        }
    }
}
