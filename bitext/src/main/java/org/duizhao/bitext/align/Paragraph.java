package org.duizhao.bitext.align;

import java.util.List;
import org.duizhao.bitext.text.Language;
import org.duizhao.bitext.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph of a document, in reading order.
 *
 * @param file which file it stands in, from 0
 * @param language what the file is known to be; null to find out
 * @param cells the cells of a table row; empty for other kinds
 * @param place where the row stands in its table; null where that is not known, and for other kinds
 */
public record Paragraph(
        String text,
        Kind kind,
        int file,
        @Nullable Language language,
        List<Span> cells,
        @Nullable Place place) {

    public Paragraph {
        cells = List.copyOf(cells);
    }

    /**
     * The place of a row.
     *
     * @param table a number that all rows of the table share
     * @param columns that each cell covers
     */
    public record Place(int table, List<Span> columns) {

        public Place {
            columns = List.copyOf(columns);
        }
    }

    /** A plain paragraph. */
    public static Paragraph of(String text, int file, @Nullable Language language) {
        return new Paragraph(text, Kind.TEXT, file, language, List.of(), null);
    }

    public enum Kind {
        HEADING,
        TEXT,
        TABLE_ROW,
        FOOTNOTE
    }
}
