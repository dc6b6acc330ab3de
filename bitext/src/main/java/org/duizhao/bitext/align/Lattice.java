package org.duizhao.bitext.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.duizhao.bitext.text.Work;

/**
 * All beads that a band allows, each with its score: a semi-Markov conditional random field. The probability of an
 * alignment is the exponential of the sum of its beads' scores, over the same of all alignments.
 */
final class Lattice {

    private static final double IMPOSSIBLE = Double.NEGATIVE_INFINITY;

    /** No beads at all. */
    static final Lattice EMPTY = new Lattice(Band.full(0, 0), new int[2], new int[2], new byte[0], new float[0]);

    final Band band;
    private final int[] rowStart;
    private final int[] edgeStart;
    private final byte[] shape;
    private final float[] score;

    Lattice(Band band, int[] rowStart, int[] edgeStart, byte[] shape, float[] score) {
        this.band = band;
        this.rowStart = rowStart;
        this.edgeStart = edgeStart;
        this.shape = shape;
        this.score = score;
    }

    int edges() {
        return score.length;
    }

    /** Receives each edge of the lattice in order of its node. */
    interface EdgeVisitor {
        void visit(int edge, int i, int j, Shape shape);
    }

    void forEachEdge(EdgeVisitor visitor) {
        for (int i = 0; i <= band.rows(); i++) {
            Work.listen();
            for (int j = band.lo[i]; j <= band.hi[i]; j++) {
                int node = node(i, j);
                for (int e = edgeStart[node]; e < edgeStart[node + 1]; e++) {
                    visitor.visit(e, i, j, Shape.of(shape[e]));
                }
            }
        }
    }

    /** Gives an edge its final score. */
    interface Scorer {
        float score(int edge, int i, int j, Shape shape, float old);
    }

    /** The lattice of the edges in {@code kept}, scored anew. */
    Lattice filtered(BitSet kept, Scorer scorer) {
        int[] starts = new int[edgeStart.length];
        byte[] shapes = new byte[kept.cardinality()];
        float[] scores = new float[shapes.length];
        int at = 0;
        for (int i = 0; i <= band.rows(); i++) {
            Work.listen();
            for (int j = band.lo[i]; j <= band.hi[i]; j++) {
                int node = node(i, j);
                starts[node] = at;
                for (int e = kept.nextSetBit(edgeStart[node]);
                        e >= 0 && e < edgeStart[node + 1];
                        e = kept.nextSetBit(e + 1)) {
                    shapes[at] = shape[e];
                    scores[at++] = scorer.score(e, i, j, Shape.of(shape[e]), score[e]);
                }
            }
        }
        starts[starts.length - 1] = at;
        return new Lattice(band, rowStart, starts, shapes, scores);
    }

    void setScore(int edge, float value) {
        score[edge] = value;
    }

    /** Adds to the scores of Chinese and of English sentences that stand alone. */
    void raiseAlone(float zh, float en) {
        for (int e = 0; e < score.length; e++) {
            Shape s = Shape.of(shape[e]);
            score[e] += s.en() == 0 ? zh : s.zh() == 0 ? en : 0;
        }
    }

    private int node(int i, int j) {
        return rowStart[i] + j - band.lo[i];
    }

    /** The best path by the sum of {@code gain}, one value an edge, as edges with their places. */
    List<Step> best(float[] gain) {
        int[] last = new int[edgeStart.length - 1];
        int[] from = new int[last.length];
        best(gain, last, from);
        return trace(last, from);
    }

    /** The score of the best way to each node, with the last edge of that way and the node that it comes from. */
    private double[] best(float[] gain, int[] last, int[] from) {
        double[] best = new double[last.length];
        Arrays.fill(best, IMPOSSIBLE);
        best[0] = 0;
        for (int i = 0; i <= band.rows(); i++) {
            Work.listen();
            for (int j = band.lo[i]; j <= band.hi[i]; j++) {
                int node = node(i, j);
                for (int e = edgeStart[node]; e < edgeStart[node + 1]; e++) {
                    int target = target(i, j, shape[e]);
                    double sum = best[node] + gain[e];
                    if (sum > best[target]) {
                        best[target] = sum;
                        last[target] = e;
                        from[target] = node;
                    }
                }
            }
        }
        return best;
    }

    /** The edges that lie on some way whose score is no more than {@code slack} below that of the best one. */
    BitSet near(double slack) {
        int nodes = edgeStart.length - 1;
        double[] before = best(score, new int[nodes], new int[nodes]);
        double[] after = new double[nodes];
        double least = before[nodes - 1] - slack;
        BitSet near = new BitSet(score.length);
        for (int i = band.rows(); i >= 0; i--) {
            Work.listen();
            for (int j = band.hi[i]; j >= band.lo[i]; j--) {
                int node = node(i, j);
                after[node] = node == nodes - 1 ? 0 : IMPOSSIBLE;
                for (int e = edgeStart[node]; e < edgeStart[node + 1]; e++) {
                    double through = score[e] + after[target(i, j, shape[e])];
                    after[node] = Math.max(after[node], through);
                    if (before[node] + through >= least) {
                        near.set(e);
                    }
                }
            }
        }
        return near;
    }

    /** The sum of the scores of some steps. */
    double score(List<Step> steps) {
        return steps.stream().mapToDouble(step -> score[step.edge()]).sum();
    }

    private int target(int i, int j, int shapeIndex) {
        Shape s = Shape.of(shapeIndex);
        return node(i + s.zh(), j + s.en());
    }

    private List<Step> trace(int[] last, int[] from) {
        List<Step> steps = new ArrayList<>();
        int i = band.rows();
        int j = band.hi[i];
        int node = node(i, j);
        while (node > 0) {
            Shape s = Shape.of(shape[last[node]]);
            i -= s.zh();
            j -= s.en();
            steps.add(new Step(i, j, s, last[node]));
            node = from[node];
        }
        Collections.reverse(steps);
        return steps;
    }

    /** The probability of each edge, given the weights. */
    float[] posteriors() {
        double[] forward = forward();
        float[] posterior = new float[score.length];
        double[] backward = new double[forward.length];
        double all = forward[forward.length - 1];
        for (int i = band.rows(); i >= 0; i--) {
            Work.listen();
            for (int j = band.hi[i]; j >= band.lo[i]; j--) {
                int node = node(i, j);
                backward[node] = i == band.rows() && j == band.hi[i] ? 0 : IMPOSSIBLE;
                for (int e = edgeStart[node]; e < edgeStart[node + 1]; e++) {
                    double through = score[e] + backward[target(i, j, shape[e])];
                    backward[node] = logSum(backward[node], through);
                    posterior[e] = (float) Math.exp(Math.min(0, forward[node] + through - all));
                }
            }
        }
        return posterior;
    }

    /** The logarithm of the sum over all alignments. */
    double logPartition() {
        double[] forward = forward();
        return forward[forward.length - 1];
    }

    private double[] forward() {
        double[] forward = new double[edgeStart.length - 1];
        Arrays.fill(forward, IMPOSSIBLE);
        forward[0] = 0;
        for (int i = 0; i <= band.rows(); i++) {
            Work.listen();
            for (int j = band.lo[i]; j <= band.hi[i]; j++) {
                int node = node(i, j);
                if (forward[node] == IMPOSSIBLE) {
                    continue;
                }
                for (int e = edgeStart[node]; e < edgeStart[node + 1]; e++) {
                    int target = target(i, j, shape[e]);
                    forward[target] = logSum(forward[target], forward[node] + score[e]);
                }
            }
        }
        return forward;
    }

    private static double logSum(double a, double b) {
        double high = Math.max(a, b);
        double low = Math.min(a, b);
        double apart = low - high;
        return apart > -30 ? high + Math.log1p(Math.exp(apart)) : high;
    }

    /** A bead on a path: Chinese sentences from i on, English ones from j on. */
    record Step(int i, int j, Shape shape, int edge) {

        /** Whether it has sentences of both sides. */
        boolean isPair() {
            return shape.zh() > 0 && shape.en() > 0;
        }
    }
}
