package org.duizhao.ingest.extract.layout;

import java.util.List;

/** Lines of running text below one another. */
final class Column implements Area {

    private static final double FLUSH = 2;
    private static final int FEWEST_FLUSH = 2;

    private final PageGlyphs page;
    private final List<Line> lines;
    private final double left;
    private final double right;

    /** @param lines from top to bottom, at least one */
    Column(PageGlyphs page, List<Line> lines) {
        this.page = page;
        this.lines = List.copyOf(lines);
        this.left = lines.stream().mapToDouble(Line::left).min().orElse(0);
        this.right = right(lines);
    }

    /** Without marks that hang in the margin, where lines enough show where that is. */
    private static double right(List<Line> lines) {
        double widest = lines.stream().mapToDouble(Line::right).max().orElse(0);
        double margin = lines.stream()
                .filter(line -> !line.mayHang())
                .mapToDouble(Line::right)
                .max()
                .orElse(widest);
        long flush = lines.stream()
                .filter(line -> !line.mayHang() && line.right() > margin - FLUSH)
                .count();
        return flush >= FEWEST_FLUSH ? margin : widest;
    }

    PageGlyphs page() {
        return page;
    }

    List<Line> lines() {
        return lines;
    }

    double left() {
        return left;
    }

    double right() {
        return right;
    }
}
