package org.duizhao.ingest.extract.office;

import java.util.ArrayList;
import java.util.List;

/** The rows of a table whose cells say which column they begin in, and whether they go on from above. */
public final class MergedRows {

    private final List<Row> rows = new ArrayList<>();

    public static final class Row {

        private final List<Cell> cells = new ArrayList<>();
        public boolean head;

        public void add(Cell cell) {
            cells.add(cell);
        }

        /** The cell before goes on over so many columns more; false if there is none. */
        public boolean widen(int columns) {
            if (cells.isEmpty()) {
                return false;
            }
            cells.get(cells.size() - 1).columns += columns;
            return true;
        }
    }

    public static final class Cell {

        public final Script text = new Script();
        public int column;
        public int columns = 1;
        public boolean goesDown;
        public boolean fromAbove;
    }

    public void add(Row row) {
        rows.add(row);
    }

    public void tell(Script script) {
        script.start("table", "");
        for (int r = 0; r < rows.size(); r++) {
            tell(r, script);
        }
        script.end("table");
    }

    private void tell(int r, Script script) {
        Row row = rows.get(r);
        script.start(row.head ? "thead" : "tbody", "");
        script.start("tr", "");
        int column = 0;
        for (Cell cell : row.cells) {
            if (cell.fromAbove && hasAbove(r, cell.column)) {
                column = cell.column + cell.columns;
                continue;
            }
            script.startCell(
                    isTaken(r, column, cell.column) ? 0 : cell.column - column, cell.columns, depth(r, cell), false);
            script.addAll(cell.text);
            script.end("td");
            column = cell.column + cell.columns;
        }
        script.end("tr");
        script.end(row.head ? "thead" : "tbody");
    }

    /** Whether the columns up to the next cell are those of a cell that reaches down. */
    private boolean isTaken(int r, int from, int to) {
        return from == to || hasAbove(r, from);
    }

    private boolean hasAbove(int r, int column) {
        return r > 0
                && rows.get(r - 1).cells.stream()
                        .anyMatch(cell -> cell.column == column && (cell.goesDown || cell.fromAbove));
    }

    private int depth(int r, Cell cell) {
        int depth = 1;
        if (cell.goesDown) {
            while (r + depth < rows.size() && goesOn(rows.get(r + depth), cell.column)) {
                depth++;
            }
        }
        return depth;
    }

    private static boolean goesOn(Row row, int column) {
        return row.cells.stream().anyMatch(cell -> cell.column == column && cell.fromAbove);
    }
}
