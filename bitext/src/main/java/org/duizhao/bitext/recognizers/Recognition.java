package org.duizhao.bitext.recognizers;

import org.jspecify.annotations.Nullable;

/**
 * What a suite's case expects.
 *
 * @param end exclusive
 * @param value a decimal as text; with % for percentages
 */
public record Recognition(
        int start,
        int end,
        String typeName,
        String value,
        @Nullable String unit,
        @Nullable String isoCurrency) {}
