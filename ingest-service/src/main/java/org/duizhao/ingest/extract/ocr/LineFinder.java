package org.duizhao.ingest.extract.ocr;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds lines of text: a network gives each pixel its probability of lying inside a shrunken line; what hangs together is
 * a line and grows back. Differentiable binarization: Liao et al., AAAI 2020 (arXiv 1911.08947).
 */
final class LineFinder {

    private static final double IS_TEXT = 0.3;
    private static final double SURE = 0.5;
    /** By how much a shrunken line grows: area times this, over the perimeter, on each side. */
    private static final double GROWTH = 1.6;
    /** The network halves its input five times. */
    private static final int STEP = 32;

    /** Of the image's longer side: 110 dots an inch of a page, at which small print has twelve. */
    private static final int LONGEST = 1280;

    private static final float[] MEAN = {0.485f, 0.456f, 0.406f};
    private static final float[] DEVIATION = {0.229f, 0.224f, 0.225f};

    private final OrtEnvironment environment;
    private final OrtSession session;

    LineFinder(OrtEnvironment environment, OrtSession session) {
        this.environment = environment;
        this.session = session;
    }

    /** The lines of {@code image} in its pixels, in no order. */
    List<TextLine> lines(GrayImage image) throws OrtException {
        double scale = Math.min(1, LONGEST / (double) Math.max(image.width(), image.height()));
        int width = multiple(image.width() * scale);
        int height = multiple(image.height() * scale);
        float[][] text = probabilities(image.scaled(width, height));
        double back = image.width() / (double) width;
        double down = image.height() / (double) height;
        List<TextLine> lines = new ArrayList<>();
        for (Patch patch : Patch.of(text, IS_TEXT)) {
            TextLine line = patch.line(GROWTH);
            if (line.score() >= SURE && Math.min(line.length(), line.height()) >= 4) {
                lines.add(line.times(back, down));
            }
        }
        return lines;
    }

    private static int multiple(double size) {
        return (int) Math.max(STEP, Math.round(size / STEP) * STEP);
    }

    private float[][] probabilities(GrayImage image) throws OrtException {
        long[] shape = {1, 3, image.height(), image.width()};
        try (OnnxTensor input = OnnxTensor.createTensor(environment, FloatBuffer.wrap(channels(image)), shape);
                OrtSession.Result result =
                        session.run(Map.of(session.getInputNames().iterator().next(), input))) {
            return ((float[][][][]) result.get(0).getValue())[0][0];
        }
    }

    private static float[] channels(GrayImage image) {
        int size = image.width() * image.height();
        float[] values = new float[3 * size];
        for (int channel = 0; channel < 3; channel++) {
            float scale = 1 / (255 * DEVIATION[channel]);
            float shift = MEAN[channel] / DEVIATION[channel];
            for (int i = 0; i < size; i++) {
                values[channel * size + i] = (image.pixels()[i] & 0xff) * scale - shift;
            }
        }
        return values;
    }
}
