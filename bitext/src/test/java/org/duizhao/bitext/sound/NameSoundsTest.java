package org.duizhao.bitext.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.duizhao.bitext.lexicon.Lexicon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSoundsTest {

    @ParameterizedTest
    @CsvSource({
        "clinton, 克林顿",
        "daniel, 丹尼尔",
        "fernando, 费尔南多",
        "washington, 华盛顿",
        "michael, 迈克尔",
        "johnson, 约翰逊",
        "abraham, 亚伯拉罕",
        "matthias, 马蒂亚斯",
        "ursula, 乌苏拉"
    })
    void aNameIsHeardInItsCharacters(String english, String chinese) {
        ForeignNames.Found found = find(english, chinese + "说", 0);

        assertThat(found).isNotNull();
        assertThat(found.end()).isEqualTo(chinese.length());
        assertThat(found.english()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"clinton, 里根", "daniel, 克林顿", "peter, 不是"})
    void anotherNameIsNotHeard(String english, String chinese) {
        assertThat(find(english, chinese, 0)).isNull();
    }

    @Test
    void aNameIsFoundInsideASentenceWithItsOffsets() {
        ForeignNames.Found found = find("gabriel", "他叫加布里埃尔。", 2);

        assertThat(found).isNotNull();
        assertThat(found.end()).isEqualTo(7);
        assertThat(found.sure()).isTrue();
    }

    @Test
    void twoConsonantsAreAHintOnly() {
        ForeignNames.Found found = find("peter", "比特", 0);

        assertThat(found).isNotNull();
        assertThat(found.sure()).isFalse();
        assertThat(found.quality()).isLessThan(1);
    }

    @Test
    void anEnglishWordOfTheLexiconNeedsMoreConsonants() {
        Lexicon lexicon =
                new Lexicon.Builder("known").add("参议员", List.of("senate")).build();

        assertThat(lexicon.isGloss("senat")).isTrue();
        assertThat(new ForeignNames(Map.of(0, "senate"), type -> lexicon.isGloss("senat")).at("森内特", 0))
                .isNull();
    }

    @Test
    void syllablesThatSoundOtherwiseThanTheirLetterAreKnown() {
        assertThat(NameSounds.ofSyllable("jia")).isEqualTo("K");
        assertThat(NameSounds.ofSyllable("er")).isEqualTo("L");
        assertThat(NameSounds.ofSyllable("lin")).isEqualTo("LN");
        assertThat(NameSounds.ofSyllable("ya")).isEmpty();
    }

    private static ForeignNames.Found find(String english, String chinese, int at) {
        return new ForeignNames(Map.of(0, english), type -> false).at(chinese, at);
    }
}
