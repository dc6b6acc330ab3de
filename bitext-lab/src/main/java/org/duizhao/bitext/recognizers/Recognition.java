package org.duizhao.bitext.recognizers;

import org.jspecify.annotations.Nullable;

/**
 * What a suite's case expects.
 *
 * @param end exclusive
 * @param value a decimal as text; with % for percentages; an interval for number ranges; null for a unit alone
 */
public record Recognition(
        int start,
        int end,
        String typeName,
        @Nullable String value,
        @Nullable String unit,
        @Nullable String isoCurrency) {

    Recognition until(int newEnd) {
        return new Recognition(start, newEnd, typeName, value, unit, isoCurrency);
    }

    Recognition valued(String newValue) {
        return new Recognition(start, end, typeName, newValue, unit, isoCurrency);
    }

    Recognition of(String newUnit) {
        return new Recognition(start, end, typeName, value, newUnit, isoCurrency);
    }
}
