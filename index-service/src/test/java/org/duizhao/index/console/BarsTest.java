package org.duizhao.index.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.duizhao.index.question.Facets;
import org.duizhao.index.question.FigureStats;
import org.junit.jupiter.api.Test;

class BarsTest {

    private static final Links LINKS = new Links("/figures", Map.of());

    @Test
    void everyChartSumsToTheNumberOfAllFigures() {
        FigureStats stats = new FigureStats(
                400,
                null,
                kinds(20, 15),
                List.of(new Facets.Count("km2", 30), new Facets.Count("CNY", 20)),
                List.of(year(2024, 7), year(2025, 9)),
                List.of(document("a", 100), document("b", 300)));

        List<Bars> charts = Bars.of(stats, LINKS, Locale.ENGLISH);

        assertThat(charts).extracting(Bars::word).containsExactly("kind", "unit", "year", "document");
        for (Bars chart : charts) {
            long drawn = chart.bars().stream().mapToLong(Bars.Bar::count).sum();
            assertThat(drawn + chart.restCount() + chart.without())
                    .as(chart.word())
                    .isEqualTo(400);
        }
        assertThat(charts.get(0).bars()).hasSize(12);
        assertThat(charts.get(0).rest()).hasSize(8);
        assertThat(charts.get(0).restCount()).isEqualTo(120);
        assertThat(charts.get(1).without()).isEqualTo(350);
    }

    @Test
    void aSingleBarMoreThanFitsIsDrawnToo() {
        FigureStats stats = new FigureStats(13, null, kinds(13, 1), List.of(), List.of(), List.of());

        Bars kinds = Bars.of(stats, LINKS, Locale.ENGLISH).get(0);

        assertThat(kinds.bars()).hasSize(13);
        assertThat(kinds.rest()).isEmpty();
    }

    @Test
    void whatIsOneKindOnlyIsNoChart() {
        FigureStats stats = new FigureStats(5, null, kinds(1, 5), List.of(), List.of(year(2025, 5)), List.of());

        assertThat(Bars.of(stats, LINKS, Locale.ENGLISH)).isEmpty();
    }

    @Test
    void barsAreNamedByMessagesAndLeadToTheirFigures() {
        FigureStats stats = new FigureStats(
                50,
                null,
                List.of(),
                List.of(new Facets.Count("ug/m3", 30), new Facets.Count("%", 20)),
                List.of(),
                List.of());

        List<Bars.Bar> bars = Bars.of(stats, LINKS, Locale.ENGLISH).get(0).bars();

        assertThat(bars).extracting(Bars.Bar::key).containsExactly("unit.ug/m3", "unit.%");
        assertThat(bars).extracting(Bars.Bar::href).containsExactly("/figures?unit=ug%2Fm3", "/figures?unit=%25");
    }

    private static List<Facets.Count> kinds(int number, long count) {
        return IntStream.range(0, number)
                .mapToObj(i -> new Facets.Count("kind" + i, count))
                .toList();
    }

    private static FigureStats.YearStats year(int year, long count) {
        return new FigureStats.YearStats(year, count, null, null, null);
    }

    private static Facets.DocumentCount document(String id, long count) {
        return new Facets.DocumentCount(id, "Report " + id, null, null, count);
    }
}
