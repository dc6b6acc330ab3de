package org.duizhao.ingest.extract.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.duizhao.events.Block;
import org.duizhao.ingest.extract.wire.Piece;

/**
 * Plain text with tables in it: neighbouring lines that tabs part into as many cells are rows. A tab after a number or an indent
 * makes no table. What remains may have tables that are set with spaces.
 */
public final class TabbedText {

    private static final int FEWEST_ROWS = 3;
    private static final int FEWEST_WIDE_ROWS = 2;

    private TabbedText() {}

    public static List<Piece> pieces(String text) {
        List<String> lines = List.of(text.split("\r\n|[\n\r\f\u000B\u0085\u2028\u2029]", -1));
        List<Piece> pieces = new ArrayList<>();
        Rows rows = new Rows(new Joiner(lines));
        int plain = 0;
        for (int i = 0; i < lines.size(); ) {
            int end = endOfTable(lines, i);
            if (end > i) {
                pieces.addAll(SpacedText.pieces(lines.subList(plain, i), rows));
                lines.subList(i, end).forEach(line -> pieces.add(Piece.row(0, cells(line))));
                plain = end;
            }
            i = Math.max(end, i + 1);
        }
        pieces.addAll(SpacedText.pieces(lines.subList(plain, lines.size()), rows));
        return pieces;
    }

    /** The same of an office document's paragraphs, each of which is a line. */
    static List<Piece> rows(List<Piece> pieces) {
        List<String> lines = pieces.stream()
                .map(piece -> piece.kind() == Block.Kind.PARAGRAPH && piece.place() == null ? piece.text() : "")
                .toList();
        List<Piece> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); ) {
            int end = endOfTable(lines, i);
            for (int row = i; row < end; row++) {
                rows.add(Piece.row(pieces.get(row).page(), cells(lines.get(row))));
            }
            if (end == i) {
                rows.add(pieces.get(i));
            }
            i = Math.max(end, i + 1);
        }
        return rows;
    }

    private static int endOfTable(List<String> lines, int from) {
        int width = cells(lines.get(from)).size();
        int end = from;
        int widest = 0;
        int filled = 0;
        while (end < lines.size()) {
            int cells = cells(lines.get(end)).size();
            boolean alike =
                    Math.abs(cells - width) <= Math.max(1, width / 4) || tabs(lines.get(end)) == tabs(lines.get(from));
            if (cells < 2 || !alike) {
                break;
            }
            widest = Math.max(widest, cells);
            filled += isRow(lines.get(end)) ? 1 : 0;
            end++;
        }
        boolean table = filled >= (widest > 2 ? FEWEST_WIDE_ROWS : FEWEST_ROWS);
        return table ? end : from;
    }

    /** Those at the end too, before cells that are empty. */
    private static long tabs(String line) {
        return line.chars().filter(c -> c == '\t').count();
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.stripTrailing().split("\t", -1))
                .map(String::strip)
                .toList();
    }

    /** More than the number of a heading and its text. */
    private static boolean isRow(String line) {
        List<String> cells = cells(line);
        long filled = cells.stream().filter(cell -> !cell.isEmpty()).count();
        return filled > 1
                && !(filled == 2 && (Openings.isLabel(cells.get(0)) || Openings.headingLevel(line.strip()) > 0));
    }
}
