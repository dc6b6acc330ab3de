package org.duizhao.bitext.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.duizhao.bitext.check.FigureScore.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds figures and checks on marked passages of invented cities, and what the check says of planted errors. */
class FigureQualityTest {

    private static final int PASSAGES = 9;
    private static final double RECALL = 0.97;
    private static final double FOUND = 0.90;
    private static final double FALSE_ALARMS = 0.01;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9})
    void passagesStayAboveTheirFloors(int passages) {
        FigureScore score = new FigureScore(MarkedFigures.read("passages-" + passages + ".txt"));

        Side both = score.zh().plus(score.en());
        assertThat(both.recall()).as("recall: %s", score.misses()).isGreaterThanOrEqualTo(RECALL);
        assertThat(both.precision()).as("precision: %s", score.misses()).isGreaterThanOrEqualTo(0.95);
        assertThat(score.bounds()).as("bounds: %s", score.misses()).isGreaterThanOrEqualTo(0.95);
        assertThat(score.links()).as("links: %s", score.misses()).isGreaterThanOrEqualTo(RECALL);
        assertThat(score.differencesFound()).isEqualTo(score.differences());
        assertThat(score.falseAlarms()).as("false alarms: %s", score.misses()).isZero();
    }

    @Test
    void plantedErrorsAreFoundAndRightLinksLeftAlone() {
        PlantedErrors all = PlantedErrors.in(PlantedErrors.sampleReport());
        for (int i = 1; i <= PASSAGES; i++) {
            all.add(PlantedErrors.in(
                    MarkedFigures.read("passages-" + i + ".txt").pairs()));
        }

        assertThat(all.planted()).isGreaterThan(1_000);
        assertThat(all.share()).as("found: %s", all).isGreaterThanOrEqualTo(FOUND);
        assertThat(all.falseAlarmShare()).as("false alarms: %s", all).isLessThanOrEqualTo(FALSE_ALARMS);
    }
}
