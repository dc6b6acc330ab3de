package org.duizhao.ingest.extract.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.duizhao.ingest.extract.wire.Piece;

/**
 * Paragraphs of plain text. In most reports a line is a paragraph; in a text that was wrapped at a fixed width, blank
 * lines, indents and short lines separate them. Either way a line that breaks inside a name goes on in the next.
 */
public final class PlainText {

    private static final Pattern LINE_END = Pattern.compile("\r\n|[\n\r\f\u000B\u0085\u2028\u2029]");

    private final List<String> lines;
    private final Joiner joiner;
    private final int wrapWidth;

    private PlainText(List<String> lines) {
        this.lines = lines;
        this.joiner = new Joiner(lines);
        this.wrapWidth = WrapWidth.of(lines);
    }

    public static List<Piece> pieces(String text) {
        return pieces(lines(text));
    }

    static List<String> lines(String text) {
        return List.of(LINE_END.split(text, -1));
    }

    static List<Piece> pieces(List<String> lines) {
        return new PlainText(lines).pieces();
    }

    /** Whether both lines are written in the same letters. */
    public static boolean areOfOneLanguage(String line, String next) {
        return !Chars.changesScript(line, next);
    }

    /** The lines of one paragraph. */
    public static String joined(List<String> lines) {
        Joiner joiner = new Joiner(lines);
        String text = "";
        for (String line : lines) {
            text = joiner.join(text, line);
        }
        return text;
    }

    private List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        String paragraph = "";
        String previous = "";
        for (String raw : lines) {
            String line = stripped(raw);
            if (!paragraph.isEmpty() && !goesOn(previous, raw, line)) {
                pieces.add(Openings.piece(0, paragraph));
                paragraph = "";
            }
            paragraph = joiner.join(paragraph, line);
            previous = line;
        }
        if (!paragraph.isEmpty()) {
            pieces.add(Openings.piece(0, paragraph));
        }
        return pieces;
    }

    private boolean goesOn(String previous, String raw, String line) {
        if (line.isEmpty()
                || previous.isEmpty()
                || Openings.opens(line)
                || Openings.isComplete(previous) && Chars.changesScript(previous, line)) {
            return false;
        }
        if (Continuation.certain(previous, line)) {
            return true;
        }
        if (wrapWidth == 0 || Openings.headingLevel(previous) > 0 || isIndented(raw)) {
            return false;
        }
        return Chars.width(previous) + Chars.width(Chars.firstChunk(line)) + 1 > wrapWidth;
    }

    private static boolean isIndented(String raw) {
        return !raw.isEmpty() && (raw.charAt(0) == '\u3000' || raw.startsWith("  ") || raw.charAt(0) == '\t');
    }

    private static String stripped(String raw) {
        int start = 0;
        int end = raw.length();
        while (start < end && isSpace(raw.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(raw.charAt(end - 1))) {
            end--;
        }
        return raw.substring(start, end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }
}
