package org.duizhao.ingest.extract.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duizhao.events.CellPlace;
import org.duizhao.ingest.extract.layout.PlainText;
import org.duizhao.ingest.extract.wire.Piece;

/** The cells of one sheet that are shown, as rows at their places. */
final class Sheet {

    private final TreeMap<Integer, TreeMap<Integer, String>> rows = new TreeMap<>();
    private final Map<Long, CellPlace> merged = new HashMap<>();
    private int width;

    void cell(int row, int column, String text) {
        if (!text.isBlank()) {
            rows.computeIfAbsent(row, r -> new TreeMap<>()).put(column, text);
            width = Math.max(width, column + 1);
        }
    }

    void merge(int row, int column, int rowCount, int columnCount) {
        merged.put((long) row << 20 | column, new CellPlace(column, columnCount, rowCount));
    }

    /** @param table a number that no other sheet has */
    List<Piece> pieces(int page, int table) {
        List<Piece> pieces = new ArrayList<>();
        int first = rows.values().stream().mapToInt(TreeMap::firstKey).min().orElse(0);
        boolean single = width - first == 1;
        rows.forEach((row, cells) -> {
            if (single) {
                PlainText.pieces(cells.firstEntry().getValue())
                        .forEach(piece -> pieces.add(Piece.of(piece.kind(), piece.level(), page, piece.text())));
                return;
            }
            List<CellPlace> places = new ArrayList<>();
            cells.keySet().forEach(column -> places.add(place(row, column, first)));
            pieces.add(Piece.row(page, List.copyOf(cells.values())).at(new Piece.Place(table, false, places)));
        });
        return pieces;
    }

    private CellPlace place(int row, int column, int first) {
        CellPlace place = merged.getOrDefault((long) row << 20 | column, new CellPlace(column, 1, 1));
        return new CellPlace(
                place.column() - first, Math.min(place.columns(), Math.max(1, width - column)), place.rows());
    }
}
