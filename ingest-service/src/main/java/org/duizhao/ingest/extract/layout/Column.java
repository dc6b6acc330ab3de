package org.duizhao.ingest.extract.layout;

import java.util.List;

/** Lines of running text below one another. */
final class Column implements Area {

    private static final double FLUSH = 2;
    private static final int FEWEST_FLUSH = 3;
    private static final double SHARE_FLUSH = 0.3;
    private static final int FEWEST_ENTRIES = 4;
    private static final double CAPITAL = 0.8;

    private final Sheet page;
    private final List<Line> lines;
    private final double left;
    private final double right;
    private final boolean list;

    /** @param lines from top to bottom, at least one */
    Column(Sheet page, List<Line> lines) {
        this.page = page;
        this.lines = List.copyOf(lines);
        this.left = lines.stream().mapToDouble(Line::left).min().orElse(0);
        this.right = right(lines);
        this.list = isList(lines);
    }

    /** Whether each line is an entry of its own: of running text few lines happen to begin with a capital letter. */
    private static boolean isList(List<Line> lines) {
        long capital = lines.stream()
                .filter(line -> Character.isUpperCase(Chars.first(line.text())))
                .filter(line -> line.text().codePoints().anyMatch(Character::isLowerCase))
                .count();
        return lines.size() >= FEWEST_ENTRIES && capital >= CAPITAL * lines.size();
    }

    /** Where most lines end, if enough do: marks may hang in the margin, and a title over half a page may be wider. */
    private static double right(List<Line> lines) {
        double widest = lines.stream().mapToDouble(Line::right).max().orElse(0);
        double margin = widest;
        long most = Math.max(FEWEST_FLUSH, Math.round(SHARE_FLUSH * lines.size())) - 1;
        for (Line line : lines) {
            double edge = line.right();
            long flush = line.mayHang()
                    ? 0
                    : lines.stream()
                            .filter(other -> other.right() <= edge && other.right() > edge - FLUSH)
                            .count();
            if (flush > most) {
                most = flush;
                margin = edge;
            }
        }
        return margin;
    }

    Sheet page() {
        return page;
    }

    List<Line> lines() {
        return lines;
    }

    /** Whether its lines are not those of paragraphs but each for itself. */
    boolean list() {
        return list;
    }

    double left() {
        return left;
    }

    double right() {
        return right;
    }
}
