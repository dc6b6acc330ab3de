package org.duizhao.index.question;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which figures. Those that only identify (第十六届) and list marks are left out.
 *
 * @param year that the figure is of (the last of its period), or else that its document is about
 * @param indicator id of what it measures
 * @param place a name of a place in the same record, in any script
 * @param label words of what is measured or counted
 * @param status of its check
 */
public record FigureQuery(
        @Nullable String kind,
        @Nullable String unit,
        @Nullable Integer year,
        @Nullable String place,
        @Nullable String label,
        List<String> documents,
        @Nullable String series,
        @Nullable String language,
        @Nullable String status,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable String indicator,
        @Nullable String measure,
        @Nullable String role) {

    public FigureQuery {
        documents = List.copyOf(documents);
    }

    /** Orders of figures. */
    public enum Sort {
        DOCUMENT,
        VALUE,
        VALUE_DESCENDING;

        /** The order of that word; that of the documents if there is none. */
        public static Sort of(@Nullable String word) {
            if (word == null || word.isBlank() || word.equals("document")) {
                return DOCUMENT;
            }
            return switch (word) {
                case "value" -> VALUE;
                case "-value" -> VALUE_DESCENDING;
                default -> throw new BadQueryException("sort: " + word + " (expected: document, value or -value)");
            };
        }
    }
}
