package org.duizhao.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The row of a table that a segment is.
 *
 * @param id of the table within the document; of the Chinese one where each side has its own
 * @param caption of the table; null where it has none
 * @param unit that the table states for all its numbers, as written; null where it states none
 * @param row from 0, head included
 * @param cells of both sides, Chinese first, each in the order of its side's text; a number that belongs to both sides
 *     is there once for each
 */
public record SegmentTable(
        int id, @Nullable String caption, @Nullable String unit, int row, List<SegmentCell> cells) {

    public SegmentTable {
        cells = List.copyOf(cells);
    }
}
