package org.duizhao.bitext.figure.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.duizhao.bitext.figure.Figure;
import org.duizhao.bitext.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quantities are read by one grammar: units compose, amounts are told in parts, spread and scaled. */
class QuantitiesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a plant of 450MW; 450MW; 450; MW",
                "a 12kW unit; 12kW; 12; kW",
                "runs at 350km/h; 350km/h; 350; km/h",
                "a disk of 50GB; 50GB; 50; GBy",
                "noise of 55 dB; 55 dB; 55; dB",
                "treats 300 t/d of waste; 300 t/d; 300; t/d",
                "drove 60 miles per hour; 60 miles per hour; 60; [mi_i]/h",
                "a fund of HK $3.7 billion; HK $3.7 billion; 3700000000; HKD",
                "cost NZ$99 each; NZ$99; 99; NZD",
                "cost 10€ each; 10€; 10; EUR",
                "paid CAD 3 for it; CAD 3; 3; CAD",
                "paid 42 Kuwaiti dinars; 42 Kuwaiti dinars; 42; KWD",
                "stood 7 feet 10 inches tall; 7 feet 10 inches; 94; [in_i]",
                "lasted 2 years and 3 months; 2 years and 3 months; 27; mo",
                "took one hour and 48 minutes; one hour and 48 minutes; 108; min",
                "a budget of 1.2 × 10^8 yuan; 1.2 × 10^8 yuan; 120000000; CNY",
                "a tolerance of 1e-3 m; 1e-3 m; 0.001; m",
                "a density of 5.5x10-3 kg; 5.5x10-3 kg; 0.0055; kg",
                "a doorway 2 1/2 in thick; 2 1/2 in; 2.5; [in_i]",
                "took 2½ hours by train; 2½ hours; 2.5; h",
                "took an hour and a half to cross; an hour and a half; 1.5; h",
                "a walk of 5 and a half minutes; 5 and a half minutes; 5.5; min",
                "waited for a quarter of an hour; a quarter of an hour; 0.25; h",
                "a low of -10C at night; -10C; -10; Cel",
                "the hot weather reached 38C on Sunday; 38C; 38; Cel",
                "a GDP of $2.174T in all; $2.174T; 2174000000000; USD",
                "a result of $-99.99 a share; $-99.99; -99.99; USD",
                "net income was ($99.99) a share; ($99.99); -99.99; USD",
                "GDP reached 1,793.6[1] billion yuan; 1,793.6[1] billion yuan; 1793600000000; CNY",
                "an area of 65 [a][b] square kilometers; 65 [a][b] square kilometers; 65; km2"
            })
    void english(String text, String words, BigDecimal value, String unit) {
        is(Figures.find(text, Language.EN), text, words, value, unit);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "单机12千瓦; 12千瓦; 12; kW",
                "装机450MW; 450MW; 450; MW",
                "生产总值1793.6[1]亿元[2]; 1793.6[1]亿元; 179360000000; CNY",
                "压力3.5兆帕; 3.5兆帕; 3.5; MPa",
                "存储50GB; 50GB; 50; GBy",
                "噪声55分贝; 55分贝; 55; dB",
                "贷款3.2亿林吉特; 3.2亿林吉特; 320000000; MYR",
                "人民币3.14亿; 人民币3.14亿; 314000000; CNY",
                "会议历时一个半小时; 一个半小时; 1.5; h",
                "增长四个半百分点; 四个半百分点; 4.5; pp",
                "投资13万2元; 13万2元; 132000; CNY",
                "投资1.2×10⁸元; 1.2×10⁸元; 120000000; CNY",
                "每斤五元六角七分; 五元六角七分; 5.67; CNY",
                "全程两小时三十分; 两小时三十分; 150; min",
                "历时三年零四个月; 三年零四个月; 40; mo",
                "误差1e-3米; 1e-3米; 0.001; m",
                "门厚2 1/2英寸; 2 1/2英寸; 2.5; [in_i]",
                "车程2½小时; 2½小时; 2.5; h",
                "用时一小时零三十分钟; 一小时零三十分钟; 90; min",
                "用时五分三十秒; 五分三十秒; 330; s",
                "用时一分半; 一分半; 1.5; min",
                "加水四分之一公升; 四分之一公升; 0.25; L",
                "身高一米八五; 一米八五; 1.85; m",
                "今晨气温-10C; -10C; -10; Cel",
                "净利润为(3.2亿元); (3.2亿元); -320000000; CNY",
                "亏损￥-99.99; ￥-99.99; -99.99; CNY",
                "增长一点五倍; 一点五倍; 1.5; times"
            })
    void chinese(String text, String words, BigDecimal value, String unit) {
        is(Figures.find(text, Language.ZH), text, words, value, unit);
    }

    private static void is(List<Figure> found, String text, String words, BigDecimal value, String unit) {
        assertThat(found).anySatisfy(figure -> {
            assertThat(figure.text(text)).isEqualTo(words);
            assertThat(figure.value()).isEqualByComparingTo(value);
            assertThat(figure.unitCode()).isEqualTo(unit);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "今年十五六岁, ZH, 15, 16",
        "住了七八年, ZH, 7, 8",
        "来了两三个人, ZH, 2, 3",
        "for seven or eight years, EN, 7, 8",
        "She is fifteen or sixteen., EN, 15, 16"
    })
    void twoNeighboursAreTheEndsOfASpan(String text, Language language, BigDecimal from, BigDecimal to) {
        Figure figure = Figures.find(text, language).get(0);

        assertThat(figure.value()).isEqualByComparingTo(from);
        assertThat(figure.to()).isEqualByComparingTo(to);
    }

    @ParameterizedTest
    @CsvSource({"约3/4的居民, ZH", "about 3/4 of residents, EN"})
    void aProperFractionInDigitsIsOne(String text, Language language) {
        assertThat(Figures.find(text, language)).singleElement().satisfies(figure -> {
            assertThat(figure.kind()).isEqualTo("fraction");
            assertThat(figure.value()).isEqualByComparingTo("0.75");
        });
    }

    @Test
    void datesMayBeSpacedAndYearsShareTheirWord() {
        assertThat(Figures.find("于2025 年 1 月 15 日通车", Language.ZH))
                .extracting(Figure::date)
                .containsExactly("2025-01-15");
        assertThat(Figures.find("1713、1755、1767年发生了洪水", Language.ZH))
                .extracting(Figure::kind)
                .containsExactly("year", "year", "year");
        assertThat(Figures.find("There were floods in 1713, 1755, and 1767.", Language.EN))
                .extracting(Figure::kind)
                .containsExactly("year", "year", "year");
    }

    @Test
    void theUnitsOfATableScaleItsCells() {
        String row = "旅游总收入\t亿元\t2914.6";
        List<Figure> found = Figures.find(row, Language.ZH, List.of(new CellUnit(6, 8, ""), new CellUnit(9, 15, "亿元")));

        assertThat(found).filteredOn(Figure::isStatement).singleElement().satisfies(figure -> {
            assertThat(figure.value()).isEqualByComparingTo("291460000000");
            assertThat(figure.unitCode()).isEqualTo("CNY");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "not more than 5 percent, EN, AT_MOST",
        "did not exceed 5 percent, EN, AT_MOST",
        "没有超过5%, ZH, AT_MOST",
        "不得低于5%, ZH, AT_LEAST"
    })
    void aDeniedBoundIsTheOther(String text, Language language, org.duizhao.bitext.figure.Bound bound) {
        assertThat(Figures.find(text, language)).extracting(Figure::bound).containsExactly(bound);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "an 8- to 16-meter mirror; 8- to 16-meter; 8; 16",
                "sizes ranging from 5 to 10 percent; 5 to 10 percent; 5; 10",
                "a fee of $10-$20 each; $10-$20; 10; 20",
                "between $2 billion and $3 billion; $2 billion and $3 billion; 2000000000; 3000000000"
            })
    void rangesOfEveryForm(String text, String words, BigDecimal low, BigDecimal high) {
        List<Figure> figures = Figures.find(text, Language.EN);

        assertThat(figures).hasSize(1);
        assertThat(figures.get(0).text(text)).isEqualTo(words);
        assertThat(figures.get(0).value()).isEqualByComparingTo(low);
        assertThat(figures.get(0).to()).isEqualByComparingTo(high);
    }

    @Test
    void whatOnlyLooksLikeAQuantityIsNone() {
        assertThat(Figures.find("paid 3 billion yuan ($480 million)", Language.EN))
                .extracting(Figure::value)
                .allSatisfy(value -> assertThat(value).isPositive());
        assertThat(Figures.find("It was hot, and he sat in seat 10C.", Language.EN))
                .allSatisfy(figure -> assertThat(figure.isStatement()).isFalse());
        assertThat(Figures.find("lost three thousand, two of them children", Language.EN))
                .extracting(figure -> String.valueOf(figure.value().intValue()))
                .containsExactly("3000", "2");
        assertThat(Figures.find("一天工作8小时,一年12个月", Language.ZH))
                .extracting(Figure::unitCode)
                .containsExactly("h", "mo");
    }
}
