package org.duizhao.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph-like piece of a document. Offsets anywhere in the pipeline are UTF-16 indexes into {@link #text()}, end
 * exclusive.
 *
 * @param ordinal position in the document, over all files, from 0
 * @param file index into {@link DocumentExtracted#files()}
 * @param page from 1; null where the format has no pages
 * @param level of a heading, from 1; null otherwise
 * @param language {@code zh} or {@code en} by the majority of letters; null if neither
 * @param text NFC, without line breaks; the cells of a table row are separated by one tab
 * @param cells the cells of a table row as spans of {@code text}; empty for other kinds
 * @param original the text as the file has it, where normalisation changed it; null otherwise
 * @param ocrConfidence 0 to 1 where the block was read by OCR; null otherwise
 * @param row where a table row stands in its table; null for other kinds, and in events of before there were tables
 * @param lines where its lines stand on their pages, in order; empty where the format has no pages, or the document so
 *     many lines that they would not fit
 */
public record Block(
        int ordinal,
        int file,
        @Nullable Integer page,
        Kind kind,
        @Nullable Integer level,
        @Nullable String language,
        String text,
        List<TextSpan> cells,
        @Nullable String original,
        @Nullable Double ocrConfidence,
        @Nullable TableRow row,
        @Added List<PlacedLine> lines) {

    public Block {
        cells = List.copyOf(cells);
        lines = Added.Copy.of(lines);
    }

    /** A block of a format without pages. */
    public Block(
            int ordinal,
            int file,
            @Nullable Integer page,
            Kind kind,
            @Nullable Integer level,
            @Nullable String language,
            String text,
            List<TextSpan> cells,
            @Nullable String original,
            @Nullable Double ocrConfidence,
            @Nullable TableRow row) {
        this(ordinal, file, page, kind, level, language, text, cells, original, ocrConfidence, row, List.of());
    }

    /** The same block as a row at its place. */
    public Block placed(TableRow place) {
        return new Block(
                ordinal, file, page, kind, level, language, text, cells, original, ocrConfidence, place, lines);
    }

    public enum Kind {
        HEADING,
        PARAGRAPH,
        LIST_ITEM,
        TABLE_ROW,
        FOOTNOTE
    }
}
