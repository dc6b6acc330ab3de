package org.duizhao.ingest.extract.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duizhao.events.PlacedLine;
import org.duizhao.ingest.extract.wire.Advances;
import org.jspecify.annotations.Nullable;

/** Glyphs on one baseline, from left to right. */
final class Line {

    /** A gap of more than this share of an em between two Latin glyphs is a space. */
    private static final double SPACE = 0.16;
    /** Between Han a gap is a space only if it is this wide: letter-spaced titles, and justified lines are not. */
    private static final double HAN_SPACE = 0.45;

    /** What a line's rectangle takes above and below the foot of its letters, in ems. */
    private static final double ABOVE = 0.88;

    private static final double BELOW = 0.22;
    /** By how much a character's place may be off, in ems. */
    private static final double SLACK = 0.15;

    private final List<Glyph> glyphs;
    private final String text;
    private final double size;

    Line(List<Glyph> unordered) {
        List<Glyph> ordered = new ArrayList<>(unordered);
        ordered.sort(Comparator.comparingDouble(Glyph::x));
        while (ordered.size() > 1 && ordered.get(0).isSpace()) {
            ordered.remove(0);
        }
        while (ordered.size() > 1 && ordered.get(ordered.size() - 1).isSpace()) {
            ordered.remove(ordered.size() - 1);
        }
        this.glyphs = List.copyOf(ordered);
        this.text = text(ordered);
        this.size = mainSize(ordered);
    }

    private static String text(List<Glyph> glyphs) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < glyphs.size(); i++) {
            Glyph glyph = glyphs.get(i);
            if (i > 0 && isGap(glyphs.get(i - 1), glyph) && !text.isEmpty() && Chars.last(text.toString()) != ' ') {
                text.append(' ');
            }
            text.append(glyph.text());
        }
        return text.toString().strip();
    }

    private static boolean isGap(Glyph left, Glyph right) {
        double gap = right.x() - left.right();
        double em = Math.max(left.size(), right.size());
        int last = Chars.last(left.text());
        int first = Chars.first(right.text());
        boolean wide = Chars.isWide(last) || Chars.isWide(first);
        boolean bothHan = Chars.isHan(last) && Chars.isHan(first);
        if (wide && left.confidence() < 1) {
            // OCR gives each character a box of its own, with gaps that mean nothing.
            return gap > 1.5 * em;
        }
        if (wide && !bothHan) {
            // Quarter-em gaps that typesetting puts between Han and Latin are no text.
            return gap > 0.8 * em;
        }
        return gap > (bothHan ? HAN_SPACE : SPACE) * em;
    }

    private static double mainSize(List<Glyph> glyphs) {
        Map<Double, Integer> counts = new HashMap<>();
        glyphs.forEach(glyph ->
                counts.merge(Math.round(glyph.size() * 2) / 2.0, glyph.text().length(), Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(10.0);
    }

    List<Glyph> glyphs() {
        return glyphs;
    }

    /**
     * Where this stands.
     *
     * @param start of its text within that of its block
     */
    PlacedLine placed(Sheet sheet, int start) {
        double[] starts = starts();
        double width = right() - left();
        Box box = sheet.onPage(new Box(left(), baseline() - ABOVE * size, width, (ABOVE + BELOW) * size));
        return new PlacedLine(
                start,
                start + text.length(),
                sheet.number(),
                points(box.x()),
                points(box.y()),
                points(box.width()),
                points(box.height()),
                sheet.turn().direction(),
                Advances.of(starts, SLACK * size));
    }

    private static double points(double exact) {
        return Math.round(100 * exact) / 100.0;
    }

    /** Where each UTF-16 unit of the text begins, from the left of the line; last, where the line ends. */
    private double[] starts() {
        double[] starts = new double[text.length() + 1];
        int at = 0;
        for (int i = 0; i < glyphs.size() && at < text.length(); i++) {
            Glyph glyph = glyphs.get(i);
            if (i > 0 && text.charAt(at) == ' ' && !glyph.text().startsWith(" ")) {
                starts[at++] = glyphs.get(i - 1).right() - left();
            }
            int length = glyph.text().length();
            for (int k = 0; k < length && at < text.length(); k++) {
                if (at > 0 || !Character.isWhitespace(glyph.text().charAt(k))) {
                    starts[at++] = glyph.x() - left() + glyph.width() * k / length;
                }
            }
        }
        Arrays.fill(starts, Math.min(at, text.length()), starts.length, right() - left());
        return starts;
    }

    String text() {
        return text;
    }

    double size() {
        return size;
    }

    double left() {
        return glyphs.get(0).x();
    }

    double right() {
        return glyphs.get(glyphs.size() - 1).right();
    }

    /** Whether typesetting may let the last mark hang in the margin. */
    boolean mayHang() {
        int last = Chars.last(text);
        return Chars.isWide(last) && Chars.isClosing(last);
    }

    double width() {
        return right() - left();
    }

    double baseline() {
        return glyphs.stream()
                .filter(glyph -> glyph.size() >= 0.9 * size)
                .mapToDouble(Glyph::baseline)
                .max()
                .orElse(glyphs.get(0).baseline());
    }

    double centre() {
        return (left() + right()) / 2;
    }

    boolean hasBold() {
        return glyphs.stream().anyMatch(glyph -> !glyph.isSpace() && glyph.bold());
    }

    /** Where the text after a list's number or bullet begins; NaN where there is none. */
    double leftAfterLabel() {
        StringBuilder label = new StringBuilder();
        for (Glyph glyph : glyphs) {
            if (!glyph.isSpace() && Openings.isLabel(label.toString())) {
                return glyph.x();
            }
            label.append(glyph.text().strip());
        }
        return Double.NaN;
    }

    boolean isBold() {
        return glyphs.stream().filter(glyph -> !glyph.isSpace()).allMatch(Glyph::bold);
    }

    double confidence() {
        double sum = 0;
        int letters = 0;
        for (Glyph glyph : glyphs) {
            sum += glyph.confidence() * glyph.text().length();
            letters += glyph.text().length();
        }
        return letters == 0 ? 0 : sum / letters;
    }

    /** How wide the beginning is that would have moved up, had there been room. */
    double firstChunkWidth() {
        int wanted = Chars.firstChunk(text).length();
        int seen = 0;
        for (Glyph glyph : glyphs) {
            seen += glyph.text().length();
            if (seen >= wanted) {
                return glyph.right() - left();
            }
        }
        return width();
    }

    /** Lines from top to bottom. */
    static List<Line> of(List<Glyph> glyphs) {
        List<Glyph> ordered =
                new ArrayList<>(glyphs.stream().filter(g -> !g.isSpace()).toList());
        ordered.sort(Comparator.comparingDouble(Glyph::baseline).reversed());
        List<List<Glyph>> rows = new ArrayList<>();
        List<Glyph> spaces = glyphs.stream().filter(Glyph::isSpace).toList();
        for (Glyph glyph : bySizeFirst(ordered)) {
            List<Glyph> row = rowOf(rows, glyph);
            if (row == null) {
                row = new ArrayList<>();
                rows.add(row);
            }
            row.add(glyph);
        }
        return withSpaces(rows, spaces);
    }

    /** Large glyphs make the rows, so that superscripts find the row that they belong to. */
    private static List<Glyph> bySizeFirst(List<Glyph> glyphs) {
        List<Glyph> ordered = new ArrayList<>(glyphs);
        ordered.sort(Comparator.comparingDouble((Glyph glyph) -> -Math.round(glyph.size())));
        return ordered;
    }

    private static @Nullable List<Glyph> rowOf(List<List<Glyph>> rows, Glyph glyph) {
        for (int i = rows.size() - 1; i >= 0; i--) {
            Glyph first = rows.get(i).get(0);
            boolean samePlace = Math.abs(first.baseline() - glyph.baseline()) < 0.3 * first.size();
            boolean inside = glyph.size() < 0.8 * first.size()
                    && glyph.baseline() <= first.baseline() + 0.25 * first.size()
                    && glyph.baseline() > first.baseline() - 0.7 * first.size();
            if (samePlace || inside || isScript(glyph, rows.get(i))) {
                return rows.get(i);
            }
        }
        return null;
    }

    /** Whether it is raised or lowered beside a larger one of the row, as browsers set powers and indices: hardly smaller. */
    private static boolean isScript(Glyph glyph, List<Glyph> row) {
        double size = row.get(0).size();
        double down = glyph.baseline() - row.get(0).baseline();
        return glyph.size() < ScriptGlyphs.SMALLER * size
                && down < 0.4 * size
                && down > -0.65 * size
                && row.stream()
                        .anyMatch(other -> glyph.x() > other.x()
                                ? Math.abs(glyph.x() - other.right()) < 0.3 * size
                                : down < -0.1 * size && Math.abs(other.x() - glyph.right()) < 0.6 * size);
    }

    private static List<Line> withSpaces(List<List<Glyph>> rows, List<Glyph> spaces) {
        List<Line> lines = new ArrayList<>();
        for (List<Glyph> row : rows) {
            Glyph first = row.get(0);
            spaces.stream()
                    .filter(space -> Math.abs(space.baseline() - first.baseline()) < 0.3 * first.size())
                    .forEach(row::add);
            lines.add(new Line(row));
        }
        lines.sort(Comparator.comparingDouble(Line::baseline));
        return lines;
    }
}
