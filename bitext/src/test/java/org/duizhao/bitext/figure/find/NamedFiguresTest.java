package org.duizhao.bitext.figure.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duizhao.bitext.figure.Figure;
import org.duizhao.bitext.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a figure and what is none, one form after the other; each text holds one. */
class NamedFiguresTest {

    @ParameterizedTest
    @CsvSource({
        "占比达两成, 两成, 20, %, percent, exact",
        "增长1.2倍, 1.2倍, 1.2, times, multiple, exact",
        "产值翻一番, 翻一番, 2, times, multiple, exact",
        "产值翻两番, 翻两番, 4, times, multiple, exact",
        "规模翻倍, 翻倍, 2, times, multiple, exact",
        "产值近翻一番, 翻一番, 2, times, multiple, exact",
        "三分之一的村, 三分之一, 0.333333333333333, , fraction, exact",
        "半数企业, 半数, 0.5, , fraction, exact",
        "出生率为5.47‰, 5.47‰, 0.547, %, percent, exact",
        "自然增长率为-2.65‰, -2.65‰, -0.265, %, percent, exact",
        "增速为-6.1%, -6.1%, -6.1, %, percent, exact",
        "税率为千分之三, 千分之三, 0.3, %, percent, exact",
        "每万人拥有量, 每万人, 10000, , count, exact",
        "近300亿元投资, 近300亿元, 30000000000, CNY, money, nearly",
        "突破150亿元, 突破150亿元, 15000000000, CNY, money, greater-than",
        "超690亿元, 超690亿元, 69000000000, CNY, money, greater-than",
        "1亿元以上, 1亿元以上, 100000000, CNY, money, at-least",
        "3%以内, 3%以内, 3, %, percent, at-most",
        "压缩至半天以内, 半天以内, 0.5, d, duration, at-most",
        "300余个, 300余个, 300, , count, greater-than",
        "1200多个, 1200多个, 1200, , count, greater-than",
        "百余家企业, 百余家, 100, , count, greater-than",
        "上千家企业, 上千家, 1000, , count, at-least",
        "迈上4600亿元台阶, 4600亿元, 460000000000, CNY, money, exact",
        "约四成, 约四成, 40, %, percent, approximately",
        "65周岁及以上人口, 65周岁及以上, 65, a, age, at-least",
        "增长十倍有余, 十倍有余, 10, times, multiple, greater-than",
        "降至零下11.3摄氏度, 零下11.3摄氏度, -11.3, Cel, temperature, exact",
        "发电16亿度, 16亿度, 1600000000, kW.h, energy, exact",
        "十五日内补正, 十五日内, 15, d, duration, at-most",
        "开馆百日接待观众, 百日, 100, d, duration, exact",
        "逾期三日不领, 三日, 3, d, duration, exact",
        "拘留十日以下, 十日以下, 10, d, duration, at-most",
        "庙会办了三天, 三天, 3, d, duration, exact",
        "一小时内到达, 一小时内, 1, h, duration, at-most",
        "试点为期一年, 一年, 1, a, duration, exact",
        "始建于公元618年, 公元618年, 618, , year, exact",
        "公元前221年统一, 公元前221年, -221, , year, exact",
        "前半小时免费, 半小时, 0.5, h, duration, exact",
        "千亿级集群, 千亿级, 100000000000, CNY, money, order-of-magnitude",
        "十一个方面, 十一个, 11, , count, exact",
        "三地协同, 三, 3, , count, exact",
        "两个示范区, 两个, 2, , count, exact",
        "地铁二期工程, 二期, 2, , ordinal, exact",
        "三年行动计划, 三年, 3, a, duration, exact",
        "第二批名单, 第二批, 2, , ordinal, exact",
        "排名全国第三, 第三, 3, , ordinal, exact",
        "2000P算力, 2000P, 2000, PFLOPS, computing-power, exact"
    })
    void chineseFigures(String text, String figure, String value, String unit, String kind, String bound) {
        check(Language.ZH, text, figure, value, unit, kind, bound);
    }

    @ParameterizedTest
    @CsvSource({
        "'which doubled', doubled, 2, times, multiple, exact",
        "'to double the size of it', double, 2, times, multiple, exact",
        "'double the scale of last year', double, 2, times, multiple, exact",
        "'will triple output', triple, 3, times, multiple, exact",
        "'we will quadruple the size', quadruple, 4, times, multiple, exact",
        "'twice that of last year', twice, 2, times, multiple, exact",
        "'an almost twentyfold rise', almost twentyfold, 20, times, multiple, nearly",
        "'a third of it', a third, 0.333333333333333, , fraction, exact",
        "'seven in eight buses', seven in eight, 0.875, , fraction, exact",
        "'one in eight residents', one in eight, 0.125, , fraction, exact",
        "'nine out of ten patients', nine out of ten, 0.9, , fraction, exact",
        "'seven out of every ten firms', seven out of every ten, 0.7, , fraction, exact",
        "'was 5.47 per thousand.', 5.47 per thousand, 0.547, %, percent, exact",
        "'was -2.65‰ then', -2.65‰, -0.265, %, percent, exact",
        "'was minus 6.1 percent', minus 6.1 percent, -6.1, %, percent, exact",
        "'for every member, per 10,000 people', 'per 10,000 people', 10000, , count, exact",
        "'per 100 million yuan of output', per 100 million yuan, 100000000, CNY, money, exact",
        "'for the sixth year running', sixth year running, 6, a, duration, exact",
        "'the 11th consecutive year', 11th consecutive year, 11, a, duration, exact",
        "'the Three-Year Action Plan for Waste', Three-Year, 3, a, duration, exact",
        "'Review of Work in the Past Five Years', Five Years, 5, a, duration, exact",
        "'a profit of RMB987m', RMB987m, 987000000, CNY, money, exact",
        "'a bus every half hour', half hour, 0.5, h, duration, exact",
        "'in the top 5 percent', 5 percent, 5, %, percent, exact",
        "'up to 600 kW', up to 600 kW, 600, kW, power, at-most",
        "'100 million yuan or more', 100 million yuan or more, 100000000, CNY, money, at-least",
        "'young entrepreneurs under 25 may apply', under 25, 25, a, age, less-than",
        "'people over 60 ride free', over 60, 60, a, age, greater-than",
        "'applicants must be under 25', under 25, 25, a, age, less-than",
        "'a rate of over 60 in all', over 60, 60, , count, greater-than",
        "'Wang Li, 52, a farmer', 52, 52, a, age, exact",
        "'of whom the oldest is 96', 96, 96, a, age, exact",
        "'built in 1420 by monks', 1420, 1420, , year, exact",
        "'in 1420 households', 1420, 1420, , count, exact",
        "'founded in 221 BC', 221 BC, -221, , year, exact",
        "'within one hour of it', within one hour, 1, h, duration, at-most",
        "'just one day of it', one day, 1, d, duration, exact",
        "'in 1,650 lanes', '1,650', 1650, , count, exact"
    })
    void englishFigures(String text, String figure, String value, String unit, String kind, String bound) {
        check(Language.EN, text, figure, value, unit, kind, bound);
    }

    @ParameterizedTest
    @CsvSource({
        "ZH, 增长5%—6%, 5, 6, percent-range",
        "ZH, 150～250毫米, 150, 250, length-range",
        "ZH, 2016—2035年, 2016, 2035, year-range",
        "EN, 10 to 15 percent, 10, 15, percent-range",
        "EN, between 1% and 3%, 1, 3, percent-range",
        "EN, 2016-2035, 2016, 2035, year-range"
    })
    void ranges(Language language, String text, String from, String to, String kind) {
        Figure found = only(text, language);
        assertThat(found.value()).isEqualByComparingTo(from);
        assertThat(found.to()).isEqualByComparingTo(to);
        assertThat(found.kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "ZH, 二〇二四年一月二十一日, 2024-01-21",
        "ZH, 2024年1月, 2024-01",
        "ZH, 3月18日, --03-18",
        "EN, 'January 21, 2024', 2024-01-21",
        "EN, 21 January 2024, 2024-01-21",
        "EN, on March 18, --03-18"
    })
    void datesAreIso(Language language, String text, String date) {
        assertThat(only(text, language).date()).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"新两翼", "雙城記", "動態清零", "一批成果", "一带一路", "统一部署", "一流水平", "千里之行", "一步一个脚印", "一张蓝图绘到底", "半导体产业"})
    void chineseIdiomsCountNothing(String text) {
        assertThat(Figures.find(text, Language.ZH)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one-stop services",
                "a double-digit rise",
                "twice a year",
                "redouble and double our efforts",
                "a double track railway",
                "double down on it",
                "both here and there",
                "a journey of a thousand miles"
            })
    void englishIdiomsCountNothing(String text) {
        assertThat(Figures.find(text, Language.EN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "第四使馆区, 第四",
        "国道109, 109",
        "地铁22号线, 22号线",
        "第十六届人民代表大会, 第十六届",
        "十四五, 十四五",
        "“十四五”, 十四五",
        "“十四五”规划, 十四五",
        "“九五”期间, 九五",
        "“十五五”时期, 十五五",
        "十五五规划, 十五五",
        "12345热线, 12345"
    })
    void namesHoldOneNumeral(String text, String numeral) {
        Figure found = only(text, Language.ZH);
        assertThat(found.inName()).isTrue();
        assertThat(numeral).contains(found.text(text).substring(0, 1));
        assertThat(found.text(text)).startsWith(numeral.substring(0, Math.min(2, numeral.length())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"“三校一院”", "十四五岁的少年"})
    void theseHoldNoSingleName(String text) {
        List<Figure> found = Figures.find(text, Language.ZH);
        assertThat(found).isNotEmpty();
        assertThat(found).allMatch(figure -> figure.inName() == text.startsWith("“"));
    }

    @ParameterizedTest
    @CsvSource({
        "ZH, 一、工作回顾",
        "ZH, （一）产业升级",
        "ZH, 1. 产业升级",
        "ZH, [11]指标",
        "ZH, ①产业",
        "EN, I. Review of Work",
        "EN, II. Plan",
        "EN, (1) Strides",
        "EN, 'First, we will work'",
        "EN, [11] Notes",
        "ZH, 单位：亿元",
        "EN, 'Unit: 100 million yuan'"
    })
    void markersAreStructure(Language language, String text) {
        assertThat(only(text, language).structure()).isTrue();
    }

    private static Figure only(String text, Language language) {
        List<Figure> found = Figures.find(text, language);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static void check(
            Language language, String text, String figure, String value, String unit, String kind, String bound) {
        new StatedFigure(figure, value, unit, kind, bound).assertIs(only(text, language), text);
    }
}
