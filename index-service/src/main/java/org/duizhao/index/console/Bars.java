package org.duizhao.index.console;

import java.util.List;
import java.util.Locale;
import org.duizhao.index.question.Facets;
import org.duizhao.index.question.FigureStats;
import org.jspecify.annotations.Nullable;

/**
 * A chart: a list of links whose lengths a script draws. Without the script it is the list. All its counts together are
 * that of the answer.
 *
 * @param word of its heading
 * @param upright whether the bars have an order of their own, and stand
 * @param bars those that are drawn
 * @param rest what is too small to be drawn
 * @param without how many have no value that this chart divides by, or one that was not asked for
 */
record Bars(String word, boolean upright, List<Bar> bars, List<Bar> rest, long without) {

    private static final int MOST = 12;

    /**
     * One bar.
     *
     * @param key of the message that names it; null if {@code label} does
     * @param href the question narrowed to it
     */
    record Bar(@Nullable String key, String label, long count, String href) {}

    /** How many the rest stands for. */
    public long restCount() {
        return sum(rest);
    }

    /** The charts of an answer that divide it. */
    static List<Bars> of(FigureStats stats, Links links, Locale language) {
        return List.of(
                        longest("kind", counts(stats.kinds(), "kind", links), stats.count()),
                        longest("unit", counts(stats.units(), "unit", links), stats.count()),
                        histogram(stats, links, language),
                        years(stats, links),
                        longest("document", documents(stats.documents(), links), stats.count()))
                .stream()
                .filter(chart -> chart.bars().size() > 1)
                .toList();
    }

    /** One more than fits is drawn all the same: to say that one is left out takes as much room. */
    private static Bars longest(String word, List<Bar> all, long total) {
        int drawn = all.size() == MOST + 1 ? MOST + 1 : Math.min(MOST, all.size());
        return new Bars(word, false, all.subList(0, drawn), all.subList(drawn, all.size()), total - sum(all));
    }

    private static List<Bar> counts(List<Facets.Count> counts, String name, Links links) {
        return counts.stream()
                .map(one -> new Bar(name + "." + one.value(), one.value(), one.count(), links.with(name, one.value())))
                .toList();
    }

    private static List<Bar> documents(List<Facets.DocumentCount> documents, Links links) {
        return documents.stream()
                .map(one -> new Bar(
                        null,
                        (one.title() == null ? one.id() : one.title()) + (one.year() == null ? "" : " · " + one.year()),
                        one.count(),
                        links.with("document", one.id())))
                .toList();
    }

    private static Bars years(FigureStats stats, Links links) {
        List<Bar> years = stats.years().stream()
                .map(year -> new Bar(null, String.valueOf(year.year()), year.count(), links.with("year", year.year())))
                .toList();
        return new Bars("year", true, years, List.of(), stats.count() - sum(years));
    }

    /** Values of several units do not compare. */
    private static Bars histogram(FigureStats stats, Links links, Locale language) {
        FigureStats.Values values = stats.values();
        List<Bar> bars = values == null || stats.units().size() != 1
                ? List.of()
                : values.histogram().stream()
                        .map(bar -> new Bar(
                                null,
                                Amounts.compact(bar.from(), language) + " – " + Amounts.compact(bar.to(), language),
                                bar.count(),
                                links.between(bar.from(), bar.to())))
                        .toList();
        return new Bars("histogram", true, bars, List.of(), stats.count() - sum(bars));
    }

    private static long sum(List<Bar> bars) {
        return bars.stream().mapToLong(Bar::count).sum();
    }
}
