package org.duizhao.bitext.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.duizhao.bitext.figure.find.Figures;
import org.duizhao.bitext.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "ZH,十五六岁的少年,15,16,false,false",
                "ZH,历时七八年,7,8,false,false",
                "ZH,每克2—7元,2,7,false,false",
                "ZH,三十多个村,30,40,true,true",
                "ZH,十余万人,100000,200000,true,true",
                "ZH,1.5万多人,15000,16000,true,true",
                "ZH,超过300亿元,30000000000,-,true,false",
                "ZH,不低于12%,12,-,false,false",
                "ZH,不超过30天,-,30,false,false",
                "ZH,近300人,270,300,false,true",
                "ZH,约1650人,1645,1655,false,false",
                "EN,seven or eight years,7,8,false,false",
                "EN,5 to 6 percent,5,6,false,false",
                "EN,30-odd villages,30,40,true,true",
                "EN,over 30 villages,30,-,true,false",
                "EN,less than 5 percent,-,5,false,true",
                "EN,about 5.0 percent,4.95,5.05,false,false"
            })
    void saysBetweenWhichNumbersTheWordsLetAValueLie(
            Language language, String text, BigDecimal low, BigDecimal high, boolean lowOpen, boolean highOpen) {
        Interval interval = interval(text, language);

        assertThat(interval).isNotNull();
        assertIs(interval.low(), low);
        assertIs(interval.high(), high);
        assertThat(interval.lowOpen()).isEqualTo(lowOpen);
        assertThat(interval.highOpen()).isEqualTo(highOpen);
    }

    @Test
    void oneExactValueAndADateHaveNone() {
        assertThat(interval("5.6%", Language.ZH)).isNull();
        assertThat(interval("2025年1月15日", Language.ZH)).isNull();
    }

    private static void assertIs(BigDecimal is, BigDecimal expected) {
        if (expected == null) {
            assertThat(is).isNull();
        } else {
            assertThat(is).isEqualByComparingTo(expected);
        }
    }

    private static Interval interval(String text, Language language) {
        List<Figure> figures = Figures.find(text, language);
        assertThat(figures).hasSize(1);
        return Interval.of(figures.get(0), text);
    }
}
