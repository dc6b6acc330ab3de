package org.duizhao.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param language {@code zh} or {@code en} where its texts are of that language; null for numbers and where both occur
 * @param headers the cells above its values, outermost first; one that spans columns stands in each of them
 * @param unit what the head says of its numbers, as written (亿元, %); null where it says nothing
 */
public record TableColumn(
        @Nullable String language,
        List<String> headers,
        @Nullable String unit) {

    public TableColumn {
        headers = List.copyOf(headers);
    }
}
