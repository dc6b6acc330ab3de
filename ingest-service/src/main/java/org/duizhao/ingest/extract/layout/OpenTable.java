package org.duizhao.ingest.extract.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table whose columns no lines part. */
final class OpenTable {

    /** From the outermost letters to the edge of the table, in ems. */
    private static final double MARGIN = 0.3;
    /** Lines closer than this share of the distance of rows are lines of one row. */
    private static final double TIGHT = 0.8;
    /** Lines of one cell follow one another at so many ems, at most. */
    private static final double LEADING = 1.5;
    /** Above and below the foot of the letters, in ems. */
    private static final double ABOVE = 0.9;

    private static final double BELOW = 0.3;

    private final Sheet page;
    private final List<PartedLine> head;
    private final Gutters gutters;
    private final double nearest;
    private final List<List<PartedLine>> rows = new ArrayList<>();

    /**
     * @param head the lines that name the columns
     * @param body the lines below
     */
    OpenTable(Sheet page, List<PartedLine> head, List<PartedLine> body, Gutters gutters) {
        this.page = page;
        this.head = head;
        this.gutters = gutters;
        this.nearest = nearest(body);
        Stream.concat(head.stream(), body.stream()).forEach(this::add);
    }

    /** The least distance of rows that follow one another; without such rows, unbounded. */
    private static double nearest(List<PartedLine> body) {
        return IntStream.range(1, body.size())
                .filter(i -> body.get(i - 1).isRow() && body.get(i).isRow())
                .mapToDouble(i -> body.get(i).baseline() - body.get(i - 1).baseline())
                .min()
                .orElse(Double.MAX_VALUE);
    }

    private void add(PartedLine line) {
        List<PartedLine> last = rows.isEmpty() ? List.of() : rows.get(rows.size() - 1);
        if (!last.isEmpty() && goesOn(last, line)) {
            last.add(line);
        } else {
            rows.add(new ArrayList<>(List.of(line)));
        }
    }

    /** Whether a line is one more of the row above it. */
    private boolean goesOn(List<PartedLine> row, PartedLine line) {
        PartedLine above = row.get(row.size() - 1);
        double distance = line.baseline() - above.baseline();
        if (row.stream().anyMatch(each -> isOver(each, line))) {
            return false;
        }
        if (distance < line.size()) {
            return true;
        }
        boolean ofHead = head.contains(line);
        boolean broken = !head.contains(above) && !(above.isRow() && line.isRow());
        return !isRuledBetween(above, line)
                && distance <= LEADING * line.size()
                && (ofHead || broken && distance <= TIGHT * nearest);
    }

    /** Whether a name over several columns stands above a part of the line. */
    private boolean isOver(PartedLine above, PartedLine line) {
        return above.parts().stream()
                .map(part -> span(above, part))
                .anyMatch(span -> span.from() < span.to()
                        && line.parts().stream().anyMatch(part -> span.has(span(line, part).from())));
    }

    private Gutters.Span span(PartedLine line, Line part) {
        return head.contains(line) ? gutters.span(line, part) : gutters.covered(part);
    }

    private boolean isRuledBetween(PartedLine above, PartedLine below) {
        return page.rules().stream()
                .filter(Rule::isHorizontal)
                .filter(rule -> rule.x0() < above.right() && rule.x1() > above.left())
                .anyMatch(rule -> rule.y0() > above.baseline() - BELOW * above.size() && rule.y0() < below.baseline());
    }

    /** All lines that the table would have if it drew them. */
    List<Rule> rules() {
        double margin = MARGIN * rows.get(0).get(0).size();
        List<Double> edges = edges();
        double top = edges.get(0);
        double bottom = edges.get(edges.size() - 1);
        List<Rule> drawn = drawn(top - margin, bottom + margin);
        double left = DoubleStream.concat(
                        lines().mapToDouble(line -> line.left() - margin),
                        drawn.stream().mapToDouble(Rule::x0))
                .min()
                .orElse(0);
        double right = DoubleStream.concat(
                        lines().mapToDouble(line -> line.right() + margin),
                        drawn.stream().mapToDouble(Rule::x1))
                .max()
                .orElse(0);
        List<Rule> rules = new ArrayList<>();
        edges.forEach(y -> rules.add(rule(left, y, right, y)));
        rules.add(rule(left, top, left, bottom));
        rules.add(rule(right, top, right, bottom));
        for (int row = 0; row < rows.size(); row++) {
            for (int gutter = 0; gutter < gutters.middles().size(); gutter++) {
                double x = gutters.middles().get(gutter);
                if (isFree(rows.get(row), gutter)) {
                    rules.add(rule(x, edges.get(row), x, edges.get(row + 1)));
                }
            }
        }
        return rules;
    }

    /** The level lines that the table does draw. */
    private List<Rule> drawn(double top, double bottom) {
        double left = lines().mapToDouble(PartedLine::left).min().orElse(0);
        double right = lines().mapToDouble(PartedLine::right).max().orElse(0);
        return page.rules().stream()
                .filter(rule -> rule.isHorizontal() && rule.y0() >= top && rule.y0() <= bottom)
                .filter(rule -> rule.x0() < right && rule.x1() > left)
                .toList();
    }

    private Stream<PartedLine> lines() {
        return rows.stream().flatMap(List::stream);
    }

    private static Rule rule(double x0, double y0, double x1, double y1) {
        return new Rule((float) x0, (float) y0, (float) x1, (float) y1);
    }

    /** Whether no text of the row stands on both sides. */
    private boolean isFree(List<PartedLine> row, int gutter) {
        return row.stream().noneMatch(line -> line.parts().stream()
                .map(part -> span(line, part))
                .anyMatch(span -> span.from() <= gutter && span.to() > gutter));
    }

    /** Where rows meet, with the table's top and foot. */
    private List<Double> edges() {
        List<Double> edges = new ArrayList<>();
        PartedLine above = null;
        for (List<PartedLine> row : rows) {
            double top = row.get(0).baseline() - ABOVE * row.get(0).size();
            edges.add(above == null ? top : (foot(above) + top) / 2);
            above = row.get(row.size() - 1);
        }
        edges.add(above == null ? 0 : foot(above));
        return edges;
    }

    private static double foot(PartedLine line) {
        return line.baseline() + BELOW * line.size();
    }
}
