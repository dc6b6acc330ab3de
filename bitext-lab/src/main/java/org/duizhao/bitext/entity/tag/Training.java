package org.duizhao.bitext.entity.tag;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Fits the weights of a tagger to examples: gradient ascent (AdaGrad) on the likelihood of the allowed labels, one example at
 * a time, in an order that is the same each time. Some of what is seen is left out at random, so that no weight leans on another.
 */
public final class Training {

    /**
     * @param documents a thing seen in fewer is left out
     * @param dropped the share of what is seen that is left out of a step
     */
    public record Settings(int epochs, double rate, double decay, double dropped, int documents) {

        public static final Settings STANDARD = new Settings(14, 0.12, 0.03, 0.25, 1);

        public Settings seenIn(int documents) {
            return new Settings(epochs, rate, decay, dropped, documents);
        }
    }

    /** A gradient below this is noise that AdaGrad would make large. */
    private static final double STEEP = 0.01;
    /** What every weight loses after an epoch, so that most are none. */
    private static final double SHRUNK = 0.004;

    private static final int N = Labels.COUNT;
    private static final long SEED = 20_261_201;
    /** A weight of fewer steps is none. */
    private static final float LEAST = 0.5f;

    private final Settings settings;
    private final Map<Integer, Integer> features = new HashMap<>();
    private final List<Example> examples;
    private final List<int[]> seen = new ArrayList<>();
    private final double[] weights;
    private final double[] squares;
    private final double[] pairs = new double[N * N];
    private final double[] pairSquares = new double[N * N];
    private final Random random = new Random(SEED);

    private Training(List<Example> examples, Settings settings) {
        this.settings = settings;
        this.examples = examples;
        count();
        weights = new double[features.size() * N];
        squares = new double[weights.length];
        examples.forEach(example -> seen.add(numbers(example.sequence())));
    }

    /** The file of the weights that fit {@code examples}. */
    public static byte[] fit(List<Example> examples, Settings settings) throws IOException {
        Training training = new Training(examples, settings);
        training.run();
        return training.file();
    }

    /** A tagger of such a file. */
    public static Tagger tagger(byte[] file) throws IOException {
        return Tagger.read(new ByteArrayInputStream(file));
    }

    private void count() {
        Map<Integer, int[]> counts = new HashMap<>();
        for (Example example : examples) {
            Sequence sequence = example.sequence();
            for (int i = 0; i < sequence.from(sequence.size()); i++) {
                int[] count = counts.computeIfAbsent(sequence.seen(i), hash -> new int[] {0, -1, 0});
                count[0]++;
                count[2] += count[1] == example.document() ? 0 : 1;
                count[1] = example.document();
            }
        }
        List<Integer> kept = new ArrayList<>();
        counts.forEach((hash, count) -> {
            if (count[0] > 1 && count[2] >= settings.documents && hash != 0) {
                kept.add(hash);
            }
        });
        Collections.sort(kept);
        kept.forEach(hash -> features.put(hash, features.size()));
    }

    private int[] numbers(Sequence sequence) {
        int[] numbers = new int[sequence.from(sequence.size())];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = features.getOrDefault(sequence.seen(i), -1) * N;
        }
        return numbers;
    }

    private void run() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            order.add(i);
        }
        for (int epoch = 0; epoch < settings.epochs; epoch++) {
            Collections.shuffle(order, random);
            order.forEach(this::step);
            double kept = 1 - settings.decay;
            for (int i = 0; i < weights.length; i++) {
                double less = Math.max(0, Math.abs(weights[i]) * kept - SHRUNK);
                weights[i] = Math.copySign(less, weights[i]);
            }
        }
    }

    private void step(int number) {
        Example example = examples.get(number);
        int[] all = seen.get(number);
        boolean[] left = new boolean[all.length];
        for (int i = 0; i < left.length; i++) {
            left[i] = all[i] < 0 || random.nextDouble() < settings.dropped;
        }
        Chain chain = new Chain(example.allowed(), scores(example.sequence(), all, left), pairs);
        for (int i = 0; i < example.sequence().size(); i++) {
            for (int at = example.sequence().from(i); at < example.sequence().from(i + 1); at++) {
                if (!left[at]) {
                    climb(weights, squares, all[at], chain.gradient(), i * N, N);
                }
            }
        }
        climb(pairs, pairSquares, 0, chain.pairGradient(), 0, N * N);
    }

    private double[] scores(Sequence sequence, int[] all, boolean[] left) {
        double scale = 1 / (1 - settings.dropped);
        double[] scores = new double[sequence.size() * N];
        for (int i = 0; i < sequence.size(); i++) {
            for (int at = sequence.from(i); at < sequence.from(i + 1); at++) {
                for (int label = 0; !left[at] && label < N; label++) {
                    scores[i * N + label] += scale * weights[all[at] + label];
                }
            }
        }
        return scores;
    }

    private void climb(double[] values, double[] sums, int at, double[] gradient, int from, int count) {
        for (int i = 0; i < count; i++) {
            double g = gradient[from + i];
            if (g > STEEP || g < -STEEP) {
                sums[at + i] += g * g;
                values[at + i] += settings.rate * g / Math.sqrt(1e-2 + sums[at + i]);
            }
        }
    }

    private byte[] file() throws IOException {
        double most = 0;
        for (double weight : weights) {
            most = Math.max(most, Math.abs(weight));
        }
        float scale = (float) (most / 127);
        SortedMap<Integer, byte[]> rows = new TreeMap<>();
        features.forEach((hash, number) -> {
            byte[] row = row(number * N, scale);
            if (row.length > 1) {
                rows.put(hash, row);
            }
        });
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WeightsFile.write(out, rows, scale, starts(), goesOn());
        return out.toByteArray();
    }

    private byte[] row(int at, float scale) {
        byte[] row = new byte[1 + 2 * N];
        int size = 1;
        for (int label = 0; label < N; label++) {
            double weight = weights[at + label] / scale;
            if (Math.abs(weight) > LEAST) {
                row[0]++;
                row[size++] = (byte) label;
                row[size++] = (byte) Math.round(weight);
            }
        }
        return java.util.Arrays.copyOf(row, size);
    }

    /** What one label weighs after another, for the starts of names the mean of after a name's begin and its inside. */
    private float[] starts() {
        float[] starts = new float[Labels.GROUPS * Labels.GROUPS];
        for (int before = 0; before < N; before++) {
            for (int label = 0; label < N; label += label == 0 ? 1 : 2) {
                starts[Labels.group(before) * Labels.GROUPS + Labels.group(label)] +=
                        (float) (pairs[before * N + label] * (before == 0 ? 1 : 0.5));
            }
        }
        return starts;
    }

    private float[] goesOn() {
        float[] goesOn = new float[N];
        for (int label = 1; label < N; label++) {
            goesOn[label] = (float) pairs[label * N + 2 * Labels.group(label)];
        }
        return goesOn;
    }
}
