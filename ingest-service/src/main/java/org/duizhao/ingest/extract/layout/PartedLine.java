package org.duizhao.ingest.extract.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A line, parted where it leaves more room than there is between words.
 *
 * @param parts from left to right, at least one
 */
record PartedLine(Line line, List<Line> parts) {

    /** In ems. */
    private static final double GAP = 1;
    /** Between two numbers. */
    private static final double GAP_OF_NUMBERS = 0.6;

    private static final Pattern NUMBER = Pattern.compile("\\P{L}*\\d\\P{L}*(?:\\p{L}{0,4}\\P{L}*)|[-–—―…/.*·]{1,3}");

    private static final String DASHES = "-–—―…−%";

    static PartedLine of(Line line) {
        return of(line, GAP);
    }

    /** The same, parted where there is just more room than a space takes. */
    PartedLine finer() {
        return of(line, GAP_OF_NUMBERS);
    }

    private static PartedLine of(Line line, double gap) {
        List<Line> parts = new ArrayList<>();
        List<Glyph> part = new ArrayList<>();
        double end = line.left();
        for (Glyph glyph : line.glyphs()) {
            if (glyph.isSpace()) {
                continue;
            }
            boolean numbers = !part.isEmpty() && isOfNumber(part.get(part.size() - 1)) && isOfNumber(glyph);
            if (!part.isEmpty() && glyph.x() - end > (numbers ? GAP_OF_NUMBERS : gap) * line.size()) {
                parts.add(new Line(part));
                part.clear();
            }
            part.add(glyph);
            end = glyph.inkRight();
        }
        parts.add(new Line(part));
        return new PartedLine(line, List.copyOf(parts));
    }

    private static boolean isOfNumber(Glyph glyph) {
        int first = Chars.first(glyph.text());
        return Character.isDigit(first) || DASHES.indexOf(first) >= 0;
    }

    /** Parted, and numbers are half of what follows the first part. */
    boolean isRow() {
        return parts.size() > 1 && 2 * numbers() >= parts.size() - 1;
    }

    /** How many parts right of the first are numbers, or a dash in a number's place. */
    long numbers() {
        return parts.stream()
                .skip(1)
                .filter(part -> NUMBER.matcher(part.text()).matches())
                .count();
    }

    double left() {
        return line.left();
    }

    double right() {
        return line.right();
    }

    double baseline() {
        return line.baseline();
    }

    double size() {
        return line.size();
    }
}
