package org.duizhao.ingest.extract.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.duizhao.ingest.extract.wire.Piece;

/**
 * Plain text whose tables are set with spaces, as on a typewriter: the lines are laid out in cells of one width, of which a
 * Chinese character takes two, and read as a page is.
 */
final class SpacedText {

    /** Room within a line, with a number after it. */
    private static final Pattern ROW = Pattern.compile("\\s*\\S.*?(?: {2}|\\u3000)[ \\u3000]*[-−+]?[\\d.…—-].*");

    private static final Pattern RULE = Pattern.compile("\\s*[-=_─━—+ ]*[-=_─━—]{3,}[-=_─━—+ ]*\\s*");

    private static final float SIZE = 10;
    private static final float HALF = SIZE / 2;
    private static final float LEADING = 1.2f * SIZE;
    /** Lines around rows that may belong to their table. */
    private static final int AROUND = 4;
    /** A page of more or longer lines would take long to lay out. */
    private static final int MOST = 300;

    private static final int LONGEST = 200;

    private SpacedText() {}

    /** @param rows that number the tables of the file */
    static List<Piece> pieces(List<String> lines, Rows rows) {
        List<Piece> pieces = new ArrayList<>();
        int plain = 0;
        for (int i = 0; i < lines.size(); ) {
            int end = endOfRows(lines, i);
            if (end == i) {
                i++;
                continue;
            }
            int from = Math.max(plain, i - AROUND);
            plain = addTables(lines, from, end, plain, rows, pieces);
            i = end;
        }
        pieces.addAll(PlainText.pieces(lines.subList(plain, lines.size())));
        return pieces;
    }

    /** Behind the lines, few of them without, that may be rows; {@code from} where none begin. */
    private static int endOfRows(List<String> lines, int from) {
        int end = from;
        for (int i = from; i < Math.min(lines.size(), from + MOST) && i <= end + AROUND; i++) {
            if (lines.get(i).length() <= LONGEST && ROW.matcher(lines.get(i)).matches()) {
                end = i + 1;
            } else if (end == from) {
                break;
            }
        }
        return end;
    }

    /** Adds the tables in lines {@code from} to {@code to}, and the text between them since {@code plain}; returns where they end. */
    private static int addTables(
            List<String> lines, int from, int to, int plain, Rows rows, List<Piece> pieces) {
        Sheet page = OpenTables.ruled(page(lines.subList(from, to)));
        int done = plain;
        for (Grid grid : Grid.of(page)) {
            page.glyphs().forEach(grid::take);
            int first = from + Math.round((float) grid.top() / LEADING);
            int last = from + (int) (grid.bottom() / LEADING);
            if (first < done || grid.isEmpty()) {
                continue;
            }
            pieces.addAll(PlainText.pieces(withoutRules(lines.subList(done, first))));
            rows.add(grid, false);
            rows.take().forEach(row -> pieces.add(row.placed(List.of())));
            done = last;
            while (done < to && isRule(lines.get(done))) {
                done++;
            }
        }
        return done;
    }

    private static List<String> withoutRules(List<String> lines) {
        return lines.isEmpty() || !isRule(lines.get(lines.size() - 1))
                ? lines
                : lines.subList(0, lines.size() - 1);
    }

    private static boolean isRule(String line) {
        return line.length() <= LONGEST && RULE.matcher(line).matches();
    }

    /** Line {@code i} stands at {@code i + 1} leadings; a line of dashes is drawn. */
    private static Sheet page(List<String> lines) {
        List<Glyph> glyphs = new ArrayList<>();
        List<Rule> rules = new ArrayList<>();
        float width = 0;
        for (int i = 0; i < lines.size(); i++) {
            float foot = (i + 1) * LEADING;
            float end = isRule(lines.get(i)) ? 0 : set(lines.get(i), foot, glyphs);
            if (end == 0 && !lines.get(i).isBlank()) {
                end = lines.get(i).strip().length() * HALF;
                rules.add(new Rule(0, foot - HALF, end, foot - HALF));
            }
            width = Math.max(width, end);
        }
        return new Sheet(0, width, (lines.size() + 1) * LEADING, glyphs, rules, false, Turn.RIGHT);
    }

    /** Returns where the line ends. */
    private static float set(String line, float foot, List<Glyph> glyphs) {
        float x = 0;
        for (int c : line.codePoints().toArray()) {
            float advance = Chars.isWide(c) ? SIZE : HALF;
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                glyphs.add(new Glyph(Character.toString(c), x, foot, advance, SIZE, false, 1));
            }
            x += advance;
        }
        return x;
    }
}
