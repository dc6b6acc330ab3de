package org.duizhao.ingest.extract.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.duizhao.events.Block;
import org.duizhao.events.CellPlace;
import org.duizhao.ingest.extract.wire.Piece;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table while it is read. A cell's paragraphs become one text, so that the pairing of the cells is kept;
 * a table that only holds a page's layout is given back as the paragraphs in it. A merged cell keeps the columns and rows that
 * it covers.
 */
final class Table {

    /** A cell with more paragraphs holds a text, not a value. */
    private static final int TEXT_CELL = 3;

    private static final Pattern VALUE = Pattern.compile("\\P{L}*\\d\\P{L}*");

    private final int number;
    private final List<Row> rows = new ArrayList<>();
    private final List<Piece> outside = new ArrayList<>();
    private final TableGrid grid = new TableGrid();
    private @Nullable List<Piece> cell;

    private static final class Row {

        private final List<List<Piece>> cells = new ArrayList<>();
        private final List<CellPlace> places = new ArrayList<>();
        private boolean head;
        private boolean plain;
    }

    /** @param number unlike that of any other table in the file */
    Table(int number) {
        this.number = number;
    }

    /** @param head whether the file says that the row is part of the head */
    void startRow(boolean head) {
        Row row = new Row();
        row.head = head;
        rows.add(row);
        grid.startRow();
        cell = null;
    }

    /**
     * @param skipped columns that have no cell
     * @param head whether the cell names what stands below or beside it
     */
    void startCell(int skipped, int columns, int spannedRows, boolean head) {
        if (rows.isEmpty()) {
            startRow(false);
        }
        Row row = rows.get(rows.size() - 1);
        cell = new ArrayList<>();
        row.cells.add(cell);
        row.places.add(grid.place(skipped, columns, spannedRows));
        row.plain |= !head;
    }

    void endCell() {
        cell = null;
    }

    /** Always taken: what stands in no cell is the caption, and comes before the rows. */
    boolean add(Piece piece) {
        return cell == null ? outside.add(piece.at(new Piece.Place(number, false, List.of()))) : cell.add(piece);
    }

    List<Piece> rows(int page) {
        List<Piece> pieces = new ArrayList<>(outside);
        boolean inHead = true;
        for (Row row : rows) {
            inHead &= row.head || !row.plain;
            addRow(page, row, inHead, pieces);
        }
        return pieces;
    }

    private void addRow(int page, Row row, boolean head, List<Piece> pieces) {
        List<List<Piece>> texts = row.cells.stream().map(Table::texts).toList();
        int longest = texts.stream().mapToInt(List::size).max().orElse(0);
        int shortest = texts.stream().mapToInt(List::size).min().orElse(0);
        long filled = texts.stream().filter(cell -> !cell.isEmpty()).count();
        boolean line = row.cells.size() == 1 && (grid.width() == 1 || longest > 1);
        if (line || filled == 1 && longest > 1 || longest > TEXT_CELL && !hasValue(texts) && longest != shortest) {
            row.cells.forEach(pieces::addAll);
            return;
        }
        Piece.Place place = new Piece.Place(number, head, row.places);
        if (longest > 1 && longest == shortest) {
            for (int i = 0; i < longest; i++) {
                int at = i;
                pieces.add(Piece.row(
                                page,
                                texts.stream()
                                        .map(cell -> cell.get(at).text().strip())
                                        .toList())
                        .at(place));
            }
        } else if (filled > 0) {
            pieces.add(Piece.row(page, texts.stream().map(Table::text).toList()).at(place));
        }
        row.cells.forEach(cell -> cell.stream().filter(Table::isOfTable).forEach(pieces::add));
    }

    /** Without the table that a cell may hold, which comes after its row. */
    private static List<Piece> texts(List<Piece> cell) {
        return cell.stream().filter(piece -> !isOfTable(piece)).toList();
    }

    private static boolean isOfTable(Piece piece) {
        return piece.kind() == Block.Kind.TABLE_ROW || piece.place() != null;
    }

    private static boolean hasValue(List<List<Piece>> cells) {
        return cells.stream()
                .anyMatch(cell ->
                        cell.size() == 1 && VALUE.matcher(cell.get(0).text()).matches());
    }

    private static String text(List<Piece> cell) {
        List<String> lines = cell.stream().map(piece -> piece.text().strip()).toList();
        Joiner joiner = new Joiner(lines);
        String text = "";
        for (String line : lines) {
            text = Chars.changesScript(text, line) ? text + " " + line : joiner.join(text, line);
        }
        return text;
    }
}
