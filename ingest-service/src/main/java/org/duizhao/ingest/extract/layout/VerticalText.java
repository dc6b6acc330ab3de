package org.duizhao.ingest.extract.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds upright characters that are set below one another, in columns: each stands under the one that was drawn before
 * it, closer than the lines of running text do.
 */
final class VerticalText {

    /** Fewer one below another are no text of their own on a page that runs to the right. */
    private static final int FEWEST = 4;
    /** From a character to the next one in its column, in ems. */
    private static final double CLOSEST = 0.6;

    private static final double WIDEST = 1.9;

    private final List<Glyph> glyphs;
    private final List<Rule> rules;
    private final PageGlyphs page;

    VerticalText(PageGlyphs page, List<Glyph> upright) {
        this.page = page;
        this.rules = page.rules();
        this.glyphs = upright.stream().filter(glyph -> !glyph.isSpace()).toList();
    }

    /** None where all of the page's upright text runs to the right. */
    List<Glyph> glyphs() {
        int down = 0;
        int right = 0;
        for (int i = 1; i < glyphs.size(); i++) {
            down += isBelow(glyphs.get(i - 1), glyphs.get(i)) ? 1 : 0;
            right += isBeside(glyphs.get(i - 1), glyphs.get(i)) ? 1 : 0;
        }
        if (down > right && down >= 2 * FEWEST) {
            return withinColumns(columns(2));
        }
        return down < FEWEST - 1 ? List.of() : outsideOfTables(columns(FEWEST));
    }

    /** One after the other, each run of characters that stand below one another. */
    private List<List<Glyph>> columns(int fewest) {
        List<List<Glyph>> columns = new ArrayList<>();
        List<Glyph> open = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            if (!open.isEmpty() && !isBelow(open.get(open.size() - 1), glyph)) {
                close(open, columns, fewest);
            }
            open.add(glyph);
        }
        close(open, columns, fewest);
        return columns;
    }

    private static void close(List<Glyph> open, List<List<Glyph>> columns, int fewest) {
        long han =
                open.stream().filter(g -> Chars.isWide(Chars.first(g.text()))).count();
        if (open.size() >= fewest && 2 * han > open.size()) {
            columns.add(List.copyOf(open));
        }
        open.clear();
    }

    /** All that stands between the head and the foot of the columns: one of them may have a single character. */
    private List<Glyph> withinColumns(List<List<Glyph>> columns) {
        double top = bound(columns, true);
        double bottom = bound(columns, false);
        return glyphs.stream()
                .filter(glyph -> glyph.baseline() >= top - 1 && glyph.baseline() <= bottom + 1)
                .toList();
    }

    private static double bound(List<List<Glyph>> columns, boolean top) {
        var all = columns.stream().flatMap(List::stream).mapToDouble(Glyph::baseline);
        return (top ? all.min() : all.max()).orElse(0);
    }

    /** Characters below one another in a narrow cell are lines of it. */
    private List<Glyph> outsideOfTables(List<List<Glyph>> columns) {
        List<Grid> grids =
                columns.isEmpty() || rules.isEmpty() ? List.of() : Grid.of(Sheet.of(page, List.of(), Turn.RIGHT));
        return columns.stream()
                .filter(column -> grids.stream().noneMatch(grid -> grid.surrounds(new Line(column.subList(0, 1)))))
                .flatMap(List::stream)
                .toList();
    }

    private static boolean isBelow(Glyph above, Glyph below) {
        double size = Math.max(above.size(), below.size());
        double step = below.baseline() - above.baseline();
        return Math.min(above.size(), below.size()) > 0.75 * size
                && Math.abs(middle(above) - middle(below)) < 0.3 * size
                && step > CLOSEST * size
                && step < WIDEST * size;
    }

    private static boolean isBeside(Glyph left, Glyph right) {
        double size = Math.max(left.size(), right.size());
        double step = right.x() - left.right();
        return Math.abs(left.baseline() - right.baseline()) < 0.3 * size && step > -0.5 * size && step < 3 * size;
    }

    private static double middle(Glyph glyph) {
        return glyph.x() + glyph.width() / 2;
    }
}
