package org.duizhao.bitext.figure.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.duizhao.bitext.figure.Figure;
import org.duizhao.bitext.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource({
        "城乡建设用地再减量6.5平方公里, 6.5平方公里, 6.5, km2, area, exact",
        "消费近300亿元, 近300亿元, 30000000000, CNY, money, nearly",
        "零售额突破6900亿元, 突破6900亿元, 690000000000, CNY, money, greater-than",
        "涨幅控制在1%以内, 1%以内, 1, %, percent, at-most",
        "超年度计划两成, 两成, 20, %, percent, exact",
        "收获面积两成五, 两成五, 25, %, percent, exact",
        "亿元以上项目, 亿元以上, 100000000, CNY, money, at-least",
        "千億級投資強度, 千億級, 100000000000, CNY, money, order-of-magnitude",
        "较上年翻了一番, 翻了一番, 2, times, multiple, exact",
        "下降0.38个百分点, 0.38个百分点, 0.38, pp, percentage-point, exact",
        "压缩至半个工作日, 半个工作日, 0.5, d, duration, exact",
        "80岁以上老年人, 80岁以上, 80, a, age, at-least",
        "企业突破万家, 突破万家, 10000, , count, greater-than",
        "共计40 769 000美元, 40 769 000美元, 40769000, USD, money, exact",
        "装机50兆瓦, 50兆瓦, 50, MW, power, exact",
        "52.5万亩, 52.5万亩, 525000, mu, area, exact",
        "26微克/立方米, 26微克/立方米, 26, ug/m3, concentration, exact",
        "1200多个村庄, 1200多个, 1200, , count, greater-than",
        "居全省第1位, 第1位, 1, , ordinal, exact",
        "新國展二期, 二期, 2, , ordinal, exact",
        "约四分之一, 约四分之一, 0.25, , fraction, approximately"
    })
    void readsWhatChineseTextStates(String text, String figure, String value, String unit, String kind, String bound) {
        check(Language.ZH, text, figure, value, unit, kind, bound);
    }

    @ParameterizedTest
    @CsvSource({
        "'up 5.6 percent', 5.6 percent, 5.6, %, percent, exact",
        "'over 690 billion yuan', over 690 billion yuan, 690000000000, CNY, money, greater-than",
        "'came to US$4.82 billion', US$4.82 billion, 4820000000, USD, money, exact",
        "'exceeded RMB150 billion', exceeded RMB150 billion, 150000000000, CNY, money, greater-than",
        "'worth 100 million yuan or more', 100 million yuan or more, 100000000, CNY, money, at-least",
        "'a three-year campaign', three-year, 3, a, duration, exact",
        "'a third of them', a third, 0.333333333333333, , fraction, exact",
        "'twice that of 2020', twice, 2, times, multiple, exact",
        "'the 11th consecutive year', 11th consecutive year, 11, a, duration, exact",
        "'half a working day', half a working day, 0.5, d, duration, exact",
        "'1,650 backstreets', '1,650', 1650, , count, exact",
        "'fewer than 15 percent', fewer than 15 percent, 15, %, percent, less-than",
        "'complete Phase II of it', Phase II, 2, , ordinal, exact",
        "'one in eight residents', one in eight, 0.125, , fraction, exact"
    })
    void readsWhatEnglishTextStates(String text, String figure, String value, String unit, String kind, String bound) {
        check(Language.EN, text, figure, value, unit, kind, bound);
    }

    private static void check(
            Language language, String text, String figure, String value, String unit, String kind, String bound) {
        new StatedFigure(figure, value, unit, kind, bound)
                .assertIs(Figures.find(text, language).get(0), text);
    }

    @Test
    void readsDatesAndRanges() {
        assertThat(Figures.find("2026年1月15日", Language.ZH).get(0).date()).isEqualTo("2026-01-15");
        assertThat(Figures.find("on January 15, 2026", Language.EN).get(0).date())
                .isEqualTo("2026-01-15");
        Figure range = Figures.find("增长5%—6%", Language.ZH).get(0);
        assertThat(range.kind()).isEqualTo("percent-range");
        assertThat(range.to()).isEqualByComparingTo("6");
    }

    @Test
    void leavesIdiomsOut() {
        assertThat(Figures.find("打造新兩翼、唱好雙城記、動態清零、一批成果、一帶一路、統一、一流", Language.ZH))
                .isEmpty();
        assertThat(Figures.find("handled online at one stop, both here and there", Language.EN))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"第四使館區", "國道109新線", "22號線", "第十六屆", "“三校一院”", "“十四五”时期", "12345热线", "500强企业", "5G基站"})
    void keepsNumeralsThatOnlyIdentifyAsNames(String text) {
        List<Figure> found = Figures.find(text, Language.ZH);
        assertThat(found).isNotEmpty().allMatch(Figure::inName);
    }

    @ParameterizedTest
    @CsvSource({"一、工作回顾", "（一）全力稳增长", "[11]注释"})
    void keepsMarkersAsStructure(String text) {
        assertThat(Figures.find(text, Language.ZH).get(0).structure()).isTrue();
    }

    @Test
    void anyTextGivesOrderedSpansInsideTheText() {
        Random random = new Random(20260115);
        String alphabet = "一二三十百千万亿两半第期年月日个家元成倍分之余多近超以上内%—-.,:“”\"()[]0123456789 年至每翻番岁级\uD800\uDC00a";
        String[] words = {
            "one ", "half ", "over ", "million ", "percent ", "Phase ", "II", "2024", "-", "to ", "first ", "$", "per "
        };
        for (int round = 0; round < 4_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                boolean word = random.nextInt(4) == 0;
                text.append(
                        word
                                ? words[random.nextInt(words.length)]
                                : String.valueOf(alphabet.charAt(random.nextInt(alphabet.length()))));
            }
            for (Language language : Language.values()) {
                int last = 0;
                for (Figure figure : Figures.find(text.toString(), language)) {
                    assertThat(figure.start()).as("%s %s", language, text).isGreaterThanOrEqualTo(last);
                    assertThat(figure.end()).isGreaterThan(figure.start()).isLessThanOrEqualTo(text.length());
                    last = figure.end();
                }
            }
        }
    }
}
