package org.duizhao.bitext.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.duizhao.bitext.entity.pair.Entities;
import org.duizhao.bitext.entity.pair.EntityLinker;
import org.duizhao.bitext.entity.pair.LinkedPair;
import org.duizhao.bitext.entity.pair.NameLimits;
import org.duizhao.bitext.entity.pair.TextPair;
import org.duizhao.bitext.text.Span;
import org.junit.jupiter.api.Test;

class NameIssuesTest {

    private static final EntityLinker LINKER = new EntityLinker(Entities.standard(), NameLimits.STANDARD);

    private static List<Issue> issues(String... texts) {
        List<TextPair> pairs = Arrays.stream(texts)
                .map(text -> text.split("\\|"))
                .map(sides -> new TextPair(sides[0], sides[1]))
                .toList();
        List<Passage> passages = pairs.stream()
                .map(pair -> new Passage(side(pair.zh()), side(pair.en()), Passage.Form.TEXT, 0.95, List.of()))
                .toList();
        List<LinkedPair> linked = LINKER.link(pairs);
        return NameIssues.of(passages, linked);
    }

    private static Passage.Side side(String text) {
        return new Passage.Side(text, List.of(new Span(0, text.length())), List.of());
    }

    @Test
    void namesThatBothSidesHaveAreRight() {
        assertThat(issues("青岛市与烟台市合作。|Qingdao and Yantai worked together.", "青岛市发展。|Qingdao developed."))
                .isEmpty();
    }

    @Test
    void aNameThatTheEnglishNamesElsewhereAndNotHereIsAHint() {
        assertThat(issues("青岛市与烟台市合作。|Qingdao and Yantai worked together.", "烟台市发展。|Much was developed."))
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.kind()).isEqualTo(IssueKind.NAME);
                    assertThat(issue.reason()).isEqualTo("missing");
                    assertThat(issue.why()).contains("烟台市", "Yantai");
                    assertThat(issue.confidence()).isLessThan(0.5);
                });
    }

    @Test
    void aSlipOfALetterThatMakesANameOfItsOwnIsToldByTheChineseBesideIt() {
        assertThat(issues(
                        "清源湖水质改善。|The water of Qingyuan Lake improved.",
                        "清源湖生态补偿机制健全。|The compensation mechanism of Qingyuan Lake was improved.",
                        "清源湖治理工程获得国家奖励。|The harnessing project of Qingyuang Lake won a national award.",
                        "清远湖公园开放。|A park at Qingyuan Pond was opened."))
                .filteredOn(issue -> issue.reason().equals("spelling"))
                .singleElement()
                .satisfies(issue -> assertThat(issue.why()).contains("Qingyuang Lake", "qingyuan lake"));
    }
}
