package org.duizhao.bitext.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duizhao.bitext.text.Language;
import org.duizhao.bitext.text.Span;
import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void closingQuotesStayWithTheirSentence() {
        assertThat(split("他说：“走吧。”我们走了！", Language.ZH)).containsExactly("他说：“走吧。”", "我们走了！");
    }

    @Test
    void abbreviationsInitialsAndDecimalsEndNoSentence() {
        assertThat(split("Dr. J. Smith of the U.S. Army got No. 5. It was 3.5 percent.", Language.EN))
                .containsExactly("Dr. J. Smith of the U.S. Army got No. 5.", "It was 3.5 percent.");
    }

    @Test
    void aListNumberIsNoSentence() {
        assertThat(split("1. First item. Second one.", Language.EN)).containsExactly("1. First item.", "Second one.");
    }

    @Test
    void aQuestionInsideAQuoteGoesOn() {
        assertThat(split("\"Who?\" he asked. She left.", Language.EN))
                .containsExactly("\"Who?\" he asked.", "She left.");
    }

    @Test
    void bracketsEllipsesAndStraightQuotesStayWithTheirSentence() {
        assertThat(split("他笑了（真的！）。\"走吧。\"她说……然后走了。", Language.ZH))
                .containsExactly("他笑了（真的！）", "。", "\"走吧。\"", "她说……然后走了。");
        assertThat(split("He laughed (really!). Then ... nothing. \"Go.\" She went.", Language.EN))
                .containsExactly("He laughed (really!).", "Then ... nothing.", "\"Go.\"", "She went.");
    }

    @Test
    void aMillionAbbreviationsOrQuotesTakeLinearTime() {
        assertThat(Sentences.split("No. 5 ".repeat(170_000), Language.EN)).hasSize(1);
        assertThat(Sentences.split("好。\"".repeat(250_000), Language.ZH)).hasSizeGreaterThan(100_000);
        assertThat(Sentences.split("U.S. ".repeat(200_000), Language.EN)).isNotEmpty();
    }

    @Test
    void offsetsAreThoseOfTheParagraph() {
        assertThat(Sentences.split("  甲。　乙。", Language.ZH)).containsExactly(new Span(2, 4), new Span(5, 7));
    }

    @Test
    void aBlankTextHasNoSentences() {
        assertThat(Sentences.split(" \t　", Language.ZH)).isEmpty();
    }

    private static List<String> split(String text, Language language) {
        return Sentences.split(text, language).stream()
                .map(span -> span.of(text))
                .toList();
    }
}
