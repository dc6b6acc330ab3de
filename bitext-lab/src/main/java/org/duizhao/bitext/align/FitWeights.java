package org.duizhao.bitext.align;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Fits the weights of both passes on the development sets, by maximum likelihood of the gold alignments with a Gaussian
 * prior: {@code FitWeights OUTPUT.tsv}. The command is in docs/quality.md.
 */
final class FitWeights {

    private static final int ROUNDS = 30;
    private static final double RATE = 0.15;
    private static final double PRIOR = 0.02;

    private FitWeights() {}

    public static void main(String[] args) throws IOException {
        List<DevelopmentSet.Document> documents = documents();
        List<DevelopmentSet.Document> all = withFreerOnes(documents);
        Weights coarse = fit(all, Weights.COARSE, Weights.COARSE, false);
        Weights fine = fit(all, coarse, Weights.FINE, true);
        StringBuilder table = new StringBuilder();
        table.append(
                "# feature\tfirst pass\tsecond pass; made by FitWeights on R1, ctk, ntrex-tw-noise and freer copies of them (docs/quality.md)\n");
        for (Feature feature : Feature.values()) {
            int f = feature.ordinal();
            table.append(String.format(Locale.ROOT, "%s\t%.4f\t%.4f%n", feature, coarse.values()[f], fine.values()[f]));
        }
        Files.writeString(Path.of(args[0]), table);
        System.out.print(table);
    }

    static List<DevelopmentSet.Document> documents() {
        List<DevelopmentSet.Document> documents = new ArrayList<>();
        for (String name : List.of("R1", "ctk", "ntrex-tw-noise")) {
            documents.addAll(DevelopmentSet.read(DevelopmentSet.requireCorpus().resolve(name))
                    .documents());
        }
        return documents;
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

    /** AdaGrad on the penalised log likelihood. */
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
