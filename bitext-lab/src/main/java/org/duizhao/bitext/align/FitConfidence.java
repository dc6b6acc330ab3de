package org.duizhao.bitext.align;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Measures, on documents that the weights were not fitted to, how often beads of each probability are right. */
public final class FitConfidence {

    private static final int FOLDS = 2;
    private static final int ROUNDS = 30;
    /** Beyond these log odds the model is no surer than it is right. */
    private static final double MOST_ODDS = 5;

    private record Observation(double probability, boolean right) {}

    private FitConfidence() {}

    /** The curve as {@code confidence.tsv} has it: each half of the documents is seen with the weights of the other. */
    static String curve(List<DevelopmentSet.Document> documents) {
        List<Observation> seen = new ArrayList<>();
        StrictScore score = new StrictScore();
        StrictScore freer = new StrictScore();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<DevelopmentSet.Document> others = new ArrayList<>();
            for (int d = 0; d < documents.size(); d++) {
                if (d % FOLDS != fold) {
                    others.add(documents.get(d));
                }
            }
            FitWeights.Fitted fitted = FitWeights.Fitted.to(others);
            for (int d = fold; d < documents.size(); d += FOLDS) {
                observe(documents.get(d), fitted, seen, score);
                observe(new PerturbedDocument(0.05, 0.15, d).of(documents.get(d)), fitted, seen, freer);
            }
        }
        System.err.printf("strict F1 on documents not fitted to: %.4f; perturbed %.4f%n", score.f1(), freer.f1());
        String curve = table(seen);
        tellConfident(seen, curve);
        return curve;
    }

    private static void observe(
            DevelopmentSet.Document document, FitWeights.Fitted fitted, List<Observation> seen, StrictScore score) {
        Passes passes = new SentenceAligner().passes(document.zh(), document.en());
        passes.coarse(fitted.coarse());
        passes.fine(fitted.fine());
        List<Bead> beads = passes.beads(false);
        score.add(document.gold(), beads);
        Set<List<List<Integer>>> gold = StrictScore.keys(document.gold());
        List<Double> probabilities = passes.probabilities();
        for (int b = 0; b < beads.size(); b++) {
            seen.add(new Observation(probabilities.get(b), gold.contains(StrictScore.key(beads.get(b)))));
        }
    }

    /** Tells how many beads reach {@link Bead#CONFIDENT} by the curve, and how many of these are right. */
    private static void tellConfident(List<Observation> seen, String curve) {
        List<double[]> knots = curve.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .map(fields -> new double[] {Double.parseDouble(fields[0]), Double.parseDouble(fields[1])})
                .toList();
        List<Observation> confident = seen.stream()
                .filter(observation -> Calibration.of(observation.probability, knots) >= Bead.CONFIDENT)
                .toList();
        double right = confident.stream().filter(Observation::right).count();
        System.err.printf(
                "confidence of .9 and more: %.3f of the beads, %.4f of these right%n",
                (double) confident.size() / seen.size(), right / confident.size());
    }

    /** A logistic curve over the log odds (Platt 1999), as a table: steps between small bins would be noise. */
    private static String table(List<Observation> seen) {
        double shift = 0;
        double slope = 1;
        for (int round = 0; round < ROUNDS; round++) {
            double[] step = newtonStep(seen, shift, slope);
            shift += step[0];
            slope += step[1];
        }
        StringBuilder table = new StringBuilder(
                "# probability by the model\tshare right on documents not used to fit; made by duizhao-lab train (docs/alignment.md)\n");
        table.append("0\t0\n");
        for (double odds = -MOST_ODDS; odds <= MOST_ODDS; odds += 0.25) {
            table.append(String.format(Locale.ROOT, "%.5f\t%.4f%n", sigmoid(odds), sigmoid(shift + slope * odds)));
        }
        return table.toString();
    }

    private static double[] newtonStep(List<Observation> seen, double shift, double slope) {
        double gradient = 0;
        double gradientOfSlope = 0;
        double hessian = 0;
        double mixed = 0;
        double hessianOfSlope = 0;
        for (Observation observation : seen) {
            double odds = odds(observation.probability);
            double expected = sigmoid(shift + slope * odds);
            double miss = (observation.right ? 1 : 0) - expected;
            double weight = expected * (1 - expected);
            gradient += miss;
            gradientOfSlope += miss * odds;
            hessian += weight;
            mixed += weight * odds;
            hessianOfSlope += weight * odds * odds;
        }
        double determinant = hessian * hessianOfSlope - mixed * mixed;
        return new double[] {
            (hessianOfSlope * gradient - mixed * gradientOfSlope) / determinant,
            (hessian * gradientOfSlope - mixed * gradient) / determinant
        };
    }

    /** The logarithm of the odds, within the range of the table. */
    private static double odds(double probability) {
        double odds = Math.log(probability / (1 - probability));
        return Math.max(-MOST_ODDS, Math.min(MOST_ODDS, odds));
    }

    private static double sigmoid(double odds) {
        return 1 / (1 + Math.exp(-odds));
    }
}
