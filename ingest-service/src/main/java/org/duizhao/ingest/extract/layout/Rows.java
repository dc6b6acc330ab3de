package org.duizhao.ingest.extract.layout;

import java.util.ArrayList;
import java.util.List;
import org.duizhao.ingest.extract.wire.Piece;
import org.jspecify.annotations.Nullable;

/** The rows of drawn tables; a table that goes on over a page is one. */
final class Rows {

    private final Joiner joiner;
    private final List<Piece> rows = new ArrayList<>();
    private @Nullable Grid last;
    private List<Cell> foot = List.of();
    private List<String> header = List.of();

    Rows(Joiner joiner) {
        this.joiner = joiner;
    }

    /** @param continues whether nothing but page furniture stands between this table and the last one */
    void add(Grid grid, boolean continues) {
        boolean same = continues && last != null && grid.continues(last);
        List<List<Cell>> lines = new ArrayList<>(grid.rows());
        if (same && !lines.isEmpty() && texts(lines.get(0)).equals(header)) {
            lines.remove(0);
        } else if (!same && !lines.isEmpty()) {
            header = texts(lines.get(0));
        }
        for (List<Cell> line : lines) {
            boolean cut = same && line == lines.get(0) && !rows.isEmpty() && goesOn(foot, line);
            if (cut) {
                Piece above = rows.remove(rows.size() - 1);
                rows.add(read(grid, line, Piece.row(above.page(), joined(above.cells(), texts(line)))));
            } else {
                rows.add(read(grid, line, Piece.row(grid.page().number(), texts(line))));
            }
            foot = line;
        }
        last = grid;
    }

    private static Piece read(Grid grid, List<Cell> row, Piece piece) {
        return grid.page().ocr()
                ? piece.withConfidence(row.stream()
                        .flatMap(cell -> cell.lines().stream())
                        .mapToDouble(Line::confidence)
                        .average()
                        .orElse(0))
                : piece;
    }

    private List<String> texts(List<Cell> row) {
        return row.stream().map(cell -> cell.text(joiner)).toList();
    }

    /** Whether the end of a page or column cut a row: everything in the lower part goes on from the upper one. */
    private static boolean goesOn(List<Cell> above, List<Cell> below) {
        for (int i = 0; i < below.size(); i++) {
            if (!above.get(i).goesOn(below.get(i))) {
                return false;
            }
        }
        return true;
    }

    private List<String> joined(List<String> above, List<String> below) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < above.size(); i++) {
            cells.add(joiner.join(above.get(i), below.get(i)));
        }
        return cells;
    }

    /** The rows since the last call. */
    List<Piece> take() {
        List<Piece> taken = List.copyOf(rows);
        rows.clear();
        return taken;
    }
}
