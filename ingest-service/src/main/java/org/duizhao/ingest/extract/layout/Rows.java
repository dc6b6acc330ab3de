package org.duizhao.ingest.extract.layout;

import java.util.ArrayList;
import java.util.List;
import org.duizhao.events.CellPlace;
import org.duizhao.events.PlacedLine;
import org.duizhao.ingest.extract.wire.Piece;
import org.jspecify.annotations.Nullable;

/** The rows of drawn tables; a table that goes on over a page is one. */
final class Rows {

    private final Joiner joiner;
    private final List<Row> rows = new ArrayList<>();
    private int table;
    private @Nullable Grid last;
    private List<Cell> foot = List.of();
    private List<String> header = List.of();

    /** @param cells of its upper part, where a page's end cut it: both have the same columns */
    private record Row(Piece piece, List<Cell> cells) {}

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
        table += same ? 0 : 1;
        for (List<Cell> line : lines) {
            boolean cut = same && line == lines.get(0) && !rows.isEmpty() && goesOn(foot, line);
            if (cut) {
                Row upper = rows.remove(rows.size() - 1);
                Piece above = upper.piece;
                List<String> texts = joined(above.cells(), texts(line));
                Piece whole = Piece.row(above.page(), texts).placed(joinedPlaces(above, grid, line, texts));
                rows.add(new Row(read(grid, line, whole), upper.cells));
            } else {
                List<String> texts = texts(line);
                Piece row = Piece.row(grid.page().number(), texts).placed(places(grid, line, texts));
                rows.add(new Row(read(grid, line, row), line));
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
        List<Piece> taken =
                rows.stream().map(row -> merged(row.piece, row.cells)).toList();
        rows.clear();
        return taken;
    }

    /** A row without the cells that others cover. */
    private Piece merged(Piece row, List<Cell> line) {
        List<String> texts = new ArrayList<>();
        List<CellPlace> covers = new ArrayList<>();
        List<PlacedLine> places = new ArrayList<>();
        int start = 0;
        int dropped = 0;
        for (int i = 0; i < line.size(); i++) {
            String text = row.cells().get(i);
            int from = start;
            int shift = -dropped;
            row.lines().stream()
                    .filter(place -> place.start() >= from && place.end() <= from + text.length())
                    .forEach(place -> places.add(place.shifted(shift)));
            CellPlace place = line.get(i).place();
            if (place == null && text.isEmpty()) {
                dropped++;
            } else {
                texts.add(text);
                covers.add(place == null ? new CellPlace(i, 1, 1) : place);
            }
            start += text.length() + 1;
        }
        Piece.Place at = new Piece.Place(table, false, covers);
        Piece piece = Piece.row(row.page(), texts).placed(places).at(at);
        return row.ocrConfidence() == null ? piece : piece.withConfidence(row.ocrConfidence());
    }
}
