package org.duizhao.standalone.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duizhao.bitext.text.Language;
import org.jspecify.annotations.Nullable;

/** The text of a file, or of standard input for {@code -}: UTF-8, UTF-16 with its mark, else GB18030; BOM removed. */
final class TextFile {

    private TextFile() {}

    static String read(String name, InputStream standardInput) throws IOException {
        if (!name.equals("-") && !Files.isRegularFile(Path.of(name))) {
            throw new IOException("file: " + name + " (expected: a readable text file)");
        }
        String text = decode(name.equals("-") ? standardInput.readAllBytes() : Files.readAllBytes(Path.of(name)));
        if (text.indexOf('\0') >= 0) {
            throw new IOException("file: " + name + " is binary (expected: text in UTF-8, UTF-16 or GB18030)");
        }
        return text;
    }

    /** The same, of a text that must not be written in the other language alone. */
    static String read(String name, Language expected, InputStream standardInput) throws IOException {
        String text = read(name, standardInput);
        refuseOther(name, text, expected);
        return text;
    }

    /** Refuses a text that has letters of the other language alone. */
    static void refuseOther(String name, String text, Language expected) throws IOException {
        Language other = expected == Language.ZH ? Language.EN : Language.ZH;
        if (!has(text, expected) && has(text, other)) {
            throw new IOException("--" + expected.code() + ": " + name + " has no "
                    + (expected == Language.ZH ? "Chinese" : "Latin") + " letter (expected: text in "
                    + (expected == Language.ZH ? "Chinese" : "English") + ")");
        }
    }

    private static boolean has(String text, Language language) {
        return text.chars().anyMatch(c -> language(String.valueOf((char) c)) == language);
    }

    static String decode(byte[] bytes) {
        boolean wide = bytes.length > 1 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFF + 0xFE;
        if (wide) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("GB18030"));
        }
    }

    /** A line, without its end, and where it begins in the text. */
    record Line(int start, String text) {}

    static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            int next = end < 0 ? text.length() : end + 1;
            int stop = end < 0 ? text.length() : end;
            stop = stop > start && text.charAt(stop - 1) == '\r' ? stop - 1 : stop;
            lines.add(new Line(start, text.substring(start, stop)));
            start = next;
        }
        return lines;
    }

    /** A run of lines in one language. */
    record Passage(int start, String text, Language language) {}

    /** The text in passages of one language each; a line without letters belongs to the passage before it. */
    static List<Passage> passages(String text) {
        List<Passage> passages = new ArrayList<>();
        Language current = null;
        int start = 0;
        for (Line line : lines(text)) {
            Language language = language(line.text());
            if (language != null && current != null && language != current) {
                passages.add(new Passage(start, text.substring(start, line.start()), current));
                start = line.start();
            }
            current = language == null ? current : language;
        }
        if (start < text.length()) {
            passages.add(new Passage(start, text.substring(start), current == null ? Language.ZH : current));
        }
        return passages;
    }

    /** A Han character says as much as three Latin letters. */
    static @Nullable Language language(String line) {
        int han = 0;
        int latin = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            han += c >= 0x4E00 && c <= 0x9FFF ? 1 : 0;
            latin += c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' ? 1 : 0;
        }
        return han + latin == 0 ? null : 3 * han >= latin ? Language.ZH : Language.EN;
    }
}
