package org.duizhao.index.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.duizhao.stage.Backlog;
import org.junit.jupiter.api.Test;

class GrowthTest {

    private static final Backlog QUEUE = new Backlog("g", "t");
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final Growth growth = new Growth();

    @Test
    void whatOnlyBecomesLongerForTenMinutesGrows() {
        look(0, 3);
        look(9, 40);
        assertThat(growth.of(QUEUE)).isZero();

        look(11, 90);
        assertThat(growth.of(QUEUE)).isEqualTo(87);
        look(20, 90);
        assertThat(growth.of(QUEUE)).as("since the ninth minute").isEqualTo(50);
        look(60, 90);
        assertThat(growth.of(QUEUE)).isZero();
    }

    @Test
    void whatWasWorkedOffMeanwhileDoesNot() {
        look(0, 3);
        look(5, 100);
        look(6, 99);
        look(11, 500);

        assertThat(growth.of(QUEUE)).isZero();
        look(16, 501);
        assertThat(growth.of(QUEUE)).isEqualTo(402);
    }

    @Test
    void aQueueThatWasNotAskedForGrowsNot() {
        assertThat(growth.of(QUEUE)).isZero();
        look(0, 1);
        growth.add(NOON.plus(Duration.ofMinutes(5)), Map.of());
        look(11, 9);

        assertThat(growth.of(QUEUE)).isZero();
    }

    private void look(int minute, long waiting) {
        growth.add(NOON.plus(Duration.ofMinutes(minute)), Map.of(QUEUE, waiting));
    }
}
