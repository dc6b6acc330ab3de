package org.duizhao.index.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.duizhao.index.entry.FigureEntry;
import org.duizhao.index.question.ReportChanges.Change;
import org.junit.jupiter.api.Test;

class ChangeMakerTest {

    private static final String DOCUMENT = "d2025";

    @Test
    void theLastPeriodsThatBothStateInTheSameLengthAreHeldAgainstEachOther() {
        List<Change> changes = changes(
                value("gdp", 2024, "2022", "2022", "100"),
                value("gdp", 2024, "2023", "2023", "120"),
                value("gdp", 2025, "2024", "2024", "150"),
                value("gdp", 2025, "2021", "2024", "480"));

        assertThat(changes)
                .extracting(
                        Change::kind,
                        change -> change.earlier().to(),
                        change -> change.now().from(),
                        Change::by,
                        Change::percent,
                        Change::better)
                .containsExactly(
                        Tuple.tuple("changed", "2023", "2024", new BigDecimal("30"), new BigDecimal("25.0"), true));
    }

    @Test
    void fewerIsBetterWhereTheDictionarySaysSo() {
        assertThat(changes(value("pm25", 2024, "2023", "2023", "35"), value("pm25", 2025, "2024", "2024", "30")))
                .extracting(Change::by, Change::better)
                .containsExactly(Tuple.tuple(new BigDecimal("-5"), true));
    }

    @Test
    void anotherValueOfTheSamePeriodIsARevisionAndTheSameIsNone() {
        List<Change> changes = changes(
                value("gdp", 2024, "2023", "2023", "120"),
                value("gdp", 2025, "2023", "2023", "121"),
                value("population", 2024, "2023", "2023", "7"),
                value("population", 2025, "2023", "2023", "7.0"));

        assertThat(changes)
                .extracting(Change::kind, change -> change.indicator().id())
                .containsExactly(Tuple.tuple("revised", "gdp"));
    }

    @Test
    void whatOneSideAloneStatesIsNewOrGoneAfterAllThatChanged() {
        List<Change> changes = changes(
                value("exports", 2024, "2023", "2023", "3"),
                value("pm25", 2025, "2024", "2024", "30"),
                value("gdp", 2024, "2023", "2023", "120"),
                value("gdp", 2025, "2024", "2024", "120"));

        assertThat(changes)
                .extracting(Change::kind, change -> change.indicator().id(), Change::by, Change::better)
                .containsExactly(
                        Tuple.tuple("changed", "gdp", new BigDecimal("0"), null),
                        Tuple.tuple("new", "pm25", null, null),
                        Tuple.tuple("gone", "exports", null, null));
    }

    private static List<Change> changes(FigureEntry... figures) {
        return ChangeMaker.of(DOCUMENT, List.of(figures));
    }

    private static FigureEntry value(String indicator, int report, String from, String to, String value) {
        return SeriesMakerTest.entry(indicator, report, from, to, "result", value, "CNY");
    }
}
