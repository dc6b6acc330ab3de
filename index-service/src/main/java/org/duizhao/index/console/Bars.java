package org.duizhao.index.console;

import java.util.List;
import java.util.Locale;
import org.duizhao.index.question.Facets;
import org.duizhao.index.question.FigureStats;
import org.jspecify.annotations.Nullable;

/**
 * A chart: a list of links whose lengths a script draws. Without the script it is the list.
 *
 * @param word of its heading
 * @param upright whether the bars have an order of their own, and stand
 */
record Bars(String word, boolean upright, List<Bar> bars) {

    private static final int MOST = 12;

    /**
     * One bar.
     *
     * @param key of the message that names it; null if {@code label} does
     * @param href the question narrowed to it
     */
    record Bar(@Nullable String key, String label, long count, String href) {}

    /** The charts of an answer that divide it. */
    static List<Bars> of(FigureStats stats, Links links, Locale language) {
        List<Bar> years = stats.years().stream()
                .map(year -> new Bar(null, String.valueOf(year.year()), year.count(), links.with("year", year.year())))
                .toList();
        List<Bar> documents = stats.documents().stream()
                .limit(MOST)
                .map(one -> new Bar(
                        null,
                        one.title() == null ? one.id() : one.title(),
                        one.count(),
                        links.with("document", one.id())))
                .toList();
        return List.of(
                        new Bars("kind", false, counts(stats.kinds(), "kind", "kind.", links)),
                        new Bars("unit", false, counts(stats.units(), "unit", null, links)),
                        new Bars("histogram", true, histogram(stats, links, language)),
                        new Bars("year", true, years),
                        new Bars("document", false, documents))
                .stream()
                .filter(chart -> chart.bars().size() > 1)
                .toList();
    }

    private static List<Bar> counts(List<Facets.Count> counts, String name, @Nullable String prefix, Links links) {
        return counts.stream()
                .limit(MOST)
                .map(one -> new Bar(
                        prefix == null ? null : prefix + one.value(),
                        one.value(),
                        one.count(),
                        links.with(name, one.value())))
                .toList();
    }

    /** Values of several units do not compare. */
    private static List<Bar> histogram(FigureStats stats, Links links, Locale language) {
        FigureStats.Values values = stats.values();
        if (values == null || stats.units().size() != 1) {
            return List.of();
        }
        return values.histogram().stream()
                .map(bar -> new Bar(
                        null,
                        Amounts.compact(bar.from(), language) + " – " + Amounts.compact(bar.to(), language),
                        bar.count(),
                        links.between(bar.from(), bar.to())))
                .toList();
    }
}
