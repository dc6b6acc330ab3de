package org.duizhao.index.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "青岛市政府工作报告, zh",
                "Report on the Work of the Government, en",
                "Qingdao 青岛, zh",
                "2025, null",
                "'', null",
                "null, null"
            })
    void aTitleIsReadAloudInTheLanguageOfItsScript(String title, String language) {
        assertThat(Reading.lang(title)).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "2026-01-15, 15 Jan 2026, 2026年1月15日",
                "2026-01, Jan 2026, 2026年1月",
                "2026, 2026, 2026",
                "2026-13-45, 2026-13-45, 2026-13-45",
                "2021/2025, 2021/2025, 2021/2025",
                "by summer, by summer, by summer",
                "null, null, null"
            })
    void aDateIsWrittenAsItsReadersWriteDates(String date, String english, String chinese) {
        assertThat(Reading.date(date, Locale.ENGLISH)).isEqualTo(english);
        assertThat(Reading.date(date, Locale.CHINESE)).isEqualTo(chinese);
    }

    @Test
    void aDayOfAMonthWithAZeroKeepsNoneOfIt() {
        assertThat(Reading.date("2026-03-05", Locale.CHINESE)).isEqualTo("2026年3月5日");
    }
}
