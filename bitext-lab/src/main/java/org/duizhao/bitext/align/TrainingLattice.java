package org.duizhao.bitext.align;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A lattice with its features and with what gold allows of it: the data of one document for fitting. */
final class TrainingLattice {

    private final Lattice lattice;
    private final float[] features;
    private final boolean[] allowed;

    TrainingLattice(Passes passes, List<Bead> gold, boolean fine) {
        List<Lattice.Step> path = new ArrayList<>(passes.steps());
        path.addAll(goldSteps(gold));
        Side zh = passes.chinese.side();
        Band band = Bands.around(path, zh.size, passes.english.size, 8);
        Features extractor = passes.features(band);
        Weights zero = new Weights(new float[Feature.COUNT]);
        lattice = passes.builder(band, zero, fine ? Shape.COUNT : Shape.COARSE).build();
        features = new float[lattice.edges() * Feature.COUNT];
        allowed = new boolean[lattice.edges()];
        lattice.forEachEdge((edge, i, j, shape) -> {
            fill(extractor, i, j, shape);
            System.arraycopy(extractor.values, 0, features, edge * Feature.COUNT, Feature.COUNT);
        });
        allow(gold);
    }

    private static void fill(Features extractor, int i, int j, Shape shape) {
        if (shape.zh() == 0 || shape.en() == 0) {
            extractor.alone(shape.en() == 0, shape.en() == 0 ? i : j);
        } else {
            extractor.together(i, shape.zh(), j, shape.en(), true);
        }
    }

    private void allow(List<Bead> gold) {
        Set<List<List<Integer>>> keys = StrictScore.keys(gold);
        Set<List<List<Integer>>> reachable = new HashSet<>();
        lattice.forEachEdge((edge, i, j, shape) -> {
            List<List<Integer>> key = key(i, j, shape);
            if (keys.contains(key)) {
                allowed[edge] = true;
                reachable.add(key);
            }
        });
        List<Lattice.Step> open = goldSteps(gold).stream()
                .filter(step -> !reachable.contains(key(step.i(), step.j(), step.shape())))
                .toList();
        lattice.forEachEdge((edge, i, j, shape) -> open.stream()
                .filter(step -> inside(step, i, j, shape))
                .findAny()
                .ifPresent(step -> allowed[edge] = true));
    }

    private static boolean inside(Lattice.Step step, int i, int j, Shape shape) {
        return i >= step.i()
                && i + shape.zh() <= step.i() + step.shape().zh()
                && j >= step.j()
                && j + shape.en() <= step.j() + step.shape().en();
    }

    private static List<List<Integer>> key(int i, int j, Shape shape) {
        return List.of(SentenceAligner.range(i, shape.zh()), SentenceAligner.range(j, shape.en()));
    }

    /** Gold beads of both sides as steps; those that cross an earlier one are left out. */
    private static List<Lattice.Step> goldSteps(List<Bead> gold) {
        List<Lattice.Step> steps = new ArrayList<>();
        int lastEn = -1;
        for (Bead bead : gold) {
            if (!bead.zh().isEmpty() && !bead.en().isEmpty() && bead.en().get(0) > lastEn) {
                Shape shape = new Shape(bead.zh().size(), bead.en().size());
                steps.add(new Lattice.Step(bead.zh().get(0), bead.en().get(0), shape, -1));
                lastEn = bead.en().get(bead.en().size() - 1);
            }
        }
        return steps;
    }

    /** Adds the gradient of the log likelihood; returns the log likelihood, NaN if gold has no path. */
    double addGradient(float[] weights, double[] gradient) {
        float[] scores = score(weights);
        float[] free = lattice.posteriors();
        double all = lattice.logPartition();
        for (int e = 0; e < scores.length; e++) {
            lattice.setScore(e, allowed[e] ? scores[e] : Float.NEGATIVE_INFINITY);
        }
        double golden = lattice.logPartition();
        if (golden == Double.NEGATIVE_INFINITY) {
            return Double.NaN;
        }
        float[] held = lattice.posteriors();
        for (int e = 0; e < scores.length; e++) {
            float difference = held[e] - free[e];
            if (Math.abs(difference) > 1e-5) {
                for (int f = 0; f < Feature.COUNT; f++) {
                    gradient[f] += difference * features[e * Feature.COUNT + f];
                }
            }
        }
        return golden - all;
    }

    private float[] score(float[] weights) {
        float[] scores = new float[allowed.length];
        for (int e = 0; e < scores.length; e++) {
            float sum = 0;
            for (int f = 0; f < Feature.COUNT; f++) {
                sum += weights[f] * features[e * Feature.COUNT + f];
            }
            scores[e] = sum;
            lattice.setScore(e, sum);
        }
        return scores;
    }
}
