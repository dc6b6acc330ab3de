package org.duizhao.bitext.table;

import java.util.List;
import org.duizhao.bitext.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * The row of a table that a segment is, with what the table says of its values.
 *
 * @param table which table of the document; of the Chinese one where each side has its own
 * @param caption of the table; null where it has none
 * @param unit that the table states for all its numbers, as written; null where it states none
 * @param row from 0, head included
 * @param cells of both sides, Chinese first, each in the order of its side's text
 */
public record TableRow(
        int table, @Nullable String caption, @Nullable String unit, int row, List<Cell> cells) {

    public TableRow {
        cells = List.copyOf(cells);
    }

    /**
     * A cell in the text of one side; a number that belongs to both sides is there once for each.
     *
     * @param start UTF-16 index into the side's text
     * @param end exclusive
     * @param column from 0, the leftmost that the cell covers
     * @param headers what stands above it, outermost first
     * @param unit of its numbers, as written, from its own row, its column or its table, in that order; null where none is
     *     stated, or where the cell itself states it
     */
    public record Cell(
            Language side,
            int start,
            int end,
            int column,
            List<String> headers,
            @Nullable String unit) {

        public Cell {
            headers = List.copyOf(headers);
        }
    }
}
