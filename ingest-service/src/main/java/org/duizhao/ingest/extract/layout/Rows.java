package org.duizhao.ingest.extract.layout;

import java.util.ArrayList;
import java.util.List;
import org.duizhao.events.PlacedLine;
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
                List<String> cells = joined(above.cells(), texts(line));
                rows.add(read(
                        grid, line, Piece.row(above.page(), cells).placed(joinedPlaces(above, grid, line, cells))));
            } else {
                List<String> cells = texts(line);
                rows.add(read(grid, line, Piece.row(grid.page().number(), cells).placed(places(grid, line, cells))));
            }
            foot = line;
        }
        last = grid;
    }

    /** In the row's cells with a tab between two; each cell's lines are at its end. */
    private List<PlacedLine> places(Grid grid, List<Cell> line, List<String> cells) {
        List<PlacedLine> places = new ArrayList<>();
        int end = -1;
        for (int i = 0; i < line.size(); i++) {
            end += 1 + cells.get(i).length();
            int start = end - line.get(i).text(joiner).length();
            places.addAll(line.get(i).places(grid.page(), joiner, start));
        }
        return places;
    }

    private List<PlacedLine> joinedPlaces(Piece above, Grid grid, List<Cell> line, List<String> cells) {
        List<PlacedLine> places = new ArrayList<>();
        for (PlacedLine place : above.lines()) {
            int before = 0;
            int cell = 0;
            while (cell + 1 < above.cells().size()
                    && place.start() > before + above.cells().get(cell).length()) {
                before += above.cells().get(cell++).length() + 1;
            }
            int now = cells.subList(0, cell).stream()
                    .mapToInt(text -> text.length() + 1)
                    .sum();
            int room = cells.get(cell).length() - (place.end() - before);
            places.add(place.shifted(now - before + Math.min(0, room)));
        }
        places.addAll(places(grid, line, cells));
        return places;
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
