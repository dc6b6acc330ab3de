package org.duizhao.events;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * A quantity that one side of a record states.
 *
 * @param id {@code recordId-f01}
 * @param language {@code zh} or {@code en}
 * @param start UTF-16 index into that side's text
 * @param end exclusive
 * @param kind count, money, percent, area, …
 * @param value null for dates
 * @param to the upper end of a range; null for a single value
 * @param date ISO 8601 date or year-month; null for other kinds
 * @param dateTo the end of a range of dates; null otherwise
 * @param unit UCUM code, ISO 4217 code or one of our own; null for counts, ordinals and ratios
 * @param si the value in the SI base unit; null where there is none
 * @param siUnit UCUM code of that base unit
 * @param bound exact, approximately, nearly, at-least, greater-than, at-most, less-than or order-of-magnitude
 * @param change increase or decrease; null where the figure states no change
 * @param label what is measured or counted, as the text names it
 * @param classifier the Chinese measure word of a count
 * @param when year, period or deadline that the figure belongs to, as ISO 8601 where possible
 * @param inName whether the numeral only identifies (第十六届, Line 22)
 * @param structure whether it is a list marker or footnote mark
 * @param indicator what it measures; null where the text tells no more than {@code label}
 * @param measure level, growth, change, share, rank or gap; null without an indicator
 * @param basis of a growth: real, nominal, comparable or unknown; null for other measures
 * @param periodFrom ISO 8601 year or month that the value begins with: {@code 2024}, {@code 2024-01}
 * @param periodTo the last year or month of it, included
 * @param periodSource what tells the period: sentence, table, heading, section or report
 * @param place that it is about
 * @param role result, target or plan; null without an indicator
 * @param low the least number that its words let the value be (三十多: 30; {@code bound} tells whether it is one of them); null where they
 *     state one value, or nothing bounds it below
 * @param high the greatest such number; null where they state one value, or nothing bounds it above
 */
public record Figure(
        String id,
        String language,
        int start,
        int end,
        String text,
        String kind,
        @Nullable BigDecimal value,
        @Nullable BigDecimal to,
        @Nullable String date,
        @Nullable String dateTo,
        @Nullable String unit,
        @Nullable BigDecimal si,
        @Nullable String siUnit,
        String bound,
        @Nullable String change,
        @Nullable String label,
        @Nullable String classifier,
        @Nullable String when,
        boolean inName,
        boolean structure,
        @Nullable FigureIndicator indicator,
        @Nullable String measure,
        @Nullable String basis,
        @Nullable String periodFrom,
        @Nullable String periodTo,
        @Nullable String periodSource,
        @Nullable FigurePlace place,
        @Nullable String role,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high) {

    /** The decimal exponent that a value may have: what a double holds, so that every reader can. */
    public static final int MAX_EXPONENT = 300;

    public Figure {
        requireReadable("value", value);
        requireReadable("to", to);
        requireReadable("si", si);
        requireReadable("low", low);
        requireReadable("high", high);
    }

    /** A figure of which nothing tells what it measures. */
    public Figure(
            String id,
            String language,
            int start,
            int end,
            String text,
            String kind,
            @Nullable BigDecimal value,
            @Nullable BigDecimal to,
            @Nullable String date,
            @Nullable String dateTo,
            @Nullable String unit,
            @Nullable BigDecimal si,
            @Nullable String siUnit,
            String bound,
            @Nullable String change,
            @Nullable String label,
            @Nullable String classifier,
            @Nullable String when,
            boolean inName,
            boolean structure) {
        this(
                id,
                language,
                start,
                end,
                text,
                kind,
                value,
                to,
                date,
                dateTo,
                unit,
                si,
                siUnit,
                bound,
                change,
                label,
                classifier,
                when,
                inName,
                structure,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /**
     * The same figure with the numbers between which its words let the value lie.
     *
     * @param least null where nothing bounds it below
     * @param most null where nothing bounds it above
     */
    public Figure between(@Nullable BigDecimal least, @Nullable BigDecimal most) {
        return new Figure(
                id,
                language,
                start,
                end,
                text,
                kind,
                value,
                to,
                date,
                dateTo,
                unit,
                si,
                siUnit,
                bound,
                change,
                label,
                classifier,
                when,
                inName,
                structure,
                indicator,
                measure,
                basis,
                periodFrom,
                periodTo,
                periodSource,
                place,
                role,
                least,
                most);
    }

    /**
     * The same figure with what it measures.
     *
     * @param moved increase or decrease; null where it states no change
     */
    public Figure measuring(
            @Nullable String moved,
            FigureIndicator what,
            String how,
            @Nullable String basisOfGrowth,
            @Nullable String from,
            @Nullable String until,
            @Nullable String source,
            @Nullable FigurePlace where,
            String as) {
        return new Figure(
                id,
                language,
                start,
                end,
                text,
                kind,
                value,
                to,
                date,
                dateTo,
                unit,
                si,
                siUnit,
                bound,
                moved,
                label,
                classifier,
                when,
                inName,
                structure,
                what,
                how,
                basisOfGrowth,
                from,
                until,
                source,
                where,
                as,
                low,
                high);
    }

    private static void requireReadable(String name, @Nullable BigDecimal number) {
        if (number != null && Math.abs((long) number.precision() - number.scale()) > MAX_EXPONENT) {
            throw new IllegalArgumentException(name + ": " + number.round(new MathContext(10))
                    + " (expected: an exponent within ±" + MAX_EXPONENT + ")");
        }
    }
}
