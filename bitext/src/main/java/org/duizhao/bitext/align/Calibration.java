package org.duizhao.bitext.align;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Turns the probability that the model gives a bead into the share of such beads that were right on unseen documents. */
final class Calibration {

    private static final List<double[]> KNOTS = load();

    private Calibration() {}

    /** The calibrated score, by straight lines between the knots of {@code confidence.tsv}. */
    static double of(double probability) {
        return of(probability, KNOTS);
    }

    static double of(double probability, List<double[]> knots) {
        double[] before = {0, 0};
        for (double[] knot : knots) {
            if (probability <= knot[0]) {
                double share = knot[0] == before[0] ? 1 : (probability - before[0]) / (knot[0] - before[0]);
                return before[1] + share * (knot[1] - before[1]);
            }
            before = knot;
        }
        return before[1];
    }

    private static List<double[]> load() {
        List<double[]> knots = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Calibration.class.getResourceAsStream("confidence.tsv"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    String[] fields = line.split("\t");
                    knots.add(new double[] {Double.parseDouble(fields[0]), Double.parseDouble(fields[1])});
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return knots;
    }
}
