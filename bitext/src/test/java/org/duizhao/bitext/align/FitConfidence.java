package org.duizhao.bitext.align;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Measures, on documents that the weights were not fitted to, how often beads of each probability are right, and writes
 * the curve (isotonic regression): {@code FitConfidence OUTPUT.tsv}. The command is in docs/quality.md.
 */
final class FitConfidence {

    private static final int FOLDS = 2;
    private static final int BINS = 24;

    private record Observation(double probability, boolean right) {}

    private FitConfidence() {}

    public static void main(String[] args) throws IOException {
        List<DevelopmentSet.Document> documents = FitWeights.documents();
        List<Observation> seen = new ArrayList<>();
        StrictScore score = new StrictScore();
        StrictScore freer = new StrictScore();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<DevelopmentSet.Document> fitted = new ArrayList<>();
            for (int d = 0; d < documents.size(); d++) {
                if (d % FOLDS != fold) {
                    fitted.add(documents.get(d));
                }
            }
            fitted = FitWeights.withFreerOnes(fitted);
            Weights coarse = FitWeights.fit(fitted, Weights.COARSE, Weights.COARSE, false);
            Weights fine = FitWeights.fit(fitted, coarse, Weights.FINE, true);
            for (int d = fold; d < documents.size(); d += FOLDS) {
                observe(documents.get(d), coarse, fine, seen, score);
                observe(new PerturbedDocument(0.05, 0.15, d).of(documents.get(d)), coarse, fine, seen, freer);
            }
        }
        System.err.printf("strict F1 on documents not fitted to: %.4f; perturbed %.4f%n", score.f1(), freer.f1());
        String curve = curve(seen);
        Files.writeString(Path.of(args[0]), curve);
        System.out.print(curve);
    }

    private static void observe(
            DevelopmentSet.Document document, Weights coarse, Weights fine, List<Observation> seen, StrictScore score) {
        Passes passes = new SentenceAligner().passes(document.zh(), document.en());
        passes.coarse(coarse);
        passes.fine(fine);
        List<Bead> beads = passes.beads(false);
        score.add(document.gold(), beads);
        Set<List<List<Integer>>> gold = StrictScore.keys(document.gold());
        List<Double> probabilities = passes.probabilities();
        for (int b = 0; b < beads.size(); b++) {
            seen.add(new Observation(probabilities.get(b), gold.contains(StrictScore.key(beads.get(b)))));
        }
    }

    private static String curve(List<Observation> seen) {
        seen.sort(Comparator.comparingDouble(Observation::probability));
        List<double[]> bins = new ArrayList<>();
        for (int b = 0; b < BINS; b++) {
            List<Observation> part = seen.subList(seen.size() * b / BINS, seen.size() * (b + 1) / BINS);
            double right = part.stream().filter(Observation::right).count();
            double mean = part.stream()
                    .mapToDouble(Observation::probability)
                    .average()
                    .orElse(0);
            bins.add(new double[] {mean, right, part.size()});
        }
        for (int b = 1; b < bins.size(); b++) {
            double[] before = bins.get(b - 1);
            double[] bin = bins.get(b);
            if (before[1] / before[2] > bin[1] / bin[2]) {
                double count = before[2] + bin[2];
                double mean = (before[0] * before[2] + bin[0] * bin[2]) / count;
                bins.set(b - 1, new double[] {mean, before[1] + bin[1], count});
                bins.remove(b);
                b = Math.max(0, b - 2);
            }
        }
        StringBuilder table = new StringBuilder(
                "# probability by the model\tshare right on documents not used to fit; made by FitConfidence (docs/quality.md)\n");
        table.append("0\t0\n");
        for (double[] bin : bins) {
            table.append(String.format(Locale.ROOT, "%.5f\t%.4f%n", bin[0], bin[1] / bin[2]));
        }
        return table.toString();
    }
}
