package org.duizhao.ingest.extract.layout;

import java.util.ArrayList;
import java.util.List;
import org.duizhao.events.CellPlace;
import org.jspecify.annotations.Nullable;

/** A table that is drawn with lines: where its cells are, and what stands in them. */
final class Grid implements Area {

    /** Lines closer than this are one. */
    private static final double SAME = 3;

    private static final String PLACEHOLDER = "\uFFFC";
    private static final float LINE = 8;

    private final Sheet page;
    private final List<Rule> rules;
    private final double[] xs;
    private final double[] ys;
    private final List<List<List<Glyph>>> cells = new ArrayList<>();

    private Grid(Sheet page, List<Rule> rules, double[] xs, double[] ys) {
        this.page = page;
        this.rules = rules;
        this.xs = xs;
        this.ys = ys;
        for (int row = 0; row + 1 < ys.length; row++) {
            List<List<Glyph>> line = new ArrayList<>();
            for (int column = 0; column + 1 < xs.length; column++) {
                line.add(new ArrayList<>());
            }
            cells.add(line);
        }
    }

    /** The tables of a page, from top to bottom. */
    static List<Grid> of(Sheet page) {
        List<Grid> grids = new ArrayList<>();
        for (List<Rule> rules : RuleClusters.of(page.rules())) {
            double[] ys = positions(rules, true);
            double[] xs = positions(rules, false);
            if (xs.length > 2 && ys.length > 1) {
                grids.add(new Grid(page, rules, xs, ys));
            }
        }
        grids.sort((a, b) -> Double.compare(a.top(), b.top()));
        return grids;
    }

    /**
     * Where lines run; a table that is open at the sides ends where the furthest of its other lines do. An end between is
     * where print is faint, no column.
     */
    private static double[] positions(List<Rule> rules, boolean horizontal) {
        List<Double> at = new ArrayList<>();
        double first = Double.MAX_VALUE;
        double last = -Double.MAX_VALUE;
        for (Rule rule : rules) {
            if (rule.isHorizontal() == horizontal) {
                at.add((double) (horizontal ? rule.y0() : rule.x0()));
            }
            first = Math.min(first, horizontal ? rule.y0() : rule.x0());
            last = Math.max(last, horizontal ? rule.y1() : rule.x1());
        }
        at.add(first);
        at.add(last);
        double[] sorted = at.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        List<Double> merged = new ArrayList<>();
        for (double position : sorted) {
            if (merged.isEmpty() || position - merged.get(merged.size() - 1) > SAME) {
                merged.add(position);
            }
        }
        return merged.stream().mapToDouble(Double::doubleValue).toArray();
    }

    double top() {
        return ys[0];
    }

    double bottom() {
        return ys[ys.length - 1];
    }

    Sheet page() {
        return page;
    }

    /** Whether this may be the rest of a table that the end of a page or of a column cut. */
    boolean continues(Grid above) {
        boolean beside = page == above.page && xs[0] > above.xs[above.xs.length - 1];
        return (page != above.page || beside) && hasColumnsOf(above);
    }

    private boolean hasColumnsOf(Grid other) {
        if (xs.length != other.xs.length) {
            return false;
        }
        for (int i = 0; i < xs.length; i++) {
            if (Math.abs(xs[i] - xs[0] - (other.xs[i] - other.xs[0])) > 2 * SAME) {
                return false;
            }
        }
        return true;
    }

    boolean surrounds(Line line) {
        return line.baseline() > top()
                && line.baseline() < bottom()
                && line.centre() > xs[0]
                && line.centre() < xs[xs.length - 1];
    }

    boolean surrounds(Glyph glyph) {
        return row(glyph) >= 0 && column(glyph) >= 0;
    }

    private int row(Glyph glyph) {
        return interval(ys, glyph.baseline() - 0.3 * glyph.size());
    }

    private int column(Glyph glyph) {
        return interval(xs, glyph.x() + glyph.width() / 2);
    }

    /** Takes a glyph that stands inside. */
    boolean take(Glyph glyph) {
        int row = row(glyph);
        int column = column(glyph);
        if (row < 0 || column < 0) {
            return false;
        }
        while (column > 0 && !isDivided(column, row)) {
            column--;
        }
        while (row > 0 && !isUnderlined(row, column)) {
            row--;
        }
        cells.get(row).get(column).add(glyph);
        return true;
    }

    private static int interval(double[] at, double value) {
        for (int i = 0; i + 1 < at.length; i++) {
            if (value >= at[i] && value < at[i + 1]) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a line separates a cell from the one to its left. */
    private boolean isDivided(int column, int row) {
        double middle = (ys[row] + ys[row + 1]) / 2;
        return rules.stream()
                .anyMatch(rule -> !rule.isHorizontal()
                        && Math.abs(rule.x0() - xs[column]) <= SAME
                        && rule.y0() - SAME <= middle
                        && middle <= rule.y1() + SAME);
    }

    /** Whether a line separates a cell from the one above it. */
    private boolean isUnderlined(int row, int column) {
        double middle = (xs[column] + xs[column + 1]) / 2;
        return rules.stream()
                .anyMatch(rule -> rule.isHorizontal()
                        && Math.abs(rule.y0() - ys[row]) <= SAME
                        && rule.x0() - SAME <= middle
                        && middle <= rule.x1() + SAME);
    }

    /** Rows with text. */
    List<List<Cell>> rows() {
        List<List<Cell>> rows = new ArrayList<>();
        double padding = padding();
        for (int row = 0; row < cells.size(); row++) {
            List<Cell> line = new ArrayList<>();
            for (int column = 0; column < cells.get(row).size(); column++) {
                double width = right(row, column) - xs[column];
                line.add(new Cell(Line.of(cells.get(row).get(column)), width - 2 * padding, place(row, column)));
            }
            if (line.stream().anyMatch(cell -> !cell.isEmpty())) {
                rows.add(line);
            }
        }
        return rows;
    }

    private double right(int row, int column) {
        return xs[rightEdge(row, column)];
    }

    private int rightEdge(int row, int column) {
        int next = column + 1;
        while (next + 1 < xs.length && !isDivided(next, row)) {
            next++;
        }
        return next;
    }

    /** What a cell covers; rows without any text do not count. */
    private @Nullable CellPlace place(int row, int column) {
        if (column > 0 && !isDivided(column, row) || row > 0 && !isUnderlined(row, column)) {
            return null;
        }
        int tall = 1;
        for (int next = row + 1; next + 1 < ys.length && !isUnderlined(next, column); next++) {
            tall += cells.get(next).stream().allMatch(List::isEmpty) ? 0 : 1;
        }
        return new CellPlace(column, rightEdge(row, column) - column, tall);
    }

    /** Between the lines and the text of the cells. */
    private double padding() {
        double least = Double.MAX_VALUE;
        for (List<List<Glyph>> row : cells) {
            for (int column = 0; column < row.size(); column++) {
                double left = xs[column];
                least = Math.min(
                        least,
                        row.get(column).stream()
                                .mapToDouble(glyph -> glyph.x() - left)
                                .min()
                                .orElse(least));
            }
        }
        return Math.max(0, least);
    }

    /** Stands for the table while columns are looked for. */
    List<Glyph> placeholders() {
        List<Glyph> all = new ArrayList<>();
        for (double y = top() + LINE; y < bottom(); y += LINE) {
            all.add(new Glyph(
                    PLACEHOLDER, (float) xs[0], (float) y, (float) (xs[xs.length - 1] - xs[0]), LINE, false, 1));
        }
        return all;
    }

    static boolean isPlaceholder(Glyph glyph) {
        return glyph.text().equals(PLACEHOLDER);
    }

    boolean isIn(List<Glyph> area) {
        return area.stream()
                .anyMatch(glyph -> isPlaceholder(glyph)
                        && glyph.x() == (float) xs[0]
                        && glyph.baseline() == (float) (top() + LINE));
    }

    boolean isEmpty() {
        return cells.stream().flatMap(List::stream).allMatch(List::isEmpty);
    }
}
