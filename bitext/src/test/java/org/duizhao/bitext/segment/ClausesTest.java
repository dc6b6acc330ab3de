package org.duizhao.bitext.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.duizhao.bitext.text.Span;
import org.junit.jupiter.api.Test;

class ClausesTest {

    @Test
    void whatFitsIsLeftWhole() {
        assertThat(cut("全市新增绿地，很好。", 10)).containsExactly("全市新增绿地，很好。");
    }

    @Test
    void aLongSentenceIsCutAfterTheLastClauseThatFits() {
        assertThat(cut("改造管网，新建泵站，扩建水厂，整治河道。", 12)).containsExactly("改造管网，新建泵站，", "扩建水厂，整治河道。");
        assertThat(cut("pipes were renewed, pumps were built, and rivers cleaned", 40))
                .containsExactly("pipes were renewed, pumps were built,", "and rivers cleaned");
    }

    @Test
    void withoutAClauseItIsCutAfterAWordAndNeverInsideANumber() {
        assertThat(cut("one two three four five", 10)).containsExactly("one two", "three four", "five");
        assertThat(cut("aa 1,793,640 yuan", 12)).containsExactly("aa 1,793,640", "yuan");
    }

    @Test
    void withoutAWordItIsCutWhereItMustBeAndNeverThroughACharacter() {
        assertThat(cut("亿".repeat(25), 10)).containsExactly("亿".repeat(10), "亿".repeat(10), "亿".repeat(5));
        assertThat(cut("a" + "𠮷".repeat(10), 10))
                .allMatch(piece -> Character.isLetter(piece.codePointBefore(piece.length())));
    }

    @Test
    void whateverIsCutAllButBlanksIsKeptInOrder() {
        Random random = new Random(12);
        String letters = "市，、 \ta1,.。\u3000";
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder("始");
            for (int i = random.nextInt(400); i > 0; i--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            text.append('终');
            List<String> pieces = cut(text.toString(), 20);
            assertThat(pieces).allMatch(piece -> piece.length() <= 20 && !piece.isEmpty());
            assertThat(String.join("", pieces).replaceAll("[\\s\\u3000]", ""))
                    .isEqualTo(text.toString().replaceAll("[\\s\\u3000]", ""));
        }
    }

    private static List<String> cut(String text, int longest) {
        return Clauses.cut(text, new Span(0, text.length()), longest).stream()
                .map(span -> span.of(text))
                .toList();
    }
}
