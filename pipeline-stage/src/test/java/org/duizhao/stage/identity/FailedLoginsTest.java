package org.duizhao.stage.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FailedLoginsTest {

    private final Clock clock = mock(Clock.class);
    private final FailedLogins failed = new FailedLogins(clock);
    private Instant now = Instant.parse("2026-01-01T12:00:00Z");

    @BeforeEach
    void stopTheClock() {
        pass(Duration.ZERO);
    }

    private void pass(Duration time) {
        now = now.plus(time);
        when(clock.instant()).thenReturn(now);
    }

    @Test
    void aTypingErrorWaitsForNothingAndGuessingForLongerAndLonger() {
        for (int i = 0; i < FailedLogins.FREE - 1; i++) {
            failed.failed("li.wei", "10.0.0.5");
            assertThat(failed.wait("li.wei", "10.0.0.5")).isEmpty();
        }
        failed.failed("li.wei", "10.0.0.5");
        assertThat(failed.wait("li.wei", "10.0.0.5")).contains(Duration.ofSeconds(1));
        failed.failed("li.wei", "10.0.0.5");
        assertThat(failed.wait("li.wei", "10.0.0.5")).contains(Duration.ofSeconds(2));
        for (int i = 0; i < 100; i++) {
            failed.failed("li.wei", "10.0.0.5");
        }
        assertThat(failed.wait("li.wei", "10.0.0.5")).contains(Duration.ofMinutes(1));
        assertThat(failed.wait("wang.fang", "10.0.0.5")).as("the same address").isPresent();
        assertThat(failed.wait("li.wei", "10.0.0.6")).as("the same name").isPresent();
        assertThat(failed.wait("wang.fang", "10.0.0.6")).as("somebody else").isEmpty();

        pass(Duration.ofMinutes(1));
        assertThat(failed.wait("li.wei", "10.0.0.5")).isEmpty();
    }

    @Test
    void aRightPasswordAndAQuarterOfAnHourEndIt() {
        for (int i = 0; i < 10; i++) {
            failed.failed("li.wei", "10.0.0.5");
            failed.failed("wang.fang", "10.0.0.6");
        }
        failed.succeeded("li.wei", "10.0.0.5");
        assertThat(failed.wait("li.wei", "10.0.0.5")).isEmpty();

        pass(Duration.ofMinutes(16));
        failed.failed("wang.fang", "10.0.0.6");
        assertThat(failed.wait("wang.fang", "10.0.0.6")).isEmpty();
    }

    @Test
    void whatIsRememberedIsBounded() {
        for (int i = 0; i < 3 * FailedLogins.MOST_REMEMBERED; i++) {
            failed.failed("name" + i, "10.0.0." + i);
        }

        assertThat(failed.remembered()).isEqualTo(FailedLogins.MOST_REMEMBERED);
    }
}
