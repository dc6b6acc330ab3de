package org.duizhao.ingest.extract.ocr;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Reads one line: a network gives each eighth of a line's height its probabilities of characters; runs of one character
 * are that character once. Connectionist temporal classification: Graves et al., ICML 2006.
 */
final class LineReader {

    static final int HEIGHT = 48;
    private static final int BLANK = 0;
    /** Narrower lines are filled up with white. */
    private static final int NARROWEST = 96;
    /** A wider one is no line of text. */
    private static final int WIDEST = 6400;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final List<String> characters;

    /** @param characters what the network's classes from 1 on mean */
    LineReader(OrtEnvironment environment, OrtSession session, List<String> characters) {
        this.environment = environment;
        this.session = session;
        this.characters = List.copyOf(characters);
    }

    /** The characters of a line, from left to right; empty where there is none. */
    List<ReadCharacter> read(GrayImage image, TextLine line) throws OrtException {
        double scale = HEIGHT / line.height();
        int width = (int) Math.ceil(line.length() * scale);
        if (width < 4 || width > WIDEST) {
            return List.of();
        }
        int padded = Math.max(NARROWEST, (width + 7) / 8 * 8);
        float[] values = channels(image, line, scale, width, padded);
        float[][] steps = probabilities(values, padded);
        List<ReadCharacter> read = decode(steps, padded / (double) steps.length / scale);
        return WordGaps.of(darkest(values, padded)).spaced(read, scale);
    }

    private float[][] probabilities(float[] values, int width) throws OrtException {
        long[] shape = {1, 3, HEIGHT, width};
        try (OnnxTensor input = OnnxTensor.createTensor(environment, FloatBuffer.wrap(values), shape);
                OrtSession.Result result =
                        session.run(Map.of(session.getInputNames().iterator().next(), input))) {
            return ((float[][][]) result.get(0).getValue())[0];
        }
    }

    /** The line, level and 48 pixels high; values from -1 (black) to 1 (white). */
    private static float[] channels(GrayImage image, TextLine line, double scale, int width, int padded) {
        float[] values = new float[3 * HEIGHT * padded];
        Arrays.fill(values, 1);
        double cos = 1 / Math.hypot(1, line.slope());
        double sin = line.slope() * cos;
        int samples = Math.max(1, (int) Math.round(1 / scale));
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < width; x++) {
                float sum = 0;
                for (int part = 0; part < samples * samples; part++) {
                    double right = (x + (part % samples + 0.5) / samples) / scale - line.length() / 2;
                    double down = (y + (part / samples + 0.5) / samples) / scale - line.height() / 2;
                    sum += image.at(
                            line.middleX() + cos * right - sin * down - 0.5,
                            line.middleY() + sin * right + cos * down - 0.5);
                }
                float value = sum / (samples * samples) / 127.5f - 1;
                for (int channel = 0; channel < 3; channel++) {
                    values[(channel * HEIGHT + y) * padded + x] = value;
                }
            }
        }
        return values;
    }

    private static float[] darkest(float[] values, int width) {
        float[] darkest = new float[width];
        Arrays.fill(darkest, 1);
        for (int i = 0; i < HEIGHT * width; i++) {
            darkest[i % width] = Math.min(darkest[i % width], values[i]);
        }
        return darkest;
    }

    private List<ReadCharacter> decode(float[][] steps, double pixelsPerStep) {
        List<ReadCharacter> read = new ArrayList<>();
        int step = 0;
        while (step < steps.length) {
            int best = best(steps[step]);
            int end = step + 1;
            float sure = steps[step][best];
            while (end < steps.length && best(steps[end]) == best) {
                sure = Math.max(sure, steps[end][best]);
                end++;
            }
            if (best != BLANK) {
                read.add(new ReadCharacter(
                        characters.get(best - 1), (step + end) / 2.0 * pixelsPerStep, Math.min(1, sure)));
            }
            step = end;
        }
        return read;
    }

    private static int best(float[] probabilities) {
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) {
            best = probabilities[i] > probabilities[best] ? i : best;
        }
        return best;
    }
}
