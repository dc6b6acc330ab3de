package org.duizhao.bitext.align;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Fits the weights of both passes by maximum likelihood of the gold alignments with a Gaussian prior. The start is fixed
 * and nothing is random but by fixed seeds, so that the same documents give the same weights.
 */
public final class FitWeights {

    private static final int ROUNDS = 30;
    private static final double RATE = 0.15;
    private static final double PRIOR = 0.02;

    private static final Weights COARSE_START = Weights.read(FitWeights.class, "start.tsv", 1);
    private static final Weights FINE_START = Weights.read(FitWeights.class, "start.tsv", 2);

    private FitWeights() {}

    /** Both passes fitted to documents and to freer copies of them. */
    record Fitted(Weights coarse, Weights fine) {

        static Fitted to(List<DevelopmentSet.Document> documents) {
            List<DevelopmentSet.Document> all = withFreerOnes(documents);
            Weights coarse = fit(all, COARSE_START, COARSE_START, false);
            return new Fitted(coarse, fit(all, coarse, FINE_START, true));
        }

        /** As {@code weights.tsv} has it. */
        String table(String data) {
            StringBuilder table = new StringBuilder("# feature\tfirst pass\tsecond pass; made by duizhao-lab train on "
                    + data + " and freer copies of them (docs/alignment.md)\n");
            for (Feature feature : Feature.values()) {
                int f = feature.ordinal();
                table.append(
                        String.format(Locale.ROOT, "%s\t%.4f\t%.4f%n", feature, coarse.values()[f], fine.values()[f]));
            }
            return table.toString();
        }
    }

    /** Fits the weights and then the confidence, and writes both as bitext reads them. */
    public static void train(List<Path> corpora, Path folder) throws IOException {
        List<DevelopmentSet> sets = DevelopmentSet.toTrainOn(corpora);
        List<DevelopmentSet.Document> documents =
                sets.stream().flatMap(set -> set.documents().stream()).toList();
        String data = String.join(", ", sets.stream().map(DevelopmentSet::name).toList());
        System.err.printf("%d documents: %s%n", documents.size(), data);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("weights.tsv"), Fitted.to(documents).table(data));
        Files.writeString(folder.resolve("confidence.tsv"), FitConfidence.curve(documents));
    }

    /** The documents, and each once more as a freer translation: the development sets have few omissions and joined sentences. */
    static List<DevelopmentSet.Document> withFreerOnes(List<DevelopmentSet.Document> documents) {
        List<DevelopmentSet.Document> all = new ArrayList<>(documents);
        for (int d = 0; d < documents.size(); d++) {
            all.add(new PerturbedDocument(0.08, 0.2, d).of(documents.get(d)));
        }
        return all;
    }

    /** The weights of one pass; those of the coarse pass are used to get to the fine one. */
    static Weights fit(List<DevelopmentSet.Document> documents, Weights coarse, Weights start, boolean fine) {
        List<TrainingLattice> lattices = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        SentenceAligner aligner = new SentenceAligner();
        for (DevelopmentSet.Document document : documents) {
            Passes passes = aligner.passes(document.zh(), document.en());
            passes.coarse(coarse);
            if (fine) {
                passes.learn();
            }
            lattices.add(new TrainingLattice(passes, document.gold(), fine));
            shares.add(Math.pow(document.gold().size(), -0.25));
        }
        return new Weights(climb(lattices, shares, start.values()));
    }

    /** RMSProp (Tieleman and Hinton 2012) on the penalised log likelihood, at a rate that falls to a tenth. */
    private static float[] climb(List<TrainingLattice> lattices, List<Double> shares, float[] start) {
        float[] weights = start.clone();
        double[] squares = new double[weights.length];
        for (int round = 0; round < ROUNDS; round++) {
            double[] gradient = new double[weights.length];
            double likelihood = 0;
            for (int d = 0; d < lattices.size(); d++) {
                double[] own = new double[weights.length];
                double value = lattices.get(d).addGradient(weights, own);
                if (!Double.isNaN(value)) {
                    likelihood += value * shares.get(d);
                    for (int f = 0; f < own.length; f++) {
                        gradient[f] += own[f] * shares.get(d);
                    }
                }
            }
            for (int f = 0; f < weights.length; f++) {
                gradient[f] -= PRIOR * weights[f];
                squares[f] = 0.95 * squares[f] + 0.05 * gradient[f] * gradient[f];
                double rate = RATE * (1 - 0.9 * round / ROUNDS);
                weights[f] += (float) (rate * gradient[f] / (Math.sqrt(squares[f]) + 1e-6));
            }
            if (round % 10 == 0 || round == ROUNDS - 1) {
                System.err.printf("round %d: log likelihood %.1f%n", round, likelihood);
            }
        }
        return weights;
    }
}
