package org.duizhao.bitext.figure.en;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.duizhao.bitext.figure.find.Figures;
import org.duizhao.bitext.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that leave their unit to a neighbour, and numbers beside one that do not. */
class EnSharedUnitsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "GDP grew by 5.2 and 4.4 percent.; 5.2 %, 4.4 %",
                "up 0.6, 8.3 and 3.9 percent; 0.6 %, 8.3 %, 3.9 %",
                "Sales fell from 2.4 to 1.9 billion yuan.; 2400000000 CNY, 1900000000 CNY",
                "cut from 38 hours to 31.5.; 38 h, 31.5 h",
                "The rate was 12.4 percent, up from 10.2 in March.; 12.4 %, 10.2 %",
                "31.5 hours in port instead of 38, on average; 31.5 h, 38 h",
                "4.13 billion cubic meters, 206 million more than planned; 4130000000 m3, 206000000 m3",
                "It has 26 parks and 30 percent of the land is green.; 26, 30 %",
                "There are 26, and 30 percent of them are new.; 26, 30 %",
                "Revenue of 3 billion yuan came from 120 firms.; 3000000000 CNY, 120",
                "US$5 million and 12 vehicles; 5000000 USD, 12",
            })
    void inEnglish(String text, String figures) {
        assertThat(found(text, Language.EN)).isEqualTo(figures);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "分别为1.2、3.4和5.6亿元; 120000000 CNY, 340000000 CNY, 560000000 CNY",
                "占比由12.3提高到15.6%; 12.3 %, 15.6 %",
                "由12.3升至15.6%; 12.3 %, 15.6 %",
                "3家企业和5%的用户; 3, 5 %"
            })
    void inChinese(String text, String figures) {
        assertThat(found(text, Language.ZH)).isEqualTo(figures);
    }

    private static String found(String text, Language language) {
        return Figures.find(text, language).stream()
                .map(figure ->
                        (figure.value() == null ? figure.date() : figure.value().toPlainString())
                                + (figure.unitCode() == null ? "" : " " + figure.unitCode()))
                .collect(Collectors.joining(", "));
    }
}
