package org.duizhao.bitext.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the two languages may say the same, and how they may differ; each pair holds one figure a side. */
class NamedChecksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // the same value after conversion
                "投资486.7亿元; an investment of 48.67 billion yuan; SAME",
                "面积52.5万亩; an area of 35,000 hectares; CONVERSION",
                "总产量36亿斤; a harvest of 1.8 million tonnes; CONVERSION",
                "增加两成; an increase of 20 percent; SAME",
                "装机1124.6万千瓦; a capacity of 11.246 GW; CONVERSION",
                "死亡率8.12‰; a death rate of 8.12 per thousand.; SAME",
                // within the rounding that the shorter one shows
                "新增38.62万人; 386,000 jobs; ROUNDING",
                "完成486.72亿元; RMB48.67 billion; ROUNDING",
                "增长5.47%; up 5.5 percent; ROUNDING",
                "完成486.72亿元; 48,670 million yuan; ROUNDING",
                "人均5,497元; 5,500 yuan per person; ROUNDING",
                // days in a row
                "9月12日至16日举行; held from September 12 to 16; SAME",
                "6月24日至30日召开; held on 24-30 June 1993; FORM",
                "始建于1420年; first built in 1420; SAME",
                // an implied currency
                "千亿级投资; an investment on the scale of 100 billion yuan; SAME",
                "罚款8,000元; a fine of $8,000; SAME",
                // multiples, percentages and fractions
                "增长1.2倍; an increase of 120 percent; FORM",
                "增长近两倍; an increase of nearly 200 percent; FORM",
                "产值翻一番; the output doubled; SAME",
                "产值增长一倍; the output doubled; FORM",
                "规模翻两番; to quadruple the size; SAME",
                "半数企业; 50 percent of the firms; FORM",
                "占12.5%; one in eight residents; FORM",
                "五分之一的支出; 20 percent of the total; FORM",
                // spans and ranks
                "连续11年居首位; for the 11th consecutive year; SAME",
                "连续六年达标; the sixth year running; SAME",
                "人均预期寿命79.6岁; life expectancy was 79.6 years; FORM",
                // the sign of a change
                "投资-6.1%; investment fell by 6.1 percent; FORM",
                // a table cell whose unit stands elsewhere
                "社会保障 112.6; RMB11.26 billion and no more; ",
                "社会保障 112.6; social security 112.6; SAME",
                "社会保障 112.6亿元; social security 112.6; "
            })
    void theSame(String zh, String en, Reason reason) {
        List<Check> checks = check(zh, en);
        if (reason == null) {
            assertThat(checks).noneMatch(check -> check.status() == Status.MISMATCH);
        } else {
            assertThat(checks).hasSize(1);
            assertThat(checks.get(0).status()).isEqualTo(Status.MATCH);
            assertThat(checks.get(0).reason()).isEqualTo(reason);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "投资4.6万亿元; an investment of 460 billion yuan; MAGNITUDE",
                "增长1.2倍; an increase of 12 percent; MAGNITUDE",
                "增长5.6%; up 5.8 percent; DIGIT",
                "增长16.5%; up 15.6 percent; DIGIT",
                "到2030年; by 2035; YEAR",
                "2026年1月15日; January 16, 2026; DATE",
                "面积8万亩; an area of 80,000 ha; UNIT",
                "提高0.6个百分点; up 0.6 percent; UNIT",
                "提高0.6%; up 0.6 percentage points; UNIT",
                "投资500亿元; an investment of US$50 billion; UNIT",
                "完成486.72亿元; a total of US$48.67 billion; UNIT",
                "产量300万吨; an output of 4.1 million tonnes; VALUE",
                "上市公司17家; 71 listed companies; DIGIT",
                "投资增长6.1%; investment grew by -6.1 percent; VALUE"
            })
    void different(String zh, String en, Reason reason) {
        List<Check> checks = check(zh, en);
        assertThat(checks).hasSize(1);
        assertThat(checks.get(0).status()).isEqualTo(Status.MISMATCH);
        assertThat(checks.get(0).reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"达到15%以上; over 15 percent", "近300亿元; over 30 billion yuan", "一千家企业; more than 1,000 firms"})
    void anotherBoundIsAMatchThatSaysSo(String zh, String en) {
        List<Check> checks = check(zh, en);
        assertThat(checks).hasSize(1);
        assertThat(checks.get(0).status()).isEqualTo(Status.MATCH);
        assertThat(checks.get(0).sameBound()).isFalse();
    }

    @Test
    void everyEightAndSevenAreSevenInEight() {
        List<Check> checks = check("每8辆公交车中就有7辆是纯电动车", "seven in eight buses are electric");
        assertThat(checks).hasSize(2);
        assertThat(checks).allMatch(check -> check.status() == Status.MATCH && check.reason() == Reason.FORM);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "一、新两翼; I. The new wings",
                "国道109和22号线; National Highway 109 and Line 22",
                "第十六届; The 12th",
                "“十四五”规划; the 13th Five-Year Plan",
                "12345热线; the 12366 Hotline",
                "动态清零; a dynamic zero-COVID policy"
            })
    void idiomsNamesAndMarkersNeverAppear(String zh, String en) {
        assertThat(check(zh, en)).isEmpty();
    }

    @Test
    void aPartnerMayStandInTheNextRecord() {
        List<List<Check>> checks = FigureChecks.of(List.of(
                FigurePair.find("建成公园240处。新增车位3.2万个。", "We built 240 parks."),
                FigurePair.find("交通更加便利。", "There are 32,000 new parking spaces.")));
        assertThat(checks.get(0)).hasSize(2).allMatch(check -> check.status() == Status.MATCH);
        assertThat(checks.get(1)).isEmpty();
    }

    private static List<Check> check(String zh, String en) {
        return FigureChecks.of(List.of(FigurePair.find(zh, en))).get(0);
    }
}
