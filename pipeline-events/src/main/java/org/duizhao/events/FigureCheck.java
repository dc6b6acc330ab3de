package org.duizhao.events;

import org.jspecify.annotations.Nullable;

/**
 * What the comparison of the two languages found for one figure or pair of figures.
 *
 * @param status match, mismatch, zh_only or en_only
 * @param reason why, as a word (same, conversion, rounding, magnitude, digit, unit, year, …); null for one-sided ones
 * @param bound same or different; null for one-sided ones
 * @param zh id of the Chinese figure; null if there is none
 * @param en id of the English figure; null if there is none
 */
public record FigureCheck(
        String status,
        @Nullable String reason,
        @Nullable String bound,
        @Nullable String zh,
        @Nullable String en) {}
