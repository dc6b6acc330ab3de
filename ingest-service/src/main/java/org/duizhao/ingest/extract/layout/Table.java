package org.duizhao.ingest.extract.layout;

import java.util.ArrayList;
import java.util.List;
import org.duizhao.events.Block;
import org.duizhao.ingest.extract.wire.Piece;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table while it is read. A cell's paragraphs become one text, so that the pairing of the cells is kept;
 * a table that only holds a page's layout is given back as the paragraphs in it.
 */
final class Table {

    /** A cell with more paragraphs holds a text, not a value. */
    private static final int TEXT_CELL = 3;

    private final List<List<List<Piece>>> rows = new ArrayList<>();
    private final List<Piece> outside = new ArrayList<>();
    private @Nullable List<Piece> cell;

    void startRow() {
        rows.add(new ArrayList<>());
        cell = null;
    }

    void startCell() {
        if (rows.isEmpty()) {
            startRow();
        }
        cell = new ArrayList<>();
        rows.get(rows.size() - 1).add(cell);
    }

    void endCell() {
        cell = null;
    }

    /** Always taken: what stands in no cell, such as a caption, comes before the rows. */
    boolean add(Piece piece) {
        return cell == null ? outside.add(piece) : cell.add(piece);
    }

    List<Piece> rows(int page) {
        List<Piece> pieces = new ArrayList<>(outside);
        for (List<List<Piece>> row : rows) {
            addRow(page, row, pieces);
        }
        return pieces;
    }

    private static void addRow(int page, List<List<Piece>> row, List<Piece> pieces) {
        int longest = row.stream().mapToInt(List::size).max().orElse(0);
        int shortest = row.stream().mapToInt(List::size).min().orElse(0);
        boolean nested = row.stream().flatMap(List::stream).anyMatch(piece -> piece.kind() == Block.Kind.TABLE_ROW);
        long filled = row.stream().filter(cell -> !cell.isEmpty()).count();
        if (row.size() == 1 || nested || filled == 1 && longest > 1) {
            row.forEach(pieces::addAll);
        } else if (longest > 1 && longest == shortest) {
            for (int i = 0; i < longest; i++) {
                int line = i;
                pieces.add(Piece.row(
                        page,
                        row.stream().map(cell -> cell.get(line).text().strip()).toList()));
            }
        } else if (longest > TEXT_CELL) {
            row.forEach(pieces::addAll);
        } else if (filled > 0) {
            pieces.add(Piece.row(page, row.stream().map(Table::text).toList()));
        }
    }

    private static String text(List<Piece> cell) {
        List<String> lines = cell.stream().map(piece -> piece.text().strip()).toList();
        Joiner joiner = new Joiner(lines);
        String text = "";
        for (String line : lines) {
            text = joiner.join(text, line);
        }
        return text;
    }
}
