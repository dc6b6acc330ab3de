package org.duizhao.bitext.align;

import java.util.Arrays;
import java.util.List;

/**
 * Learns translation probabilities from confident beads: IBM model 1 in both directions (Brown et al. 1993), joined by
 * their geometric mean (as Moore 2002 and Varga et al. 2005 found useful for a second pass), pruned, and shrunk where
 * little was seen.
 */
final class Learner {

    private static final int ROUNDS = 4;
    private static final float LEAST = 0.08f;
    private static final float DOUBT = 2f;

    private final ChineseSide chinese;
    private final Side english;
    private final LongCounter pairIds = new LongCounter();
    private final IntList pairZh = new IntList();
    private final IntList pairEn = new IntList();
    /** For each bead: m, n, then m * n pair numbers. */
    private final IntList beads = new IntList();

    Learner(ChineseSide chinese, Side english) {
        this.chinese = chinese;
        this.english = english;
    }

    void add(Lattice.Step step) {
        Side zh = chinese.side();
        int zhFrom = zh.start[step.i()];
        int zhTo = zh.start[step.i() + step.shape().zh()];
        int enFrom = english.start[step.j()];
        int enTo = english.start[step.j() + step.shape().en()];
        if (zhFrom == zhTo || enFrom == enTo || (long) (zhTo - zhFrom) * (enTo - enFrom) > 20_000) {
            return;
        }
        beads.add(zhTo - zhFrom);
        beads.add(enTo - enFrom);
        for (int z = zhFrom; z < zhTo; z++) {
            for (int e = enFrom; e < enTo; e++) {
                beads.add(pair(zh.type[z], english.type[e]));
            }
        }
    }

    private int pair(int zhType, int enType) {
        long key = ((long) (zhType + 1) << 32) | (enType + 1);
        int id = pairIds.get(key);
        if (id == 0) {
            pairZh.add(zhType);
            pairEn.add(enType);
            id = pairZh.size();
            pairIds.put(key, id);
        }
        return id - 1;
    }

    /** The learned translations. */
    Translations learn(int zhTypes, int enTypes) {
        int pairs = pairZh.size();
        float[] enGivenZh = new float[pairs];
        float[] zhGivenEn = new float[pairs];
        float[] counts = new float[pairs];
        Arrays.fill(enGivenZh, 1);
        Arrays.fill(zhGivenEn, 1);
        for (int round = 0; round < ROUNDS; round++) {
            Arrays.fill(counts, 0);
            expect(enGivenZh, counts, true);
            normalise(counts, enGivenZh, pairZh, zhTypes);
            Arrays.fill(counts, 0);
            expect(zhGivenEn, counts, false);
            normalise(counts, zhGivenEn, pairEn, enTypes);
        }
        Translations learned = new Translations();
        for (int p = 0; p < pairs; p++) {
            float mean = (float) Math.sqrt(enGivenZh[p] * zhGivenEn[p]) * counts[p] / (counts[p] + DOUBT);
            if (mean > LEAST) {
                learned.add(pairZh.get(p), pairEn.get(p), Math.min(1, mean * 1.5f), Origin.LEARNED);
            }
        }
        return learned;
    }

    private void expect(float[] probability, float[] counts, boolean toEnglish) {
        int at = 0;
        while (at < beads.size()) {
            int m = beads.get(at);
            int n = beads.get(at + 1);
            at += 2;
            int outer = toEnglish ? n : m;
            int inner = toEnglish ? m : n;
            int outerStep = toEnglish ? 1 : n;
            int innerStep = toEnglish ? n : 1;
            for (int o = 0; o < outer; o++) {
                int first = at + o * outerStep;
                float sum = 0;
                for (int k = 0; k < inner; k++) {
                    sum += probability[beads.get(first + k * innerStep)];
                }
                for (int k = 0; sum > 0 && k < inner; k++) {
                    int p = beads.get(first + k * innerStep);
                    counts[p] += probability[p] / sum;
                }
            }
            at += m * n;
        }
    }

    private static void normalise(float[] counts, float[] probability, IntList given, int types) {
        float[] sums = new float[types];
        for (int p = 0; p < counts.length; p++) {
            sums[given.get(p)] += counts[p];
        }
        for (int p = 0; p < counts.length; p++) {
            float sum = sums[given.get(p)];
            probability[p] = sum > 0 ? counts[p] / sum : 0;
        }
    }

    static Translations nothing() {
        return new Translations();
    }

    /** Learns from the two-sided steps. */
    static Translations from(ChineseSide chinese, Side english, int enTypes, List<Lattice.Step> steps) {
        Learner learner = new Learner(chinese, english);
        steps.stream().filter(s -> s.shape().zh() > 0 && s.shape().en() > 0).forEach(learner::add);
        return learner.learn(chinese.vocabulary().size(), enTypes);
    }
}
