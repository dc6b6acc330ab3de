package org.duizhao.bitext.align;

import java.util.Arrays;
import java.util.List;
import org.duizhao.bitext.text.Work;

/**
 * Learns translation probabilities from confident beads: IBM model 1 in both directions (Brown et al. 1993), joined by
 * their geometric mean (as Moore 2002 and Varga et al. 2005 found useful for a second pass), pruned, and shrunk where
 * little was seen.
 */
final class Learner {

    private static final int ROUNDS = 4;
    private static final float LEAST = 0.08f;
    private static final float DOUBT = 2f;

    private final WordPairs pairs;
    /** For each word pair, how likely its English word is given the Chinese one; then the other way round. */
    private final float[] probability;

    private final float[] counts;

    private Learner(WordPairs pairs) {
        this.pairs = pairs;
        probability = new float[2 * pairs.count()];
        counts = new float[probability.length];
        Arrays.fill(probability, 1);
    }

    static Translations nothing() {
        return new Translations();
    }

    /** Learns from the two-sided steps. */
    static Translations from(ZhSide chinese, Side english, int enTypes, List<Lattice.Step> steps) {
        return new Learner(new WordPairs(chinese, english, enTypes, steps)).learn(enTypes);
    }

    private Translations learn(int enTypes) {
        for (int round = 0; round < ROUNDS; round++) {
            Arrays.fill(counts, 0);
            expect();
            normalise(enTypes);
        }
        Translations learned = new Translations();
        for (int z = 0; z < pairs.zhTypes(); z++) {
            for (int p = pairs.first(z); p < pairs.first(z + 1); p++) {
                float seen = counts[2 * p + 1];
                float mean = (float) Math.sqrt(probability[2 * p] * probability[2 * p + 1]) * seen / (seen + DOUBT);
                if (mean > LEAST) {
                    learned.add(z, pairs.english(p), Math.min(1, mean * 1.5f), Origin.LEARNED);
                }
            }
        }
        return learned;
    }

    /** Shares each word of a bead among the words of its other side, in both directions. */
    private void expect() {
        float[] ofEnglish = new float[64];
        int[] cells = pairs.cells();
        for (int b = 0; b < pairs.beads(); b++) {
            Work.listen();
            int n = pairs.width(b);
            ofEnglish = ofEnglish.length < n ? new float[2 * n] : ofEnglish;
            Arrays.fill(ofEnglish, 0, n, 0);
            for (int row = pairs.start(b); row < pairs.start(b + 1); row += n) {
                float ofChinese = 0;
                for (int e = 0; e < n; e++) {
                    int p = 2 * cells[row + e];
                    ofEnglish[e] += probability[p];
                    ofChinese += probability[p + 1];
                }
                for (int e = 0; ofChinese > 0 && e < n; e++) {
                    int p = 2 * cells[row + e] + 1;
                    counts[p] += probability[p] / ofChinese;
                }
            }
            for (int row = pairs.start(b); row < pairs.start(b + 1); row += n) {
                for (int e = 0; e < n; e++) {
                    int p = 2 * cells[row + e];
                    counts[p] += ofEnglish[e] > 0 ? probability[p] / ofEnglish[e] : 0;
                }
            }
        }
    }

    private void normalise(int enTypes) {
        float[] ofEnglish = new float[enTypes];
        for (int p = 0; p < pairs.count(); p++) {
            ofEnglish[pairs.english(p)] += counts[2 * p + 1];
        }
        for (int z = 0; z < pairs.zhTypes(); z++) {
            float ofChinese = 0;
            for (int p = pairs.first(z); p < pairs.first(z + 1); p++) {
                ofChinese += counts[2 * p];
            }
            for (int p = pairs.first(z); p < pairs.first(z + 1); p++) {
                float sum = ofEnglish[pairs.english(p)];
                probability[2 * p] = ofChinese > 0 ? counts[2 * p] / ofChinese : 0;
                probability[2 * p + 1] = sum > 0 ? counts[2 * p + 1] / sum : 0;
            }
        }
    }
}
