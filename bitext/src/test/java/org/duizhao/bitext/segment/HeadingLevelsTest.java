package org.duizhao.bitext.segment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingLevelsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "第一章 总则 | 1",
                "Chapter 1 General Provisions | 1",
                "一、过去一年的工作 | 2",
                "I. Review of the Past Year | 2",
                "First, Review of the Past Year | 2",
                "Section 2 Finance | 2",
                "（一）经济平稳增长 | 3",
                "(II) Steady Growth | 3",
                "1. 工业 | 4",
                "1. Industry | 4",
                "一、过去一年，我们取得了成绩。 | 0",
                "First, we built schools. | 0",
                "2024年工作 | 0",
                "3.5 percent | 0"
            })
    void theNumberOfAHeadingTellsItsLevel(String text, int level) {
        assertThat(HeadingLevels.of(text)).isEqualTo(level);
    }
}
