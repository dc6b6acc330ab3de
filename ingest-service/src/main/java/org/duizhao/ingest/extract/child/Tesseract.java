package org.duizhao.ingest.extract.child;

import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.duizhao.ingest.extract.layout.Glyph;
import org.duizhao.ingest.extract.layout.PageGlyphs;
import org.duizhao.ingest.extract.ocr.Scan;
import org.duizhao.ingest.extract.wire.Request;

/** Tesseract, as a program beside the child: words with their places and confidence. */
final class Tesseract implements OcrEngine {

    static final String MISSING = "scanned: no OCR installed (expected: tesseract-ocr with chi_sim, chi_tra)";

    private static final String SIMPLIFIED = "chi_sim";
    private static final String TRADITIONAL = "chi_tra";
    private static final int COLUMNS = 12;

    private final String command;
    private List<String> candidates;

    private Tesseract(String command, List<String> candidates) {
        this.command = command;
        this.candidates = candidates;
    }

    /** @throws Refusal where Tesseract or all of its wanted languages are missing */
    static Tesseract of(Request.Ocr settings) throws Refusal {
        List<String> installed;
        try {
            installed = run(List.of(settings.command(), "--list-langs"));
        } catch (IOException e) {
            throw Refusal.rejected(MISSING);
        }
        List<String> languages = Arrays.stream(settings.languages().split("\\+"))
                .filter(installed::contains)
                .toList();
        if (languages.isEmpty()) {
            throw Refusal.rejected(MISSING);
        }
        return new Tesseract(settings.command(), candidates(languages));
    }

    /** Tesseract that may use both Chinese scripts mixes them within a sentence; a document has one. */
    private static List<String> candidates(List<String> languages) {
        if (!languages.containsAll(List.of(SIMPLIFIED, TRADITIONAL))) {
            return List.of(String.join("+", languages));
        }
        return List.of(without(TRADITIONAL, languages), without(SIMPLIFIED, languages));
    }

    private static String without(String language, List<String> languages) {
        return languages.stream().filter(other -> !other.equals(language)).collect(Collectors.joining("+"));
    }

    /** The first page is read in both Chinese scripts, and shows which one the document is in. */
    @Override
    public int passes() {
        return candidates.size();
    }

    @Override
    public PageGlyphs read(int number, BufferedImage picture, double scale) throws IOException {
        BufferedImage clean = Scan.of(picture).picture();
        Path file = Files.createTempFile("page", ".png");
        try {
            ImageIO.write(clean, "png", file.toFile());
            return OcrEngine.page(number, clean, scale, words(file, scale));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private List<Glyph> words(Path image, double scale) throws IOException {
        List<Glyph> best = List.of();
        String chosen = candidates.get(0);
        for (String languages : candidates) {
            List<Glyph> words = words(image, scale, languages);
            if (best.isEmpty() || sureChinese(words) > sureChinese(best)) {
                best = words;
                chosen = languages;
            }
        }
        candidates = best.isEmpty() ? candidates : List.of(chosen);
        return best;
    }

    /**
     * How much Chinese was read, and how surely: in the wrong script some of it is taken for English, which is read alike in both.
     */
    private static double sureChinese(List<Glyph> words) {
        return words.stream()
                .filter(Tesseract::isChinese)
                .mapToDouble(word -> word.confidence() * word.text().length())
                .sum();
    }

    private static boolean isChinese(Glyph word) {
        return word.text().codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    private List<Glyph> words(Path image, double scale, String languages) throws IOException {
        List<Glyph> words = new ArrayList<>();
        double baseline = 0;
        double size = 10;
        for (String row : run(List.of(
                command, image.toString(), "stdout", "-l", languages, "-c", "preserve_interword_spaces=1", "tsv"))) {
            String[] cells = row.split("\t", -1);
            if (cells.length < COLUMNS || !cells[0].matches("\\d")) {
                continue;
            }
            if (cells[0].equals("4")) {
                double height = number(cells[9]) * scale;
                baseline = number(cells[7]) * scale + 0.85 * height;
                size = Math.max(1, height);
            } else if (cells[0].equals("5") && !cells[11].isBlank()) {
                words.add(new Glyph(
                        cells[11],
                        (float) (number(cells[6]) * scale),
                        (float) baseline,
                        (float) (number(cells[8]) * scale),
                        (float) size,
                        false,
                        (float) Math.max(0, number(cells[10]) / 100)));
            }
        }
        return words;
    }

    private static double number(String cell) {
        return Double.parseDouble(cell);
    }

    private static List<String> run(List<String> line) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectInput(new File(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null"));
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        Process process = builder.start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            List<String> lines = out.lines().toList();
            if (process.waitFor() != 0) {
                throw new IOException("tesseract: exit " + process.exitValue() + " (expected: 0)");
            }
            return lines;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
