package org.duizhao.bitext.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Opposite claims planted over the sample report and the passages are found; right ones in other words are not flagged. */
class PlantedClaimsTest {

    private final PlantedClaims planted = new PlantedClaims(pairs());

    private static List<FigurePair> pairs() {
        List<FigurePair> pairs = new ArrayList<>(PlantedErrors.sampleReport());
        for (int i = 1; i <= 9; i++) {
            pairs.addAll(MarkedFigures.read("passages-" + i + ".txt").pairs());
        }
        for (int i = 1; i <= 6; i++) {
            pairs.addAll(MarkedFigures.read("claims-" + i + ".txt").pairs());
        }
        return pairs;
    }

    @Test
    void oppositeClaimsAreFoundForTheRightReason() {
        Map<Reason, PlantedClaims.Tally> tallies = planted.planted();

        assertThat(tallies.values()).allMatch(tally -> tally.planted >= 25);
        assertThat(share(tallies.get(Reason.DIRECTION))).isGreaterThanOrEqualTo(0.92);
        assertThat(share(tallies.get(Reason.BOUND))).isGreaterThanOrEqualTo(0.94);
        assertThat(share(tallies.get(Reason.POLARITY))).isGreaterThanOrEqualTo(0.85);
        assertThat(share(tallies.get(Reason.RANK))).isGreaterThanOrEqualTo(0.95);
        assertThat(share(tallies.get(Reason.ORDER))).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void untouchedPairsOfTheTextsWrittenForItAreNotFlagged() {
        for (int i = 1; i <= 6; i++) {
            PlantedClaims untouched =
                    new PlantedClaims(MarkedFigures.read("claims-" + i + ".txt").pairs());

            assertThat(untouched.misses()).noneMatch(miss -> miss.startsWith("UNTOUCHED"));
        }
    }

    @Test
    void whatWasTurnedByHandInOtherKindsOfTextsIsFoundAndNothingElse() {
        PlantedClaims byHand = new PlantedClaims(List.of());
        byHand.add(PlantedClaims.of(Contrasts.read("contrasts-1.txt")));
        byHand.add(PlantedClaims.of(Contrasts.read("contrasts-2.txt")));
        Map<Reason, PlantedClaims.Tally> tallies = byHand.planted();

        assertThat(share(tallies.get(Reason.DIRECTION))).isGreaterThanOrEqualTo(0.9);
        assertThat(share(tallies.get(Reason.BOUND))).isGreaterThanOrEqualTo(0.85);
        assertThat(share(tallies.get(Reason.ORDER))).isGreaterThanOrEqualTo(0.9);
        assertThat(share(tallies.get(Reason.POLARITY))).isGreaterThanOrEqualTo(0.75);
        assertThat(byHand.misses()).noneMatch(miss -> miss.startsWith("UNTOUCHED"));
    }

    @Test
    void otherRightWordsAreNotFlagged() {
        int flagged = planted.reworded().values().stream()
                .mapToInt(tally -> tally.found)
                .sum();
        int all = planted.reworded().values().stream()
                .mapToInt(tally -> tally.planted)
                .sum();

        assertThat(flagged).isLessThanOrEqualTo(all / 50);
    }

    private static double share(PlantedClaims.Tally tally) {
        return (double) tally.rightReason / tally.planted;
    }
}
