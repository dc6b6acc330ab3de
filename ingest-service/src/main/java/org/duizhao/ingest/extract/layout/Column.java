package org.duizhao.ingest.extract.layout;

import java.util.List;

/** Lines of running text below one another. */
final class Column implements Area {

    private final PageGlyphs page;
    private final List<Line> lines;
    private final double left;
    private final double right;

    /** @param lines from top to bottom, at least one */
    Column(PageGlyphs page, List<Line> lines) {
        this.page = page;
        this.lines = List.copyOf(lines);
        this.left = lines.stream().mapToDouble(Line::left).min().orElse(0);
        this.right = lines.stream().mapToDouble(Line::right).max().orElse(0);
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
