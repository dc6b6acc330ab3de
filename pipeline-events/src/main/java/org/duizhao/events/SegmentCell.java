package org.duizhao.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a table row, in the text of one side of its segment.
 *
 * @param side {@code zh} or {@code en}
 * @param start UTF-16 index into that side's text
 * @param end exclusive
 * @param column from 0, the leftmost that the cell covers
 * @param headers what stands above it, outermost first, in the side's language where the head has both
 * @param unit of its numbers, as written, from its own row, its column or its table, in that order; null where none is
 *     stated, or where the cell itself states it
 */
public record SegmentCell(
        String side,
        int start,
        int end,
        int column,
        List<String> headers,
        @Nullable String unit) {

    public SegmentCell {
        headers = List.copyOf(headers);
    }
}
