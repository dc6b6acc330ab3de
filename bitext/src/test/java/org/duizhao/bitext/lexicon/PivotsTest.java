package org.duizhao.bitext.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PivotsTest {

    private final Lexicon lexicon = new Lexicon.Builder("test")
            .add("嚎", List.of("wail", "cry"))
            .add("哭", List.of("weep", "cry"))
            .add("狗", List.of("dog"))
            .build();

    @Test
    void aWordMayBeRenderedAsOneThatSharesAGlossIs() {
        assertThat(lexicon.paraphrases(lexicon.longestAt("嚎", 0))).containsExactly("weep");
        assertThat(lexicon.paraphrases(lexicon.longestAt("狗", 0))).isEmpty();
    }

    @Test
    void aGlossThatManyWordsShareSaysTooLittle() {
        Lexicon.Builder builder = new Lexicon.Builder("test");
        for (char c = 'a'; c <= 'z'; c++) {
            builder.add(String.valueOf((char) ('一' + c)), List.of("walk", "bl" + c + "nk"));
        }
        Lexicon many = builder.build();

        assertThat(many.paraphrases(0)).isEmpty();
    }
}
