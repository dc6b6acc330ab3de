package org.duizhao.bitext.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.duizhao.bitext.text.Language;
import org.duizhao.bitext.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures of one language that contradict each other by calculation, where they plainly belong together. */
class ArithmeticTest {

    private static List<Issue> issues(Passage.Form form, String... texts) {
        List<Passage> passages = new ArrayList<>();
        for (String text : texts) {
            boolean zh = text.chars().anyMatch(c -> c >= 0x4E00 && c <= 0x9FFF);
            Passage.Side side = new Passage.Side(text, List.of(new Span(0, text.length())), List.of());
            passages.add(new Passage(zh ? side : null, zh ? null : side, form, 0.9, List.of()));
        }
        return DocumentCheck.of(passages).issues().stream()
                .filter(issue -> issue.kind() == IssueKind.ARITHMETIC)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "全市有学校512所，其中公办301所，民办221所。; sum",
                "全市共有学校1284所，包括小学612所、中学408所、高校284所。; sum",
                "现有公园386个，由综合公园42个、社区公园173个、游园161个组成。; sum",
                "There are 430 parks, of which 129 are urban and 311 rural.; sum",
                "The staff are 3,426: 1,038 doctors, 1,962 nurses and 696 others.; sum",
                "Recruits were 124 with a degree and 59 without, 193 in all.; sum",
                "There were 37 fires, 29 by day and 9 at night.; sum",
                "A total of 642 job fairs were held, 287 of them online and 175 offline.; sum",
                "举办招聘会262场次，线上287场，线下175场，达成意向8.4万人次。; sum",
                "调解成功6479件，占受理8415件的97.0%。; part",
                "社员由1486户发展到1732户，增加264户。; change",
                "男性占47.3%，女性占53.7%。; share",
                "三次产业结构为4.6∶37.9∶58.5。; share",
                "Drugs made up 28.4 percent, tests 43.3 percent and services 28.9 percent of revenue.; share",
                "共抽检样品1650份，其中合格1617份，占89.0%。; part",
                "志愿者9430人，其中男3985人、女5445人，女性占75.7%。; part",
                "古树由2307株增至2419株，增加121株。; change",
                "Service points rose from 1,164 to 1,327, up 41.0 percent.; change",
                "合作社148家，比上年的132家多61家。; change",
                "There were 148 clubs, 61 more than the 132 of the year before.; change",
                "发出选票4820张，收回4610张，回收率93.6%。; part",
                "门诊109.4万人次、急诊19.2万人次，分别占85.1%和41.9%。; part",
                "补贴5760万元发给4.8万户，户均2100元。; average",
                "年初有会员1260人，入会345人，退会181人，年末1487人。; sum",
                "古城有五座城门：朝阳门、永定门、迎恩门和望江门。; count",
                "Three lines were opened: red, blue, green and yellow.; count",
                "Of the 36 branches 67 open in the evening, which is 75 percent.; part"
            })
    void aWrongCalculationIsAnIssue(String text, String reason) {
        List<Issue> issues = issues(Passage.Form.TEXT, text);

        assertThat(issues).extracting(Issue::reason).contains(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "全市有学校512所，其中公办301所，民办211所。",
                "种植5280亩，其中水稻3140亩，蔬菜1265亩，水果875亩。",
                "全市有学校512所，其中高中31所，职校12所。",
                "进出口862.4亿元，其中出口531.7亿元，进口330.6亿元。",
                "女性55%，60岁以上占62%。",
                "生产总值由100亿元增加到110亿元，增长8%。",
                "产值由100亿元增加到110亿元，按可比价格增长8%。",
                "销量由100万台增加到121万台，年均增长10%。",
                "共4000家，其中民营1240家，占全省民营企业的2.1%。",
                "Income rose from 100 yuan to 110, up 8 percent.",
                "Output was 512 tonnes, up 301 tonnes, and sales were 221 tonnes.",
                "投诉减少31%，平均处理时长从4.6小时压缩到2.9小时。",
                "漏损率由9.8%下降到8.4%，低于国家标准0.6个百分点。",
                "发放问卷1200份，收回1150份，满意率92.4%。",
                "重点推进12个项目，包括机场二期、跨江大桥等。",
                "The three makers of policy: Li Na, head of health, Wang Bo, mayor, and Chen Yu, governor.",
                "Seven bonds were issued: four short, two medium and one long.",
                "比赛27:37时由第1次进攻得分，全场3次。"
            })
    void whatIsRightOrUnsureIsNone(String text) {
        assertThat(issues(Passage.Form.TEXT, text)).isEmpty();
    }

    @Test
    void aColumnMakesTheTotalOfItsTable() {
        assertThat(issues(Passage.Form.TABLE_ROW, "东河\t86.41\t6218", "南岭\t64.07\t5034", "合计\t150.48\t11522"))
                .singleElement()
                .satisfies(issue -> assertThat(issue.why()).contains("11252", "11522"));
        assertThat(issues(Passage.Form.TABLE_ROW, "Total\t386\t51", "A\t121\t40", "B\t265\t21"))
                .singleElement()
                .extracting(Issue::reason)
                .isEqualTo("table");
        assertThat(issues(Passage.Form.TABLE_ROW, "东河\t86.41\t2.1", "南岭\t64.07\t2.5", "合计\t150.48\t2.3"))
                .isEmpty();
    }

    @Test
    void aCellFollowsWhatTheOtherRowsShow() {
        assertThat(issues(Passage.Form.TABLE_ROW, "门票\t3420\t3815\t395", "餐饮\t1260\t1148\t-112", "租金\t2075\t2390\t351"))
                .singleElement()
                .satisfies(issue -> assertThat(issue.why()).contains("difference", "315", "351"));
        assertThat(issues(
                        Passage.Form.TABLE_ROW,
                        "城东\t86420\t3150\t89570",
                        "城西\t64280\t2730\t67010",
                        "滨湖\t53760\t2080\t99999"))
                .isEmpty();
    }

    @Test
    void theSameThingHasOneValue() {
        assertThat(issues(Passage.Form.TEXT, "社会消费品零售总额达到1587.3亿元。", "消费平稳。", "社会消费品零售总额为1578.3亿元，增长5%。"))
                .singleElement()
                .satisfies(issue ->
                        assertThat(issue.places()).extracting(Issue.Place::pair).containsExactly(0, 2));
        assertThat(issues(Passage.Form.TEXT, "社会消费品零售总额达到1587.3亿元。", "2023年社会消费品零售总额目标为1578.3亿元。"))
                .isEmpty();
    }

    @Test
    void whatBothLanguagesHaveWrongIsOneIssue() {
        Passage.Side zh = new Passage.Side("进出口862.4亿元，其中出口531.7亿元，进口380.7亿元。", List.of(new Span(0, 10)), List.of());
        Passage.Side en = new Passage.Side(
                "Trade was 86.24 billion yuan, of which exports were 53.17 billion yuan and imports 38.07 billion yuan.",
                List.of(new Span(0, 10)),
                List.of());
        List<Issue> issues = DocumentCheck.of(List.of(new Passage(zh, en, Passage.Form.TEXT, 0.9, List.of())))
                .issues();

        assertThat(issues).singleElement().satisfies(issue -> {
            assertThat(issue.places()).extracting(Issue.Place::language).contains(Language.ZH, Language.EN);
            assertThat(issue.why()).isEqualTo("53170000000 + 38070000000 = 91240000000, not 86240000000 CNY");
        });
    }
}
