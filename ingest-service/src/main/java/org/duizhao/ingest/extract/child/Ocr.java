package org.duizhao.ingest.extract.child;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.duizhao.ingest.extract.layout.Glyph;
import org.duizhao.ingest.extract.wire.Request;

/** Tesseract, as a program beside the child: words with their places and confidence. */
final class Ocr {

    static final String MISSING = "scanned: no OCR installed (expected: tesseract-ocr with chi_sim, chi_tra)";

    private static final String SIMPLIFIED = "chi_sim";
    private static final String TRADITIONAL = "chi_tra";
    private static final int COLUMNS = 12;

    private final String command;
    private List<String> candidates;

    private Ocr(String command, List<String> candidates) {
        this.command = command;
        this.candidates = candidates;
    }

    /** @throws Refusal where Tesseract or all of its wanted languages are missing */
    static Ocr of(Request.Ocr settings) throws Refusal {
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
        return new Ocr(settings.command(), candidates(languages));
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

    /** How often the next image is read: the first one shows which script the document is in. */
    int passes() {
        return candidates.size();
    }

    /** The words of an image; {@code scale} turns its pixels into points. */
    List<Glyph> words(Path image, double scale) throws IOException {
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
                .filter(Ocr::isChinese)
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
        return withUsualSize(words);
    }

    /** The height of a line of one font depends on its letters: heights near the usual one are that one. */
    private static List<Glyph> withUsualSize(List<Glyph> words) {
        double[] sizes = words.stream().mapToDouble(Glyph::size).sorted().toArray();
        float usual = sizes.length == 0 ? 1 : (float) sizes[sizes.length / 2];
        return words.stream()
                .map(word -> word.size() > 0.7 * usual && word.size() < 1.35 * usual
                        ? new Glyph(
                                word.text(), word.x(), word.baseline(), word.width(), usual, false, word.confidence())
                        : word)
                .toList();
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
