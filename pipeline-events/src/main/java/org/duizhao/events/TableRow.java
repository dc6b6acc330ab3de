package org.duizhao.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a block of kind {@code TABLE_ROW} stands in its table.
 *
 * @param table id of the table in {@link DocumentExtracted#tables()}
 * @param row from 0, from the top of the table, head included
 * @param unit what a cell of the row says of the row's numbers, as written; null where none does
 * @param cells of {@link Block#cells()}, one each, in the same order
 */
public record TableRow(int table, int row, @Nullable String unit, List<CellPlace> cells) {

    public TableRow {
        cells = List.copyOf(cells);
    }
}
