package org.duizhao.bitext.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.duizhao.bitext.text.Language;
import org.duizhao.bitext.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DocumentCheckTest {

    private static final Passage GREEN = pair("城市绿化覆盖率达到41%。", "Green coverage in the city reached 41 percent.");
    private static final Passage JOBS = pair("城镇新增就业18万人。", "A total of 180,000 urban jobs were created.");

    private static Passage pair(@Nullable String zh, @Nullable String en) {
        return new Passage(side(zh), side(en), Passage.Form.TEXT, 0.95, List.of("一、回顾"));
    }

    private static Passage.@Nullable Side side(@Nullable String text, String... more) {
        if (text == null) {
            return null;
        }
        List<Span> sentences = new ArrayList<>(List.of(new Span(0, text.length())));
        StringBuilder all = new StringBuilder(text);
        for (String sentence : more) {
            all.append(' ');
            sentences.add(new Span(all.length(), all.length() + sentence.length()));
            all.append(sentence);
        }
        return new Passage.Side(all.toString(), sentences, List.of());
    }

    private static List<Issue> issues(Passage... passages) {
        return DocumentCheck.of(List.of(passages)).issues();
    }

    @Test
    void aRightDocumentHasNone() {
        assertThat(issues(GREEN, JOBS)).isEmpty();
    }

    @Test
    void aMismatchIsAnIssueWithBothPlacesAndItsValues() {
        Issue issue = issues(GREEN, pair("投资4.6万亿元。", "Investment came to 460 billion yuan."))
                .get(0);

        assertThat(issue.kind()).isEqualTo(IssueKind.FIGURE);
        assertThat(issue.reason()).isEqualTo("magnitude");
        assertThat(issue.why()).contains("4600000000000 CNY", "460000000000 CNY");
        assertThat(issue.places()).extracting(Issue.Place::language).containsExactly(Language.ZH, Language.EN);
        assertThat(issue.anchor().items()).containsExactly("4600000000000 CNY", "460000000000 CNY");
        assertThat(issue.anchor().section()).containsExactly("一、回顾");
    }

    @Test
    void aSentenceWithoutCounterpartIsAnIssueAlsoWhereItsBeadJoinsItToItsNeighbour() {
        Passage.Side zh = new Passage.Side("城镇新增就业18万人。", List.of(new Span(0, 11)), List.of(), List.of(0.02));
        String jobs = "A total of 180,000 urban jobs were created.";
        String added = "We owe this to every one of you.";
        List<Span> sentences = List.of(new Span(0, 43), new Span(44, 76));
        Passage joined = new Passage(
                zh,
                new Passage.Side(jobs + " " + added, sentences, List.of(), List.of(0.01, 0.8)),
                Passage.Form.TEXT,
                0.9,
                List.of());

        assertThat(issues(GREEN, joined)).singleElement().satisfies(issue -> {
            assertThat(issue.kind()).isEqualTo(IssueKind.ADDITION);
            assertThat(issue.confidence()).isEqualTo(0.8);
            assertThat(issue.places().get(0).start()).isEqualTo(44);
        });
    }

    @Test
    void aSentenceAloneWhoseCounterpartIsLikelyElsewhereIsNoIssue() {
        Passage.Side zh = new Passage.Side("新建学校全部投入使用。", List.of(new Span(0, 11)), List.of(), List.of(0.4));

        assertThat(issues(GREEN, JOBS, new Passage(zh, null, Passage.Form.TEXT, 0.5, List.of())))
                .isEmpty();
    }

    @Test
    void aSentenceOfOneSideIsAnOmissionOrAnAddition() {
        assertThat(issues(GREEN, JOBS, pair("新建学校全部投入使用。", null)))
                .extracting(Issue::kind)
                .containsExactly(IssueKind.OMISSION);
        assertThat(issues(GREEN, JOBS, pair(null, "Another forty kindergartens were closed.")))
                .extracting(Issue::kind)
                .containsExactly(IssueKind.ADDITION);
    }

    @Test
    void whatTheNextBeadSaysIsNotLeftOut() {
        assertThat(issues(
                        GREEN,
                        JOBS,
                        pair("学校和医院投入使用。", null),
                        pair("公园建成开放。", "Schools and hospitals were put into use, and parks were opened.")))
                .isEmpty();
    }

    @Test
    void aDocumentOfOneLanguageLeavesNothingOut() {
        assertThat(issues(pair("城市绿化覆盖率提高。", null), pair("城镇就业稳定增长。", null))).isEmpty();
    }

    @Test
    void chineseOnTheEnglishSideIsUntranslatedAndItsFiguresMatchNothing() {
        String zh = "空气质量优良天数达到300天。";
        DocumentCheck check = DocumentCheck.of(List.of(pair(zh, zh), JOBS));

        assertThat(check.issues()).extracting(Issue::kind).containsExactly(IssueKind.UNTRANSLATED);
        assertThat(check.checks().get(0)).extracting(Check::status).containsOnly(Status.ZH_ONLY);
    }

    @Test
    void aSentenceThatStandsInBothAsItIsButNotAsAPairIsToldOnce() {
        String zh = "集成电路设计业营业收入再创新高，龙头企业加快集聚。";
        assertThat(issues(GREEN, JOBS, pair(null, zh), pair(zh, null)))
                .extracting(Issue::kind)
                .containsExactly(IssueKind.UNTRANSLATED);
    }

    @Test
    void aRunOfChineseAmidEnglishIsUntranslatedUnlessItIsAGloss() {
        assertThat(issues(GREEN, pair("城镇新增就业18万人。", "A total of 180,000 城镇 jobs were created.")))
                .extracting(Issue::reason)
                .containsExactly("run");
        assertThat(issues(GREEN, pair("推进以旧换新。", "We promoted trade-in (以旧换新).")))
                .isEmpty();
    }

    @Test
    void aSentenceWhoseFigureHasItsEqualIsSaidThoughNoWordIsKnown() {
        Passage both = new Passage(
                side("计量误差大于2%的免费更换；逾期缴费满30天的，加收违约金。"),
                side(
                        "Meters that err by more than 2 percent are replaced.",
                        "A late fee of 1 yuan is due after 30 days."),
                Passage.Form.TEXT,
                0.95,
                List.of());

        assertThat(issues(GREEN, JOBS, both)).isEmpty();
    }
}
