package org.duizhao.ingest.extract.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.duizhao.bitext.table.TableReading;
import org.jspecify.annotations.Nullable;

/**
 * Tables whose columns no lines part: those ruled only at head and foot (booktabs), and those of nothing but space. Lines
 * below one another whose pieces stand in the same columns, most of them numbers, are such a table. It gets the lines that it
 * does not draw, and is then read like any other.
 */
final class OpenTables {

    private static final int FEWEST_ROWS = 3;
    /** Ems from one row to the next, at most. */
    private static final double FURTHEST = 4;
    /** Between the numbers of two rows there may be so many lines, as where labels are broken. */
    private static final int LONGEST_LABEL = 8;
    /** Lines of a head, at most. */
    private static final int TALLEST_HEAD = 4;

    private static final Pattern NUMBERED = Pattern.compile("附?表\\s*[\\d一二三四五六七八九十]|(?i:table)\\s*\\d");

    private final Sheet page;
    private final List<PartedLine> lines;

    private OpenTables(Sheet page, List<Line> lines) {
        this.page = page;
        this.lines = lines.stream().map(PartedLine::of).toList();
    }

    /** The page with the lines that its open tables lack. */
    static Sheet ruled(Sheet page) {
        List<Grid> drawn = Grid.of(page);
        List<Glyph> open = new ArrayList<>(page.glyphs().stream()
                .filter(glyph -> drawn.stream().noneMatch(grid -> grid.surrounds(glyph)))
                .toList());
        drawn.forEach(grid -> open.addAll(grid.placeholders()));
        List<Rule> rules = new ArrayList<>(page.rules());
        for (List<Glyph> area : new Columns().split(open)) {
            new OpenTables(page, Line.of(area)).tables().forEach(table -> rules.addAll(table.rules()));
        }
        return page.withRules(rules);
    }

    private List<OpenTable> tables() {
        List<OpenTable> tables = new ArrayList<>();
        int next = 0;
        int done = 0;
        while (next < lines.size()) {
            int end = lines.get(next).isRow() ? end(next) : next;
            OpenTable table = end == next ? null : table(done, next, end);
            if (table != null) {
                tables.add(table);
                done = end;
            }
            next = Math.max(end, next + 1);
        }
        return tables;
    }

    /** Behind the last row of the lines that may be one table from here on. */
    private int end(int from) {
        List<PartedLine> rows = new ArrayList<>();
        int end = from;
        for (int i = from; i < lines.size() && (i == from || isNear(i)); i++) {
            PartedLine line = lines.get(i);
            boolean fits = rows.size() < 2 && line.isRow() || new Gutters(rows).fits(line);
            if (!fits || !line.isRow() && i - end >= LONGEST_LABEL) {
                break;
            }
            if (line.isRow()) {
                end = i + 1;
                rows.add(line);
            }
        }
        Gutters gutters = new Gutters(rows);
        while (end < lines.size() && isBeside(end - 1) && gutters.fits(lines.get(end))) {
            end++;
        }
        return end;
    }

    private boolean isNear(int i) {
        PartedLine line = lines.get(i);
        return line.baseline() - lines.get(i - 1).baseline() <= FURTHEST * line.size();
    }

    private @Nullable OpenTable table(int done, int from, int to) {
        List<PartedLine> rows = lines.subList(from, to);
        if (rows.stream().filter(PartedLine::isRow).count() < FEWEST_ROWS) {
            return null;
        }
        Gutters gutters = new Gutters(rows);
        if (gutters.middles().isEmpty()) {
            return null;
        }
        List<PartedLine> head = lines.subList(head(done, from, gutters.middles().get(0)), from).stream()
                .map(PartedLine::finer)
                .toList();
        gutters.leaveRoomFor(head);
        return new OpenTable(page, head, rows, gutters);
    }

    /**
     * The first of the lines above the rows that name the columns: those in pieces, and what stands between such lines, half a line
     * above one, or under the table's first line. A caption, with its number or unit, is none of it.
     *
     * @param done behind the table before
     * @param labels where the labels of the rows end
     */
    private int head(int done, int from, double labels) {
        int head = from;
        for (int i = from - 1; i >= Math.max(done, from - TALLEST_HEAD) && isNear(i + 1); i--) {
            PartedLine line = lines.get(i);
            boolean parted = line.parts().size() > 1;
            if (parted && isCaption(line)) {
                break;
            }
            if (parted || line.right() > labels && isBeside(i) || isUnderRule(i)) {
                head = i;
            }
        }
        return head;
    }

    private static boolean isCaption(PartedLine line) {
        String text = line.line().text();
        return NUMBERED.matcher(text).lookingAt()
                || line.parts().size() == 2 && TableReading.statedUnit(text) != null;
    }

    /** Whether a line is less than its height above the next. */
    private boolean isBeside(int i) {
        PartedLine line = lines.get(i);
        return lines.get(i + 1).baseline() - line.baseline() < line.size();
    }

    private boolean isUnderRule(int i) {
        PartedLine line = lines.get(i);
        double above = i == 0 ? 0 : lines.get(i - 1).baseline();
        return page.rules().stream()
                .filter(Rule::isHorizontal)
                .anyMatch(rule -> rule.y0() > above
                        && rule.y0() < line.baseline() - line.size() / 2
                        && rule.x0() < line.right()
                        && rule.x1() > line.left());
    }
}
