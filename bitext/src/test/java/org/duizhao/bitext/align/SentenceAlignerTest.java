package org.duizhao.bitext.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SentenceAlignerTest {

    private final SentenceAligner aligner = new SentenceAligner();

    @Test
    void wordsNumbersAndNamesTellWhichSentencesBelongTogether() {
        List<Bead> beads = aligner.align(
                List.of("今年粮食总产量达到63.8亿斤。", "曹妃甸示范区建设取得进展。", "感谢大家。"),
                List.of(
                        "Grain output reached 6.38 billion jin this year.",
                        "Progress was made in building the Caofeidian demonstration area.",
                        "Thank you all."));

        assertThat(beads).extracting(Bead::zh).containsExactly(List.of(0), List.of(1), List.of(2));
        assertThat(beads).extracting(Bead::en).containsExactly(List.of(0), List.of(1), List.of(2));
    }

    @Test
    void aBeadTellsWhyItWasChosen() {
        List<Bead> beads = new SentenceAligner(List.of(), true)
                .align(List.of("教育改革取得进展。"), List.of("Progress was made in education reform."));

        assertThat(beads.get(0).why()).extracting(WordLink::origin).contains(Origin.LEXICON);
    }

    @Test
    void anEmptySideLeavesTheOtherAlone() {
        assertThat(aligner.align(List.of(), List.of("One.", "Two."))).hasSize(2).allMatch(b -> b.zh().isEmpty());
        assertThat(aligner.align(List.of(), List.of())).isEmpty();
    }

    @Test
    void everySentenceStandsInExactlyOneBeadWhateverTheInput() {
        Random random = new Random(7);
        for (int round = 0; round < 20; round++) {
            List<String> zh = noise(random, random.nextInt(40), "中文年月日一二三。，国家经济 a1");
            List<String> en = noise(random, random.nextInt(400), "nation economy 12 .,\"? ");
            assertCovered(aligner.align(zh, en), zh.size(), en.size());
        }
    }

    @Test
    void aSentenceOfManyThousandEqualWordsIsAnsweredInBoundedTime() {
        List<String> zh = Collections.nCopies(300, "文字。");
        List<String> en = List.of("word ".repeat(50_000));

        assertCovered(aligner.align(zh, en), 300, 1);
    }

    private static List<String> noise(Random random, int count, String alphabet) {
        List<String> sentences = new ArrayList<>();
        for (int s = 0; s < count; s++) {
            StringBuilder sentence = new StringBuilder();
            int length = random.nextInt(30);
            for (int c = 0; c < length; c++) {
                sentence.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            sentences.add(sentence.toString());
        }
        return sentences;
    }

    private static void assertCovered(List<Bead> beads, int zh, int en) {
        assertThat(beads.stream().flatMap(bead -> bead.zh().stream()).sorted().toList())
                .isEqualTo(IntStream.range(0, zh).boxed().toList());
        assertThat(beads.stream().flatMap(bead -> bead.en().stream()).sorted().toList())
                .isEqualTo(IntStream.range(0, en).boxed().toList());
    }
}
