package org.duizhao.bitext.align;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** One weight a feature. They come from {@code weights.tsv}, which says how it was made. */
final class Weights {

    static final Weights COARSE = read(Weights.class, "weights.tsv", 1);
    static final Weights FINE = read(Weights.class, "weights.tsv", 2);

    private final float[] values;

    Weights(float[] values) {
        this.values = values;
    }

    float score(float[] features) {
        float sum = 0;
        for (int f = 0; f < features.length; f++) {
            sum += values[f] * features[f];
        }
        return sum;
    }

    Weights plus(Feature feature, float shift) {
        float[] shifted = values();
        shifted[feature.ordinal()] += shift;
        return new Weights(shifted);
    }

    float[] values() {
        return values.clone();
    }

    /** @param resource beside {@code near}: a feature and its weights a line */
    static Weights read(Class<?> near, String resource, int column) {
        float[] values = new float[Feature.COUNT];
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(near.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    String[] fields = line.split("\t");
                    values[Feature.valueOf(fields[0]).ordinal()] = Float.parseFloat(fields[column]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Weights(values);
    }
}
