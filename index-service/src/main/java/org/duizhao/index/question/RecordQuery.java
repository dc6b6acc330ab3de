package org.duizhao.index.question;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which records.
 *
 * @param text null for all
 * @param section words of a heading above the record
 * @param lang {@code zh}, {@code en}: records with that side; {@code both}: pairs; {@code zh-only}, {@code en-only}
 * @param entities names, in any script; all must occur
 * @param check status of a figure check: match, mismatch, zh_only or en_only
 * @param figure null for any
 */
public record RecordQuery(
        @Nullable SearchText text,
        List<String> documents,
        @Nullable String series,
        @Nullable Integer year,
        @Nullable String section,
        @Nullable String lang,
        List<String> entities,
        @Nullable String entityType,
        @Nullable FigureFilter figure,
        @Nullable String check,
        @Nullable Double minConfidence) {

    /** Kind, unit and value that one figure must have. */
    public record FigureFilter(
            @Nullable String kind,
            @Nullable String unit,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max) {}

    public RecordQuery {
        documents = List.copyOf(documents);
        entities = List.copyOf(entities);
    }

    /** A question without anything but words. */
    public static RecordQuery of(SearchText text) {
        return new RecordQuery(text, List.of(), null, null, null, null, List.of(), null, null, null, null);
    }

    /** All records of one document, one-sided ones included. */
    public static RecordQuery ofDocument(String documentId) {
        return new RecordQuery(null, List.of(documentId), null, null, null, null, List.of(), null, null, null, null);
    }
}
