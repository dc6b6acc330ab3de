package org.duizhao.bitext.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Wrong numbers in texts whose figures add up are found, and right texts raise no alarm. */
class PlantedSumsTest {

    @Test
    void wrongNumbersAreFoundAndRightTextsAreNotFlagged() {
        List<PlantedSums> texts = IntStream.rangeClosed(1, 6)
                .mapToObj(i -> PlantedSums.read("sums-" + i + ".txt"))
                .toList();
        int planted = texts.stream().mapToInt(PlantedSums::planted).sum();
        int found = texts.stream().mapToInt(PlantedSums::found).sum();

        assertThat(planted).isGreaterThan(300);
        assertThat((double) found / planted).isGreaterThanOrEqualTo(0.95);
        assertThat(texts).allMatch(text -> text.falseAlarms() == 0);
    }

    /** Of kinds that have less evidence: lists without a word, rates, averages, balances, counts of what is named. */
    @Test
    void wrongNumbersOfOtherKindsAreFound() {
        List<PlantedSums> texts = IntStream.rangeClosed(7, 21)
                .mapToObj(i -> PlantedSums.read("sums-" + i + ".txt"))
                .toList();
        int planted = texts.stream().mapToInt(PlantedSums::planted).sum();
        int found = texts.stream().mapToInt(PlantedSums::found).sum();

        assertThat(planted).isGreaterThan(800);
        assertThat((double) found / planted).isGreaterThanOrEqualTo(0.85);
        assertThat(texts).allMatch(text -> text.falseAlarms() == 0);
        assertThat(PlantedSums.read("sums-right-1.txt").falseAlarms()).isZero();
    }

    @Test
    void textsThatNothingWasPlantedInRaiseNoAlarm() {
        List<FigurePair> pairs = new ArrayList<>(PlantedErrors.sampleReport());
        for (int i = 1; i <= 9; i++) {
            pairs.addAll(MarkedFigures.read("passages-" + i + ".txt").pairs());
        }

        assertThat(PlantedSums.untouched(pairs)).isEmpty();
    }
}
