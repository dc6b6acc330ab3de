package org.duizhao.bitext.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check compares what is said of a figure, not its value alone. */
class ClaimChecksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "去年全市出口额增长5.2%。; Exports of the city fell by 5.2% last year.; DIRECTION",
                "失业率降至4.9%。; The jobless rate rose to 4.9 percent.; DIRECTION",
                "审批时限缩短3天。; Approval now takes three days longer.; DIRECTION",
                "财政支出不超过300亿元。; Fiscal expenditure exceeded 30 billion yuan.; BOUND",
                "就业人数不低于12万人。; The number of jobs was less than 120,000.; BOUND",
                "误差没有超过2毫米。; The error was more than 2 mm.; BOUND",
                "绿化覆盖率从38%提高到41%。; The green coverage rate rose from 41% to 38%.; ORDER",
                "由2019年的12所增至20所。; It grew from 20 schools in 2019 to 12.; ORDER",
                "本市不再新建燃煤电厂3座。; The city will build three more coal-fired power plants.; POLARITY",
                "建成学校12所。; The 12 schools were not built.; POLARITY",
                "总量居全国第三位。; It ranked fourth in the country.; RANK",
                "总量居全国倒数第三位。; It ranked third in the country.; RANK",
                "停时由38小时压缩至31.5小时。; Ships spend 38 hours in port instead of 31.5.; ORDER",
                "披露评级名列第二。; It came third among its peers for disclosure.; RANK",
                "由第15名升至第9名。; It moved from 15th to eighth.; RANK",
                "停车缺口缩小8万个。; The shortage of parking spaces widened by 80,000.; DIRECTION",
                "播种面积27万公顷，比上年减少2300公顷。; It was 270,000 hectares, 2,300 hectares more than before.; DIRECTION",
                "补贴至多达到15亿元。; Subsidies will not fall below 1.5 billion yuan.; BOUND",
                "该计划于1992年启动。; The plan was launched in 1929.; YEAR",
                "外部评价改善8.8%。; Ratings deteriorated by 8.8 percent.; DIRECTION",
                "降雨日数少了4天。; There were four more days of rain.; DIRECTION",
                "票价由每人0.95元调整为1.20元。; The fare was adjusted from 1.20 yuan a head to 0.95 yuan.; ORDER",
                "占比由43%升到52%。; The share rose to 43 percent from 52 percent.; ORDER",
                "会议决定不设基金，暂不出售6处房产。; It resolved that no fund be set up and that the six houses be sold.; POLARITY",
                "讨论限时5分钟以上。; Speeches are limited to 5 minutes.; BOUND",
                "积分榜上升到第三。; It rose to second in the table.; RANK",
                "出口增长4.8%，收入增长5.6%。; Exports grew 5.6 percent and income 4.8 percent.; SUBJECT"
            })
    void theOppositeIsAMismatchThatSaysWhy(String zh, String en, Reason reason) {
        assertThat(mismatches(zh, en)).extracting(Check::reason).contains(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "出口降幅收窄3.2个百分点。; The decline in exports narrowed by 3.2 percentage points.",
                "亏损减少5亿元。; Losses were cut by 500 million yuan.",
                "用时减至3天。; The time was cut to three days.",
                "增速比上年回落2个百分点。; Growth was 2 percentage points slower than in the year before.",
                "就业不低于12万人。; At least 120,000 jobs were created.",
                "误差不得超过2毫米。; The error must not exceed 2 mm.",
                "误差不得超过2毫米。; The error must be within 2 mm.",
                "增加值达500亿元，下降3%。; Value added came to 50 billion yuan, down 3 percent.",
                "新药占比降至22%。; New drugs made up 22 percent, less than before.",
                "最长不得超过60天。; They may not last longer than 60 days.",
                "来源国由96个减至88个。; They came from 88 countries, down from 96.",
                "车速由每小时22.6公里提高到24.9公里。; Speeds rose from 22.6 km/h to 24.9 km/h.",
                "补贴不会低于15亿元。; Subsidies will not fall below 1.5 billion yuan.",
                "订明未满21岁的人士。; It means those who have not attained the age of 21.",
                "人数不得少于13名，亦不得超过15名。; It has not less than 13 nor more than 15 members.",
                "其中30710份因无法投递而退回。; Of them 30,710 were returned undelivered.",
                "居全国倒数第三位。; It was third from the bottom nationwide.",
                "3家企业未达标。; Three companies failed to meet the standard.",
                "取消许可12项。; Twelve permits are no longer needed.",
                "出口增长4.8%，收入增长5.6%。; Income grew 5.6 percent and exports 4.8 percent.",
                "出口和收入分别增长4.8%和5.6%。; Exports and income grew 4.8 percent and 5.6 percent respectively.",
                "来源国由96个减至88个。; They came from 88 countries, compared with 96.",
                "10个方面30件实事完成。; All 30 projects in 10 areas were completed.",
                "赞成66%，反对18%。; Yes - 66%, No - 18%.",
                "连续四年没有劣类断面。五大水库蓄水41亿立方米。; For four years none fell below Grade V. The five reservoirs held 4.1 billion cubic meters.",
                "会议9项决定中没有一项被推翻，2项仍在执行。; Not one of the nine decisions was reversed and two were being carried out.",
                "能耗下降5%，排放下降3%。; Energy use fell by 5 percent and emissions by 3 percent.",
                "分别增长5.6%和12.4%。; They rose by 5.6 percent and 12.4 percent respectively."
            })
    void whatSaysTheSameInOtherWordsIsNone(String zh, String en) {
        assertThat(mismatches(zh, en)).isEmpty();
    }

    @Test
    void aFigureIsHeldAgainstTheOneThatMovesAlike() {
        assertThat(mismatches("出口增长5.2%，进口下降5.2%。", "Imports fell by 5.2 percent and exports rose by 5.2 percent."))
                .isEmpty();
    }

    @Test
    void anotherWeakerBoundStaysAMatch() {
        List<Check> checks = FigureChecks.of(List.of(FigurePair.find("新增岗位近300个。", "About 300 jobs were added.")))
                .get(0);

        assertThat(checks).extracting(Check::status).containsExactly(Status.MATCH);
        assertThat(checks.get(0).sameBound()).isFalse();
    }

    private static List<Check> mismatches(String zh, String en) {
        return FigureChecks.of(List.of(FigurePair.find(zh, en))).get(0).stream()
                .filter(check -> check.status() == Status.MISMATCH)
                .toList();
    }
}
