package org.duizhao.bitext.claim.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentClaimsTest {

    private static List<String> zh(String text) {
        return claims(text, "");
    }

    private static List<String> en(String text) {
        return claims("", text);
    }

    private static List<String> claims(String zh, String en) {
        return ClaimsOfText.of(zh, en).claims(ClaimsOfText.report(2025), new Aliases()).stream()
                .map(ClaimsOfText::shown)
                .toList();
    }

    @Test
    void aClauseWithoutASubjectCarriesOnTheOneBefore() {
        assertThat(zh("社会消费品零售总额1512.4亿元，下降0.8%。"))
                .containsExactly(
                        "retail-sales level 2024 result 清湖 151240000000 CNY",
                        "retail-sales growth 2024 result 清湖 -0.8 %");
        assertThat(en("Total retail sales of consumer goods were 151.24 billion yuan, a decrease of 0.8%."))
                .containsExactly(
                        "retail-sales level 2024 result Qinghu 151240000000 CNY".replace("Qinghu", "清湖"),
                        "retail-sales growth 2024 result 清湖 -0.8 %");
    }

    @Test
    void valuesThatAreSharedOutGoToTheirSubjectsInOrder() {
        assertThat(zh("接待游客5260万人次，旅游总收入612亿元，分别增长58.3%、64.7%。"))
                .contains("tourists growth 2024 result 清湖 58.3 %", "tourism-revenue growth 2024 result 清湖 64.7 %");
        assertThat(zh("城镇、农村居民人均可支配收入分别为65420元和38760元，分别增长4.7%和7.2%。"))
                .contains(
                        "urban-income level 2024 result 清湖 65420 CNY",
                        "rural-income level 2024 result 清湖 38760 CNY",
                        "rural-income growth 2024 result 清湖 7.2 %");
        assertThat(
                        en(
                                "Per capita disposable income of urban and rural residents was 65,420 yuan and 38,760 yuan respectively, up 4.7% and 7.2%."))
                .contains("rural-income level 2024 result 清湖 38760 CNY", "urban-income growth 2024 result 清湖 4.7 %");
    }

    @Test
    void aMoveBeginsInTheYearBefore() {
        assertThat(zh("研发经费投入强度由2.86%提高到3.02%。"))
                .containsExactly(
                        "rd-intensity level 2023 result 清湖 2.86 %", "rd-intensity level 2024 result 清湖 3.02 %");
        assertThat(en("R&D intensity rose from 2.86% to 3.02%."))
                .containsExactly(
                        "rd-intensity level 2023 result 清湖 2.86 %", "rd-intensity level 2024 result 清湖 3.02 %");
    }

    @Test
    void whatWasAddedToAStockIsAnotherIndicator() {
        assertThat(zh("公共充电桩达到1.24万个，当年新增3200个。"))
                .containsExactly(
                        "charging-piles level 2024 result 清湖 12400 1",
                        "charging-piles-new level 2024 result 清湖 3200 1");
    }

    @Test
    void aHeadingTellsYearAndRole() {
        assertThat(zh("二、2025年主要预期目标\n地区生产总值增长5.5%左右；居民消费价格涨幅3%以内。"))
                .containsExactly("gdp growth 2025 target 清湖 5.5 %", "cpi growth 2025 target 清湖 3 %");
        assertThat(en("III. Work Plan for 2025\nWe will renovate 60 old communities and add 1,400 talent apartments."))
                .containsExactly("old-communities level 2025 plan 清湖 60 1", "talent-housing level 2025 plan 清湖 1400 1");
    }

    @Test
    void aSentenceTellsAnotherPeriod() {
        assertThat(zh("过去五年，改造老旧小区412个。到2030年，森林覆盖率达到40%。"))
                .containsExactly(
                        "old-communities level 2020/2024 result 清湖 412 1", "forest-coverage level 2030 target 清湖 40 %");
        assertThat(zh("一季度地区生产总值增长5.1%。")).containsExactly("gdp growth 2024-01/2024-03 result 清湖 5.1 %");
    }

    @Test
    void aDistrictIsAPlaceOfItsOwn() {
        assertThat(zh("东塘区生产总值达到1612.8亿元；南汐湾新区增长9.1%。"))
                .containsExactly("gdp level 2024 result 东塘区 161280000000 CNY", "gdp growth 2024 result 南汐湾新区 9.1 %");
    }

    @Test
    void whatNoDictionaryKnowsHasItsOwnNameInBothLanguages() {
        Aliases aliases = new Aliases();
        ClaimsOfText.of("新建邻里中心12个。", "We built 12 neighborhood centers.").claims(ClaimsOfText.report(2025), aliases);
        List<Claim> later = ClaimsOfText.of("", "13 neighborhood centers were completed.")
                .claims(ClaimsOfText.report(2026), aliases);

        assertThat(later).extracting(ClaimsOfText::shown).containsExactly("own-邻里中心-new level 2025 result 清湖 13 1");
    }

    @Test
    void namesYearsAndRatiosMeasureNothing() {
        assertThat(zh("落实“稳增长28条”，三次产业结构为2.9:44.4:52.7，12345热线畅通，G318改线。")).isEmpty();
    }

    @Test
    void aRankAndAGapAreNoLevels() {
        assertThat(zh("规上工业增加值增长6.8%，增速居全省第3位；地区生产总值增长5.9%，高于全省平均水平0.5个百分点。"))
                .contains("industrial-value-added rank 2024 result 清湖 3 1", "gdp gap 2024 result 清湖 0.5 pp");
    }

    @Test
    void timesAreNoPartOfNamesAndTheirNumbersMeasureNothing() {
        assertThat(zh("一季度地区生产总值增长4.1%，上半年增长5.0%，前三季度增长5.2%。"))
                .containsExactly(
                        "gdp growth 2024-01/2024-03 result 清湖 4.1 %",
                        "gdp growth 2024-01/2024-06 result 清湖 5 %", "gdp growth 2024-01/2024-09 result 清湖 5.2 %");
        assertThat(zh("二零二三年，本地生产总值4100亿元。")).containsExactly("gdp level 2023 result 清湖 410000000000 CNY");
    }

    @Test
    void whatFollowsAMoveIsOfTheYearThatItEndedIn() {
        assertThat(zh("PM2.5平均浓度由2020年的36微克/立方米下降到2024年的28.4微克/立方米，森林覆盖率达到52.3%。"))
                .containsExactly(
                        "pm25 level 2020 result 清湖 36 ug/m3",
                        "pm25 level 2024 result 清湖 28.4 ug/m3",
                        "forest-coverage level 2024 result 清湖 52.3 %");
    }

    @Test
    void aClauseThatNamesOnlyWhoseOrWhichWayIsOfTheWholeBefore() {
        assertThat(zh("全体居民人均可支配收入39436元。其中，城镇居民49060元，增长4.6%；农村居民24236元。"))
                .containsExactly(
                        "income level 2024 result 清湖 39436 CNY",
                        "urban-income level 2024 result 清湖 49060 CNY",
                        "urban-income growth 2024 result 清湖 4.6 %",
                        "rural-income level 2024 result 清湖 24236 CNY");
        assertThat(zh("国有资本经营预算收入3.2亿元，支出2.1亿元。"))
                .containsExactly(
                        "state-capital-revenue level 2024 result 清湖 320000000 CNY",
                        "state-capital-expenditure level 2024 result 清湖 210000000 CNY");
        assertThat(zh("第一、二、三产业增加值分别为219.37亿元、1017.64亿元和1204.92亿元。"))
                .contains("secondary-industry level 2024 result 清湖 101764000000 CNY");
    }

    @Test
    void howMuchOfABudgetWasReachedMeasuresNothingAndEndsNoSubject() {
        assertThat(zh("一般公共预算收入完成214.6亿元，为预算的101.3%，比上年增长6.8%。"))
                .containsExactly(
                        "budget-revenue level 2024 result 清湖 21460000000 CNY",
                        "budget-revenue growth 2024 result 清湖 6.8 %");
    }
}
