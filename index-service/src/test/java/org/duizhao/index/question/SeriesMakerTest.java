package org.duizhao.index.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.duizhao.events.FigureIndicator;
import org.duizhao.events.FigurePlace;
import org.duizhao.index.entry.FigureEntry;
import org.junit.jupiter.api.Test;

class SeriesMakerTest {

    private static final FigurePlace CITY = new FigurePlace("临海", "临海市", "Linhai");

    @Test
    void aLaterReportsOtherValueOfAPeriodRevisesAllEarlierOnesAndNoTarget() {
        IndicatorSeries series = only(
                result(2022, "2021", "880"),
                result(2023, "2021", "890"),
                result(2024, "2021", "895"),
                result(2023, "2022", "900"),
                target(2021, "2021", "870"));

        assertThat(series.points())
                .extracting(SeriesPoint::report, SeriesPoint::to, SeriesPoint::role, SeriesPoint::newest)
                .containsExactly(
                        Tuple.tuple(2022, "2021", "result", false),
                        Tuple.tuple(2023, "2021", "result", false),
                        Tuple.tuple(2024, "2021", "result", true),
                        Tuple.tuple(2021, "2021", "target", true),
                        Tuple.tuple(2023, "2022", "result", true));
    }

    @Test
    void aResultWithoutAReportRevisesNothingAndIsRevisedByNone() {
        IndicatorSeries series = only(result(null, "2021", "880"), result(2024, "2021", "895"));

        assertThat(series.points()).allMatch(SeriesPoint::newest);
    }

    @Test
    void aTargetIsHeldAgainstTheNewestResultOfItsPeriod() {
        IndicatorSeries series = only(
                target(2021, "2021", "890"),
                result(2022, "2021", "880"),
                result(2023, "2021", "891"),
                target(2025, "2025", "990"));

        assertThat(series.targets())
                .extracting(target -> target.target().to(), IndicatorSeries.Target::verdict, IndicatorSeries.Target::by)
                .containsExactly(Tuple.tuple("2021", "met", new BigDecimal("1")), Tuple.tuple("2025", "none", null));
    }

    @Test
    void theSameValueOfOneReportIsOnePointThatSaysHowOften() {
        IndicatorSeries series =
                only(result(2022, "2021", "880"), result(2022, "2021", "880.0"), result(2022, "2021", "880"));

        assertThat(series.points()).hasSize(1);
        assertThat(series.points().get(0).again()).isEqualTo(2);
    }

    @Test
    void theUnitThatMostArePrintedInIsThatOfTheSeries() {
        IndicatorSeries series = only(
                entry(2022, "2021", "result", "1200", "km"),
                entry(2023, "2022", "result", "1300", "km"),
                entry(2024, "2023", "result", "1400000", "m"));

        assertThat(series.unit()).isEqualTo("km");
        assertThat(series.points().get(2).value()).isEqualByComparingTo("1400");
        assertThat(series.points().get(2).original())
                .isEqualTo(new SeriesPoint.Original(new BigDecimal("1400000"), "m"));
    }

    private static IndicatorSeries only(FigureEntry... figures) {
        List<IndicatorSeries> all = SeriesMaker.of(List.of(figures));
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static FigureEntry result(Integer report, String period, String value) {
        return entry(report, period, "result", value, "CNY");
    }

    private static FigureEntry target(Integer report, String period, String value) {
        return entry(report, period, "target", value, "CNY");
    }

    private static FigureEntry entry(Integer report, String period, String role, String value, String unit) {
        return entry("gdp", report, period, period, role, value, unit);
    }

    static FigureEntry entry(
            String indicator, Integer report, String from, String to, String role, String value, String unit) {
        BigDecimal number = new BigDecimal(value);
        return new FigureEntry(
                "f",
                "d" + report + "-00001",
                "d" + report,
                1,
                "test",
                1,
                List.of(),
                report,
                "zh",
                0,
                1,
                value,
                "money",
                number,
                null,
                null,
                null,
                unit,
                null,
                null,
                "exact",
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                List.of(),
                null,
                null,
                null,
                true,
                null,
                new FigureIndicator(indicator, null, null, true),
                "level",
                null,
                from,
                to,
                "sentence",
                CITY,
                role,
                number,
                CITY,
                null,
                null,
                null,
                null,
                null);
    }
}
