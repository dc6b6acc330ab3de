package org.duizhao.bitext.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Whether sentences that share little with the other side stand alone in this document, or belong to a neighbour. Their words
 * cannot tell, they look alike either way; what the neighbours leave over can: where a sentence was left out, the lengths around it
 * agree without it; where it was taken into its neighbour, they agree with it. Each loose sentence has odds from that, and the share
 * of those that stand alone is the mixture that explains all of them best (expectation maximisation), shrunk to the usual share
 * where they are few.
 */
final class LooseSentences {

    /** A sentence at the end of a larger bead is loose if less than this of it is matched. */
    private static final float LOOSE = 0.2f;

    private static final int FEWEST = 5;
    private static final float USUAL_SPREAD = 0.3f;
    private static final float NARROWEST = 0.18f;
    /** From the median of distances to a standard deviation, a little wider, as beads around loose sentences are freer. */
    private static final float OF_MEDIAN = 1.78f;

    private static final int ROUNDS = 40;
    /** The usual share of loose sentences that stand alone, which counts as so many sentences. */
    private static final float USUAL = 0.8f;

    private static final float WEIGHT_OF_USUAL = 4;
    /** What is added to the score of standing alone at the usual share; how it follows the share; and its bounds. */
    private static final float AT_USUAL = -0.9f;

    private static final float GAIN = 1.2f;
    private static final float LEAST = -4;
    private static final float MOST = -0.4f;

    private final Side zh;
    private final Side en;
    private final float ratio;
    private final List<Lattice.Step> steps;
    private final Evidence evidence;
    private final float spread;
    private final List<Float> zhOdds = new ArrayList<>();
    private final List<Float> enOdds = new ArrayList<>();

    /** @param ratio English characters for one Chinese character */
    LooseSentences(Side zh, Side en, float ratio, List<Lattice.Step> steps, Evidence evidence) {
        this.zh = zh;
        this.en = en;
        this.ratio = ratio;
        this.steps = steps;
        this.evidence = evidence;
        spread = spread();
        for (int k = 0; k < steps.size(); k++) {
            if (steps.get(k).isPair()) {
                member(steps.get(k), true);
                member(steps.get(k), false);
            } else {
                alone(k);
            }
        }
    }

    /** What this document adds to the score of a sentence that stands alone. */
    float shift(boolean chinese) {
        double share = aloneShare(chinese);
        double beyondUsual = Math.log(share / (1 - share)) - Math.log(USUAL / (1 - USUAL));
        return Math.max(LEAST, Math.min(MOST, AT_USUAL + GAIN * (float) beyondUsual));
    }

    /** The share of the loose sentences of a side that stand alone. */
    float aloneShare(boolean chinese) {
        List<Float> odds = chinese ? zhOdds : enOdds;
        float share = USUAL;
        for (int round = 0; round < ROUNDS; round++) {
            float sum = USUAL * WEIGHT_OF_USUAL;
            for (float odd : odds) {
                float alone = share * (float) Math.exp(odd);
                sum += alone / (alone + 1 - share);
            }
            share = sum / (WEIGHT_OF_USUAL + odds.size());
        }
        return share;
    }

    private float spread() {
        float[] distances = new float[steps.size()];
        int count = 0;
        for (Lattice.Step step : steps) {
            if (step.shape().zh() == 1 && step.shape().en() == 1) {
                distances[count++] = Math.abs(residual(zh.length[step.i()], en.length[step.j()]));
            }
        }
        Arrays.sort(distances, 0, count);
        return count < FEWEST ? USUAL_SPREAD : Math.max(NARROWEST, OF_MEDIAN * distances[count / 2]);
    }

    /** A sentence that stands alone so far, against its joining the neighbour that it would fit better. */
    private void alone(int k) {
        Lattice.Step step = steps.get(k);
        boolean chinese = step.shape().en() == 0;
        int own = chinese ? zh.length[step.i()] : en.length[step.j()];
        float least = Float.POSITIVE_INFINITY;
        for (int at = k - 1; at <= k + 1; at += 2) {
            if (at >= 0 && at < steps.size() && steps.get(at).isPair()) {
                least = Math.min(least, odds(chinese, zhLength(steps.get(at)), enLength(steps.get(at)), own));
            }
        }
        if (least < Float.POSITIVE_INFINITY) {
            (chinese ? zhOdds : enOdds).add(least);
        }
    }

    /** The loose sentences at both ends of a larger bead, against their standing alone. */
    private void member(Lattice.Step step, boolean chinese) {
        int first = chinese ? step.i() : step.j();
        int count = chinese ? step.shape().zh() : step.shape().en();
        for (int s = first; count > 1 && s < first + count; s += count - 1) {
            Side side = chinese ? zh : en;
            if (matched(step, chinese, s) < LOOSE * (1 + side.total[s])) {
                float zhRest = zhLength(step) - (chinese ? zh.length[s] : 0);
                float enRest = enLength(step) - (chinese ? 0 : en.length[s]);
                (chinese ? zhOdds : enOdds).add(odds(chinese, zhRest, enRest, side.length[s]));
            }
        }
    }

    /** The weight that a sentence of a bead shares with the other side of it. */
    private float matched(Lattice.Step step, boolean chinese, int sentence) {
        int from = chinese ? sentence : step.i();
        int to = chinese ? sentence + 1 : step.i() + step.shape().zh();
        float sum = 0;
        for (int i = from; i < to; i++) {
            evidence.load(i);
            if (chinese) {
                for (int j = step.j(); j < step.j() + step.shape().en(); j++) {
                    sum += evidence.bound(j);
                }
            } else {
                sum += evidence.bound(sentence);
            }
        }
        return sum;
    }

    /** The logarithm of the odds that a sentence of length {@code own} stands beside a bead of such lengths, not in it. */
    private float odds(boolean chinese, float zhLength, float enLength, int own) {
        float with = chinese ? residual(zhLength + own, enLength) : residual(zhLength, enLength + own);
        return logDensity(residual(zhLength, enLength)) - logDensity(with);
    }

    /** Student's distribution with three degrees of freedom, but for a constant: free translations stray far. */
    private float logDensity(float residual) {
        float z = residual / spread;
        return -2 * (float) Math.log1p(z * z / 3);
    }

    private float residual(float zhLength, float enLength) {
        return Logs.ofLength(enLength) - Logs.ofLength(ratio * zhLength);
    }

    private float zhLength(Lattice.Step step) {
        return sum(zh.length, step.i(), step.shape().zh());
    }

    private float enLength(Lattice.Step step) {
        return sum(en.length, step.j(), step.shape().en());
    }

    private static float sum(int[] lengths, int from, int count) {
        float sum = 0;
        for (int s = from; s < from + count; s++) {
            sum += lengths[s];
        }
        return sum;
    }
}
