package org.duizhao.index.entry;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Figures as terms whose order is that of their values, {@code money|CNY|c2540be400000000}: one for each question that a figure
 * answers, by its kind, its unit, both or neither. So a range of values of one kind and unit is a range of terms of the record,
 * and no row of its own is needed for a figure that must fulfil all conditions by itself.
 */
public final class FigureTerms {

    private static final String ANY = "";

    /** Behind all values. */
    private static final String LAST = "g";

    private FigureTerms() {}

    /** The terms of a figure; one without a value (a date, say) has its kind and unit alone. */
    static Stream<String> of(String kind, @Nullable String unit, @Nullable BigDecimal value) {
        String at = value == null ? ANY : sortable(value.doubleValue());
        Stream<String> all = Stream.of(term(kind, ANY, at), term(ANY, ANY, at));
        return unit == null ? all : Stream.concat(all, Stream.of(term(kind, unit, at), term(ANY, unit, at)));
    }

    /** The first term that answers a question; what is null is not asked for. */
    public static String first(
            @Nullable String kind, @Nullable String unit, @Nullable BigDecimal min, @Nullable BigDecimal max) {
        if (min == null && max == null) {
            return term(orAny(kind), orAny(unit), ANY);
        }
        return term(orAny(kind), orAny(unit), sortable(min == null ? Double.NEGATIVE_INFINITY : min.doubleValue()));
    }

    /** The last term that answers a question. */
    public static String last(@Nullable String kind, @Nullable String unit, @Nullable BigDecimal max) {
        return term(orAny(kind), orAny(unit), max == null ? LAST : sortable(max.doubleValue()));
    }

    private static String orAny(@Nullable String word) {
        return word == null ? ANY : word;
    }

    private static String term(String kind, String unit, String value) {
        return kind + "|" + unit + "|" + value;
    }

    /** Sixteen digits, in the order of the numbers. */
    private static String sortable(double value) {
        long bits = Double.doubleToLongBits(value + 0.0); // no negative zero
        long ordered = bits ^ (bits >> 63 & Long.MAX_VALUE) ^ Long.MIN_VALUE;
        String digits = Long.toHexString(ordered);
        return "0".repeat(16 - digits.length()) + digits;
    }
}
