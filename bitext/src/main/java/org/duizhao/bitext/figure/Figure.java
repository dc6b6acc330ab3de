package org.duizhao.bitext.figure;

import java.math.BigDecimal;
import org.duizhao.bitext.unit.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A quantity that a text states.
 *
 * @param start UTF-16 index, inclusive; a qualifier that touches the number is part of the figure
 * @param end exclusive
 * @param kind count, money, percent, area, …; with {@code -range} where {@code to} stands
 * @param value its scale shows how exactly it was written; null for dates
 * @param to the upper end of a range
 * @param date ISO 8601, as exact as the text ({@code 2026-01-15}, {@code 2026-01}, {@code --01-15}); null for other kinds
 * @param dateTo the end of a range of dates; null otherwise
 * @param unit null for counts, ordinals, ratios, years and dates
 * @param change increase or decrease; null where the figure states no change
 * @param label what is measured or counted, as the text names it
 * @param classifier the Chinese measure word of a count
 * @param when year, period or deadline that the figure belongs to, as ISO 8601 where possible
 * @param inName whether the numeral only identifies (第十六届, Line 22)
 * @param structure whether it is a list marker or footnote mark
 */
public record Figure(
        int start,
        int end,
        String kind,
        @Nullable BigDecimal value,
        @Nullable BigDecimal to,
        @Nullable String date,
        @Nullable String dateTo,
        @Nullable Unit unit,
        Bound bound,
        @Nullable Change change,
        @Nullable String label,
        @Nullable String classifier,
        @Nullable String when,
        boolean inName,
        boolean structure) {

    /** Whether the figure states something that can be compared and summed. */
    public boolean isStatement() {
        return !inName && !structure;
    }

    public @Nullable String unitCode() {
        return unit == null ? null : unit.code();
    }

    /** The value in the SI base of its unit; null where there is none. */
    public @Nullable BigDecimal si() {
        return unit == null || value == null ? null : unit.si(value);
    }

    public String text(CharSequence of) {
        return of.subSequence(start, end).toString();
    }
}
