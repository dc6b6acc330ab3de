package org.duizhao.ingest.extract.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits an area into columns of running text, in reading order. A gutter is an upright strip that several rows in a row
 * leave free, with text that fills its column on both sides; what crosses it, such as a title, stands above or below.
 */
final class Columns {

    private static final int FEWEST_ROWS = 4;
    private static final double FILLED = 0.55;
    /** Lines of one column begin at few edges: those of paragraphs, items and items within items. */
    private static final double ALIGNED = 0.8;

    private static final double AT_ONE_EDGE = 0.6;
    /** So many of the lines begin at such an edge, and no fewer than three. */
    private static final double SHARE_OF_EDGE = 0.08;

    private static final double SAME_EDGE = 1.5;
    /** Ems that the longest line of running text has at least. */
    private static final double NARROWEST = 8;
    /** So many lines of running text are in one piece. */
    private static final double WHOLE = 0.6;
    /** Ems between columns, at least. */
    private static final double GAP = 1;
    /** Ems that separate columns where one row must do as evidence: more than a justified line has between words. */
    private static final double WIDE_GAP = 1.2;

    /** Gutters of this document, which a page with few lines has as well. */
    private final List<Double> known = new ArrayList<>();

    /** Learns the gutters of a page. */
    void learn(List<Glyph> glyphs) {
        List<Line> rows = Line.of(glyphs);
        Band band = rows.size() < FEWEST_ROWS ? null : widestBand(rows);
        if (band != null) {
            known.add(band.gutter);
        }
    }

    List<List<Glyph>> split(List<Glyph> glyphs) {
        List<List<Glyph>> areas = new ArrayList<>();
        split(glyphs, areas, 0);
        return areas;
    }

    private void split(List<Glyph> glyphs, List<List<Glyph>> areas, int depth) {
        List<Line> rows = Line.of(glyphs);
        Band band = depth > 4 || rows.isEmpty() ? null : widestBand(rows);
        if (band == null) {
            if (!rows.isEmpty()) {
                areas.add(glyphs);
            }
            return;
        }
        split(glyphsOf(rows.subList(0, band.from)), areas, depth + 1);
        List<Glyph> inside = glyphsOf(rows.subList(band.from, band.to));
        split(inside.stream().filter(g -> g.x() < band.gutter).toList(), areas, depth + 1);
        split(inside.stream().filter(g -> g.x() >= band.gutter).toList(), areas, depth + 1);
        split(glyphsOf(rows.subList(band.to, rows.size())), areas, depth + 1);
    }

    private static List<Glyph> glyphsOf(List<Line> rows) {
        return rows.stream().flatMap(row -> row.glyphs().stream()).toList();
    }

    /** Rows {@code from} to {@code to}, exclusive, that leave the gutter free. */
    private record Band(int from, int to, double gutter) {

        int size() {
            return to - from;
        }
    }

    private @Nullable Band widestBand(List<Line> rows) {
        double left = rows.stream().mapToDouble(Line::left).min().orElse(0);
        double right = rows.stream().mapToDouble(Line::right).max().orElse(0);
        Band best = null;
        for (double x = left + 0.2 * (right - left); x < right - 0.2 * (right - left); x += 1) {
            Band band = bandAt(rows, x);
            if (band != null && (best == null || band.size() > best.size())) {
                best = band;
            }
        }
        for (double x : known) {
            Band band = best == null ? bandAt(rows, x) : null;
            best = band == null ? best : band;
        }
        return best;
    }

    private @Nullable Band bandAt(List<Line> rows, double x) {
        Band best = null;
        boolean isKnown = known.contains(x);
        int fewest = isKnown ? 1 : FEWEST_ROWS;
        int from = 0;
        for (int i = 0; i <= rows.size(); i++) {
            if (i == rows.size() || crosses(rows.get(i), x, isKnown ? WIDE_GAP : GAP)) {
                boolean longer = best == null ? i - from >= fewest : i - from > best.size();
                if (longer && isTwoColumns(rows.subList(from, i), x, isKnown)) {
                    best = new Band(from, i, x);
                }
                from = i + 1;
            }
        }
        return best;
    }

    private static boolean crosses(Line row, double x, double gap) {
        double margin = 0.35 * row.size();
        if (row.left() > x || row.right() < x) {
            return false;
        }
        double before = row.left();
        for (Glyph glyph : row.glyphs()) {
            if (glyph.isSpace()) {
                continue;
            }
            if (glyph.x() >= x) {
                boolean narrow = before > row.left() && glyph.x() - before < gap * row.size();
                return narrow || glyph.x() - margin < x || before + margin > x;
            }
            before = glyph.inkRight();
            if (before > x) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTwoColumns(List<Line> rows, double x, boolean known) {
        if (known) {
            return !sides(rows, x, true).isEmpty() && !sides(rows, x, false).isEmpty();
        }
        return isFilled(sides(rows, x, true))
                && isFilled(sides(rows, x, false))
                && isAligned(sides(rows, x, false))
                && isText(rows, x, true)
                && isText(rows, x, false);
    }

    /** Whether the lines on one side are not, for the most part, rows of a table, nor a column of one. */
    private static boolean isText(List<Line> rows, double x, boolean leftSide) {
        List<PartedLine> lines = rows.stream()
                .map(row -> row.glyphs().stream()
                        .filter(glyph -> !glyph.isSpace() && glyph.x() < x == leftSide)
                        .toList())
                .filter(glyphs -> !glyphs.isEmpty())
                .map(glyphs -> PartedLine.of(new Line(glyphs)))
                .toList();
        long whole = lines.stream().filter(line -> line.parts().size() == 1).count();
        boolean wide = lines.stream().anyMatch(line -> line.right() - line.left() >= NARROWEST * line.size());
        return wide && whole >= WHOLE * lines.size();
    }

    /** Lines of a column begin below one another; words beside a chance gap in justified text do not. */
    private static boolean isAligned(List<double[]> extents) {
        double fewest = Math.max(3, SHARE_OF_EDGE * extents.size());
        long[] atSameEdge = extents.stream()
                .mapToLong(one -> extents.stream()
                        .filter(other -> Math.abs(one[0] - other[0]) < SAME_EDGE)
                        .count())
                .toArray();
        long aligned = Arrays.stream(atSameEdge).filter(same -> same >= fewest).count();
        return aligned >= ALIGNED * extents.size()
                || Arrays.stream(atSameEdge).anyMatch(same -> same >= AT_ONE_EDGE * extents.size());
    }

    /** The extent of each row on one side of the gutter. */
    private static List<double[]> sides(List<Line> rows, double x, boolean leftSide) {
        List<double[]> extents = new ArrayList<>();
        for (Line row : rows) {
            double from = Double.MAX_VALUE;
            double to = -1;
            for (Glyph glyph : row.glyphs()) {
                if (!glyph.isSpace() && glyph.x() < x == leftSide) {
                    from = Math.min(from, glyph.x());
                    to = Math.max(to, glyph.right());
                }
            }
            if (to >= 0) {
                extents.add(new double[] {from, to});
            }
        }
        return extents;
    }

    private static boolean isFilled(List<double[]> extents) {
        if (extents.size() < FEWEST_ROWS - 1) {
            return false;
        }
        double left = extents.stream().mapToDouble(e -> e[0]).min().orElse(0);
        double right = extents.stream().mapToDouble(e -> e[1]).max().orElse(0);
        double filled = extents.stream().mapToDouble(e -> e[1] - e[0]).average().orElse(0);
        return filled >= FILLED * (right - left);
    }
}
