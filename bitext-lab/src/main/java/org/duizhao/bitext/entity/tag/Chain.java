package org.duizhao.bitext.entity.tag;

/** The gradient of the likelihood of what is allowed in one sequence: what it expects of labels, less what all labels do. */
final class Chain {

    private static final int N = Labels.COUNT;

    private final double[] gradient;
    private final double[] pairGradient = new double[N * N];
    private final int size;
    private final double[] emissions;
    private final double[] transitions = new double[N * N];

    /**
     * @param allowed labels of each unit, as bits
     * @param scores of each unit and label
     * @param pairs what one label weighs after another
     */
    Chain(int[] allowed, double[] scores, double[] pairs) {
        size = allowed.length;
        gradient = new double[size * N];
        emissions = new double[size * N];
        for (int i = 0; i < size; i++) {
            double most = Double.NEGATIVE_INFINITY;
            for (int label = 0; label < N; label++) {
                most = Math.max(most, scores[i * N + label]);
            }
            for (int label = 0; label < N; label++) {
                emissions[i * N + label] = StrictMath.exp(Math.max(-60, scores[i * N + label] - most));
            }
        }
        for (int before = 0; before < N; before++) {
            for (int label = 0; label < N; label++) {
                transitions[before * N + label] =
                        Labels.follows(before, label) ? StrictMath.exp(pairs[before * N + label]) : 0;
            }
        }
        if (size > 0 && expect(allowed, 1)) {
            int[] any = new int[size];
            java.util.Arrays.fill(any, Labels.ANY);
            expect(any, -1);
        }
    }

    double[] gradient() {
        return gradient;
    }

    double[] pairGradient() {
        return pairGradient;
    }

    /** Adds {@code sign} times the expected counts under {@code allowed}; false if nothing is allowed. */
    private boolean expect(int[] allowed, int sign) {
        double[] forward = new double[size * N];
        double[] scales = new double[size];
        for (int i = 0; i < size; i++) {
            double sum = 0;
            for (int label = 0; label < N; label++) {
                if ((allowed[i] >> label & 1) != 0) {
                    double before = i == 0 ? transitions[label] : before(forward, i - 1, label);
                    forward[i * N + label] = before * emissions[i * N + label];
                    sum += forward[i * N + label];
                }
            }
            if (sum <= 0) {
                return false;
            }
            scales[i] = sum;
            for (int label = 0; label < N; label++) {
                forward[i * N + label] /= sum;
            }
        }
        backward(allowed, forward, scales, sign);
        return true;
    }

    private double before(double[] forward, int unit, int label) {
        double sum = 0;
        for (int before = 0; before < N; before++) {
            sum += forward[unit * N + before] * transitions[before * N + label];
        }
        return sum;
    }

    private void backward(int[] allowed, double[] forward, double[] scales, int sign) {
        double[] after = new double[N];
        java.util.Arrays.fill(after, 1);
        for (int i = size - 1; i >= 0; i--) {
            for (int label = 0; label < N; label++) {
                gradient[i * N + label] += sign * forward[i * N + label] * after[label];
            }
            double[] mine = new double[N];
            for (int label = 0; label < N; label++) {
                if ((allowed[i] >> label & 1) != 0) {
                    mine[label] = after[label] * emissions[i * N + label] / scales[i];
                }
            }
            if (i > 0) {
                after = pairs(forward, i - 1, mine, sign);
            } else {
                for (int label = 0; label < N; label++) {
                    pairGradient[label] += sign * transitions[label] * mine[label];
                }
            }
        }
    }

    private double[] pairs(double[] forward, int unit, double[] mine, int sign) {
        double[] after = new double[N];
        for (int before = 0; before < N; before++) {
            for (int label = 0; label < N; label++) {
                double here = transitions[before * N + label] * mine[label];
                after[before] += here;
                pairGradient[before * N + label] += sign * forward[unit * N + before] * here;
            }
        }
        return after;
    }
}
