package org.duizhao.index.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.duizhao.index.question.SearchText.Clause;
import org.duizhao.index.question.SearchText.Form;
import org.junit.jupiter.api.Test;

class SearchTextTest {

    @Test
    void wordsPhrasesPrefixesAndExclusionsAreToldApart() {
        assertThat(SearchText.parse("green \"urban area\" kilom* -park -\"old town\"")
                        .clauses())
                .containsExactly(
                        new Clause("green", Form.WORD, false),
                        new Clause("urban area", Form.PHRASE, false),
                        new Clause("kilom", Form.PREFIX, false),
                        new Clause("park", Form.WORD, true),
                        new Clause("old town", Form.PHRASE, true));
    }

    @Test
    void chineseQuotationMarksAndSpacesWorkLikeOthers() {
        assertThat(SearchText.parse("綠地\u3000「西城區」“公園”").clauses())
                .containsExactly(
                        new Clause("绿地", Form.WORD, false),
                        new Clause("西城区", Form.PHRASE, false),
                        new Clause("公园", Form.PHRASE, false));
    }

    @Test
    void aHyphenInsideAWordExcludesNothing() {
        assertThat(SearchText.parse("one-stop").clauses()).containsExactly(new Clause("one-stop", Form.WORD, false));
    }

    @Test
    void aMinusBeforeADigitIsTheFigures() {
        assertThat(SearchText.parse("-6.1% －１２ -growth -\"2024\"").clauses())
                .containsExactly(
                        new Clause("-6.1%", Form.WORD, false),
                        new Clause("-12", Form.WORD, false),
                        new Clause("growth", Form.WORD, true),
                        new Clause("2024", Form.PHRASE, true));
    }

    @Test
    void whatHoldsNoLetterIsNoQuestion() {
        for (String text : new String[] {"", "*", "***", "\"", "\"\"", "-", "- -", "()[]{}", "&& ||", "。，"}) {
            assertThat(SearchText.parse(text).clauses()).as(text).isEmpty();
        }
    }

    @Test
    void aPrefixOfOneLetterIsAWord() {
        assertThat(SearchText.parse("a*").clauses()).containsExactly(new Clause("a", Form.WORD, false));
    }

    @Test
    void tooManyWordsAreRefused() {
        assertThatThrownBy(() -> SearchText.parse("a ".repeat(33))).isInstanceOf(BadQueryException.class);
    }

    @Test
    void anyTextIsRead() {
        Random random = new Random(1);
        String letters = "a-*\"“”「」 \t\u0000中西\uD83D\uDE00\\/:()+";
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            assertThat(SearchText.parse(text.toString()).clauses().size()).isLessThanOrEqualTo(32);
        }
    }
}
