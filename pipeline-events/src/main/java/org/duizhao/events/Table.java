package org.duizhao.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of a document. Its rows are blocks of kind {@code TABLE_ROW} that name it by its id; a table that goes on after
 * a page or a repeated head is one.
 *
 * @param id from 0, over all files; {@code tables.get(i).id() == i}
 * @param file index into {@link DocumentExtracted#files()}
 * @param rows how many blocks are rows of it, head included
 * @param headerRows how many of them, from the top, are its head; 0 where it has none
 * @param caption as it stands above the table or in it; null where it has none
 * @param unit what the table says of all its numbers (单位：亿元, in million yuan), as written; null where it says nothing
 * @param columns from the left, each one column wide
 */
public record Table(
        int id,
        int file,
        int rows,
        int headerRows,
        @Nullable String caption,
        @Nullable String unit,
        List<TableColumn> columns) {

    public Table {
        columns = List.copyOf(columns);
    }
}
