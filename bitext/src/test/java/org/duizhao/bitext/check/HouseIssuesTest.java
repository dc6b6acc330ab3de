package org.duizhao.bitext.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.duizhao.bitext.glossary.Glossary;
import org.duizhao.bitext.glossary.GlossaryTerm;
import org.duizhao.bitext.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HouseIssuesTest {

    private static final HouseRules NONE = HouseRules.STANDARD;

    private static Passage pair(@Nullable String zh, @Nullable String en) {
        return pair(zh, en, 0.95);
    }

    private static Passage pair(@Nullable String zh, @Nullable String en, double confidence) {
        return new Passage(side(zh), side(en), Passage.Form.TEXT, confidence, List.of("一、回顾"));
    }

    private static Passage.@Nullable Side side(@Nullable String text) {
        return text == null ? null : new Passage.Side(text, List.of(new Span(0, text.length())), List.of());
    }

    private static List<Issue> issues(HouseRules rules, Passage... passages) {
        return new HouseIssues(List.of(passages), rules, List.of()).find();
    }

    private static List<String> reasons(Passage... passages) {
        return issues(NONE, passages).stream().map(Issue::reason).toList();
    }

    private static HouseRules terms(GlossaryTerm... terms) {
        return new HouseRules(Set.of(), 0.5, new Glossary(Arrays.asList(terms)), "", List.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        他说（见下文。                         | He said (see below).                          | brackets
        绿化率提高。                           | Green (coverage rose.                         | brackets
        《条例》实施。                         | The “Regulations took effect.                 | brackets
        绿化率提高，水质改善。                 | Green coverage rose，water quality improved.  | full-width
        绿化率提高,水质改善。                  | Green coverage rose.                          | half-width
        推进的的工作。                         | The work that was pushed.                     | doubled
        工作推进。                             | The the work went on.                         | doubled
        """)
    void aFormThatIsWrongIsToldWithItsReason(String zh, String en, String reason) {
        assertThat(reasons(pair(zh, en))).containsExactly(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        1）目的的实现。                        | 1) The goal was reached.
        （一）工作                             | (1) Work that that office had had to do
        他说：“好。”                           | He said, “Good.”
        名称为“青岛，山东”。                   | The name is 青岛，山东 in Chinese.
        投资10,000元，时间10:30。              | At 10:30, 10,000 was invested; Bora Bora was not.
        文件（青政〔2024〕1号）                | Document (No. 1, 2024)
        """)
    void aFormThatIsRightIsNotTold(String zh, String en) {
        assertThat(reasons(pair(zh, en))).isEmpty();
    }

    @Test
    void aQuotationMayEndInTheNextSentence() {
        assertThat(reasons(pair("他说：“好。", "He said, “Good."), pair("很好。”", "Very good.”")))
                .isEmpty();
    }

    @Test
    void theSpellingOfMostOfTheDocumentIsTheRightOne() {
        List<Issue> issues = issues(
                NONE,
                pair("一", "The city centre was modernised."),
                pair("二", "Labour was organised in the Labor Bureau."),
                pair("三", "The center grew."));

        assertThat(issues).singleElement().satisfies(issue -> {
            assertThat(issue.reason()).isEqualTo("spelling");
            assertThat(issue.why()).contains("center", "centre");
            assertThat(issue.places().get(0).pair()).isEqualTo(2);
        });
    }

    @Test
    void amountsAreWrittenAsTheHouseDoesOrOneWay() {
        Passage[] amounts = {
            pair("一", "It cost RMB 5 million."),
            pair("二", "It cost 6 million yuan."),
            pair("三", "It cost 7 million yuan.")
        };
        assertThat(issues(NONE, amounts))
                .extracting(issue -> issue.places().get(0).pair())
                .containsExactly(0);
        assertThat(issues(new HouseRules(Set.of(), 0.5, Glossary.EMPTY, "RMB", List.of()), amounts))
                .extracting(issue -> issue.places().get(0).pair())
                .containsExactly(1, 2);
    }

    @Test
    void wordsThatTheHouseForbidsAreTold() {
        HouseRules rules = new HouseRules(Set.of(), 0.5, Glossary.EMPTY, "", List.of("masses", "搞"));
        assertThat(issues(rules, pair("搞好工作。", "Good for the Masses, not for Massesburg.")))
                .extracting(Issue::reason)
                .containsExactly("forbidden", "forbidden");
    }

    @Test
    void theSameSentenceTranslatedInTwoWaysIsToldWhereItIsDoneLessOften() {
        List<Issue> issues = issues(
                NONE,
                pair("坚持稳中求进工作总基调。", "We pursued progress while ensuring stability."),
                pair("坚持稳中求进工作总基调。", "We pursued progress while ensuring stability"),
                pair("坚持稳中求进工作总基调。", "We kept to the general principle."));

        assertThat(issues).singleElement().satisfies(issue -> {
            assertThat(issue.kind()).isEqualTo(IssueKind.INCONSISTENT);
            assertThat(issue.reason()).isEqualTo("translation");
            assertThat(issue.why()).contains("We pursued progress");
            assertThat(issue.places()).extracting(Issue.Place::pair).containsExactly(2, 2, 0);
        });
    }

    @Test
    void twoSentencesTranslatedInOneWayAreTold() {
        assertThat(reasons(
                        pair("深化改革开放。", "We deepened reform and opening up."),
                        pair("加快改革创新步伐。", "We deepened reform and opening up.")))
                .containsExactly("source");
    }

    @Test
    void aPairThatIsNotSureIsTold() {
        assertThat(issues(NONE, pair("一", "One", 0.3), pair("二", "Two", 0.6)))
                .singleElement()
                .satisfies(issue -> assertThat(issue.kind()).isEqualTo(IssueKind.DOUBTFUL_PAIR));
    }

    @Test
    void whatIsWrongThroughoutAPassageIsToldSomeTimes() {
        assertThat(issues(NONE, pair("（".repeat(5000), "The work"))).hasSize(20);
    }

    @Test
    void whatIsSwitchedOffIsNotTold() {
        Passage[] passages = {pair("推进的的工作（见下文。", "The work"), pair("一", "One", 0.2)};
        assertThat(issues(off("form", "doubtful-pair"), passages)).isEmpty();
        assertThat(issues(off("doubled"), passages))
                .extracting(Issue::reason)
                .containsExactly("confidence", "brackets");
    }

    private static HouseRules off(String... off) {
        return new HouseRules(Set.of(off), 0.5, Glossary.EMPTY, "", List.of());
    }

    @Test
    void aTermThatIsTranslatedOtherwiseIsToldWithWhatTheTermbaseSays() {
        HouseRules rules =
                terms(new GlossaryTerm(List.of("城市副中心"), List.of("sub-city center", "municipal sub-center")));
        List<Issue> issues = issues(
                rules,
                pair("建设城市副中心。", "We built the urban hub."),
                pair("建设城市副中心。", "Sub-city centres were built there."),
                pair("副中心建设。", "The municipal subcenter was built."));

        assertThat(issues)
                .filteredOn(issue -> issue.kind() == IssueKind.TERM)
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.why())
                            .isEqualTo("城市副中心 is “sub-city center” or “municipal sub-center” in the termbase");
                    assertThat(issue.anchor().items()).containsExactly("城市副中心", "sub-city center");
                });
    }

    @Test
    void aTermWithinALongerOneIsNone() {
        HouseRules rules = terms(
                new GlossaryTerm(List.of("开发区"), List.of("development zone")),
                new GlossaryTerm(
                        List.of("经济技术开发区", "经开区"), List.of("economic and technological development area", "ETDA")));
        assertThat(issues(rules, pair("经济技术开发区扩大。", "The Economic and Technological Development Area grew.")))
                .isEmpty();
        assertThat(issues(rules, pair("经开区与开发区", "The ETDA and the development zones")))
                .isEmpty();
        assertThat(issues(rules, pair("经开区扩大。", "The development zone grew.")))
                .extracting(Issue::reason)
                .containsExactly("termbase", "reverse");
    }

    /** 6,000 terms; 400 pairs that keep to them in all their forms, and 100 that do not. */
    @Test
    void aHundredDeviationsFromAGlossaryOfSixThousandAreFound() {
        String[] zhHeads = {
            "数字", "绿色", "智慧", "海洋", "乡村", "高端", "民生", "文化", "公共", "现代", "开放", "安全", "健康", "生态", "创新", "特色", "循环", "低碳",
            "普惠", "协同"
        };
        String[] enHeads = {
            "digital",
            "green",
            "smart",
            "marine",
            "rural",
            "high-end",
            "livelihood",
            "cultural",
            "public",
            "modern",
            "open",
            "safety",
            "health",
            "ecological",
            "innovation",
            "specialty",
            "circular",
            "low-carbon",
            "inclusive",
            "coordinated"
        };
        String[] zhMiddle = {"经济", "金融", "交通", "能源", "教育", "产业", "服务", "治理", "物流", "装备", "农业", "消费", "贸易", "科技", "就业"};
        String[] enMiddle = {
            "economy",
            "finance",
            "transport",
            "energy",
            "education",
            "industry",
            "service",
            "governance",
            "logistics",
            "equipment",
            "agriculture",
            "consumption",
            "trade",
            "technology",
            "employment"
        };
        String[] zhTails = {
            "示范区", "平台", "中心", "体系", "基地", "工程", "园区", "项目", "计划", "基金", "走廊", "集群", "联盟", "试点", "行动", "指数", "标准", "网络",
            "港", "带"
        };
        String[] enTails = {
            "demonstration zone",
            "platform",
            "center",
            "system",
            "base",
            "project",
            "park",
            "program",
            "plan",
            "fund",
            "corridor",
            "cluster",
            "alliance",
            "pilot",
            "campaign",
            "index",
            "standard",
            "network",
            "port",
            "belt"
        };
        List<GlossaryTerm> terms = new ArrayList<>();
        for (int i = 0; i < zhHeads.length; i++) {
            for (int j = 0; j < zhMiddle.length; j++) {
                for (int k = 0; k < zhTails.length; k++) {
                    terms.add(new GlossaryTerm(
                            List.of(zhHeads[i] + zhMiddle[j] + zhTails[k]),
                            List.of(enHeads[i] + " " + enMiddle[j] + " " + enTails[k])));
                }
            }
        }
        Passage[] passages = new Passage[500];
        for (int i = 0; i < passages.length; i++) {
            GlossaryTerm term = terms.get(i * 11 % terms.size());
            String name = term.en().get(0);
            boolean planted = i % 5 == 0;
            String en = planted
                    ? "New " + enTails[(i + 7) % enTails.length] + "s of another kind were opened in year " + i + "."
                    : i % 2 == 0
                            ? "In year " + i + ", "
                                    + name.toUpperCase(java.util.Locale.ROOT).replace("CENTER", "CENTRE")
                                    + "S were opened."
                            : "A new " + name.replace(' ', i % 3 == 0 ? '-' : ' ') + " was opened in year " + i + ".";
            passages[i] = pair("第" + i + "年新开" + term.zh().get(0) + "一批。", en);
        }

        List<Issue> issues = issues(terms(terms.toArray(GlossaryTerm[]::new)), passages).stream()
                .filter(issue -> issue.kind() == IssueKind.TERM)
                .toList();

        long right = issues.stream()
                .filter(issue -> issue.places().get(0).pair() % 5 == 0)
                .count();
        assertThat(terms).hasSize(6000);
        assertThat(right).isGreaterThanOrEqualTo(95);
        assertThat(issues.size() - right).isLessThanOrEqualTo(3);
    }
}
