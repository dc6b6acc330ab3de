package org.duizhao.bitext.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossingsTest {

    private static final List<String> ZH = List.of(
            "学校新建了三座图书馆。",
            "每座图书馆有十万册书。",
            "学生可以借书两个星期。",
            "医院今年招聘了四十名护士。",
            "病人等候的时间缩短到二十分钟。",
            "急诊室昼夜开放。",
            "工厂停止使用煤炭。",
            "河水比去年清洁。");

    private static final List<String> EN = List.of(
            "The school built three new libraries.",
            "Each library has 100,000 books.",
            "Students may borrow books for two weeks.",
            "The hospital recruited forty nurses this year.",
            "Patients now wait for twenty minutes.",
            "The emergency room is open day and night.",
            "The factory stopped using coal.",
            "The river is cleaner than last year.");

    private final SentenceAligner aligner = new SentenceAligner();

    @Test
    void paragraphsThatTradedPlacesFindTheirPartners() {
        List<String> swapped =
                List.of(EN.get(3), EN.get(4), EN.get(5), EN.get(0), EN.get(1), EN.get(2), EN.get(6), EN.get(7));

        List<Bead> beads = aligner.align(ZH, swapped);

        assertThat(beads).extracting(bead -> bead.en().get(0)).containsExactly(3, 4, 5, 0, 1, 2, 6, 7);
        assertThat(beads).extracting(bead -> bead.zh().get(0)).isSorted();
    }

    @Test
    void anEnglishSentenceWithoutPartnerFollowsTheBeadOfTheSentenceBeforeItThoughItsPassageWasMoved() {
        List<String> swapped = List.of(
                EN.get(3),
                EN.get(4),
                EN.get(5),
                "Advertisement: visit our museum of umbrellas!",
                EN.get(0),
                EN.get(1),
                EN.get(2),
                EN.get(6),
                EN.get(7));

        List<Bead> beads = aligner.align(ZH, swapped);

        Bead alone = beads.stream()
                .filter(bead -> bead.en().equals(List.of(3)))
                .findFirst()
                .orElseThrow();
        assertThat(alone.zh()).isEmpty();
        assertThat(beads.get(beads.indexOf(alone) - 1).en()).containsExactly(2);
    }

    @Test
    void everySentenceStandsInOneBeadHoweverTheSidesAreShuffled() {
        for (int seed = 0; seed < 60; seed++) {
            List<String> zh = new ArrayList<>(ZH);
            List<String> en = new ArrayList<>(EN);
            zh.addAll(ZH.subList(0, seed % ZH.size()));
            en.addAll(EN.subList(seed % 3, EN.size()));
            Collections.shuffle(zh, new Random(seed));
            Collections.shuffle(en, new Random(seed * 31L));

            List<Bead> beads = aligner.align(zh, en);

            assertThat(beads.stream().flatMap(bead -> bead.zh().stream())).hasSize(zh.size());
            assertThat(beads.stream().flatMap(bead -> bead.en().stream()))
                    .hasSize(en.size())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void whatStandsInOrderStaysInOrder() {
        assertThat(aligner.align(ZH, EN)).extracting(bead -> bead.en().get(0)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    }

    @ParameterizedTest
    @CsvSource({"R1, 0.1, 0.9", "ctk, 0.1, 0.88"})
    void mostSwappedParagraphsOfTheDevelopmentSetsAreMatched(String name, double share, double floor) {
        Path corpus = DevelopmentSet.corpus();
        assumeTrue(corpus != null, "shared/corpus: not found beside the project");
        StrictScore score = new StrictScore();
        for (DevelopmentSet.Document document :
                DevelopmentSet.read(corpus.resolve(name)).documents()) {
            DevelopmentSet.Document swapped = SwappedDocument.of(document, share, 10, 5);
            score.add(swapped.gold(), aligner.align(swapped.zh(), swapped.en()));
        }

        assertThat(score.f1()).isGreaterThanOrEqualTo(floor);
    }
}
