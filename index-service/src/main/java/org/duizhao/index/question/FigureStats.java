package org.duizhao.index.question;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures as numbers. A pair of figures that say the same in two languages counts once. Values of several units do not
 * add up: ask for one {@code unit} before reading more than {@code count}.
 *
 * @param count of figures
 * @param values how the values are distributed; null where no figure has a value
 */
public record FigureStats(
        long count,
        @Nullable Values values,
        List<Facets.Count> kinds,
        List<Facets.Count> units,
        List<YearStats> years,
        List<Facets.DocumentCount> documents) {

    /** The distribution of values. */
    public record Values(
            long count,
            double min,
            double max,
            double sum,
            double average,
            List<Percentile> percentiles,
            List<Bar> histogram) {}

    /** A value below which {@code percent} of all values lie. */
    public record Percentile(double percent, double value) {}

    /** How many values are in {@code [from, to)}. */
    public record Bar(double from, double to, long count) {}

    /** Figures that belong to a year. */
    public record YearStats(
            int year,
            long count,
            @Nullable Double min,
            @Nullable Double max,
            @Nullable Double sum) {}
}
