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

    private final List<String> lines;
    private final List<List<String>> cells;
    private final long[] tabs;

    private TabbedText(List<String> lines) {
        this.lines = lines;
        this.cells = lines.stream().map(TabbedText::cells).toList();
        this.tabs = lines.stream().mapToLong(TabbedText::tabs).toArray();
    }

    public static List<Piece> pieces(String text) {
        TabbedText all = new TabbedText(PlainText.lines(text));
        List<Piece> pieces = new ArrayList<>();
        Rows rows = new Rows(new Joiner(all.lines));
        int plain = 0;
        for (int i = 0; i < all.lines.size(); ) {
            int end = all.endOfTable(i);
            if (end > i) {
                pieces.addAll(SpacedText.pieces(all.lines.subList(plain, i), rows));
                all.cells.subList(i, end).forEach(cells -> pieces.add(Piece.row(0, cells)));
                plain = end;
            }
            i = Math.max(end, i + 1);
        }
        pieces.addAll(SpacedText.pieces(all.lines.subList(plain, all.lines.size()), rows));
        return pieces;
    }

    /** The same of an office document's paragraphs, each of which is a line. */
    static List<Piece> rows(List<Piece> pieces) {
        TabbedText all = new TabbedText(pieces.stream()
                .map(piece -> piece.kind() == Block.Kind.PARAGRAPH && piece.place() == null ? piece.text() : "")
                .toList());
        List<Piece> rows = new ArrayList<>();
        for (int i = 0; i < pieces.size(); ) {
            int end = all.endOfTable(i);
            for (int row = i; row < end; row++) {
                rows.add(Piece.row(pieces.get(row).page(), all.cells.get(row)));
            }
            if (end == i) {
                rows.add(pieces.get(i));
            }
            i = Math.max(end, i + 1);
        }
        return rows;
    }

    private int endOfTable(int from) {
        int width = cells.get(from).size();
        int end = from;
        int widest = 0;
        int filled = 0;
        while (end < lines.size()) {
            int count = cells.get(end).size();
            boolean alike = Math.abs(count - width) <= Math.max(1, width / 4) || tabs[end] == tabs[from];
            if (count < 2 || !alike) {
                break;
            }
            widest = Math.max(widest, count);
            filled += isRow(end) ? 1 : 0;
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
    private boolean isRow(int line) {
        List<String> all = cells.get(line);
        long filled = all.stream().filter(cell -> !cell.isEmpty()).count();
        return filled > 1
                && !(filled == 2
                        && (Openings.isLabel(all.get(0))
                                || Openings.headingLevel(lines.get(line).strip()) > 0));
    }
}
