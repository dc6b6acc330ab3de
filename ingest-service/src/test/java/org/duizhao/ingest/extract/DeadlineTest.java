package org.duizhao.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    private static final Duration SOON = Duration.ofMillis(20);
    private static final Duration LATER = Duration.ofMillis(60);
    private static final Duration HOUR = Duration.ofHours(1);

    private final AtomicReference<Thread> thread = new AtomicReference<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(run -> {
        thread.set(new Thread(run, "test-clock"));
        return thread.get();
    });
    private final CountDownLatch held = new CountDownLatch(1);
    private final List<Duration> passed = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        clock.shutdownNow();
    }

    @Test
    void tellsTheLimitThatPassedOnce() {
        try (Deadline deadline = new Deadline(clock, passed::add, SOON, HOUR)) {
            await().until(() -> passed.size() == 1);
            deadline.extend(Duration.ZERO);
        }
        drain();
        assertThat(passed).containsExactly(SOON);
    }

    @Test
    void isExtendedToTheMaximumAndNoFurther() {
        hold();
        try (Deadline deadline = new Deadline(clock, passed::add, SOON, LATER)) {
            deadline.extend(HOUR);
            held.countDown();
            await().until(() -> passed.size() == 1);
        }
        assertThat(passed).containsExactly(LATER);
    }

    @Test
    void anAlarmThatWaitsWhileTheDeadlineIsClosedTellsNothing() {
        hold();
        Deadline deadline = new Deadline(clock, passed::add, SOON, HOUR);
        whileTheAlarmWaits(deadline, deadline::close);
        assertThat(passed).isEmpty();
    }

    @Test
    void anAlarmThatWaitsWhileTheDeadlineIsExtendedTellsNothing() {
        hold();
        try (Deadline deadline = new Deadline(clock, passed::add, SOON, HOUR)) {
            whileTheAlarmWaits(deadline, () -> deadline.extend(HOUR));
            assertThat(passed).isEmpty();
        }
    }

    /** Keeps the clock busy, so that no alarm is early however slow the test is. */
    private void hold() {
        clock.execute(() -> assertThatNoException().isThrownBy(held::await));
    }

    private void whileTheAlarmWaits(Deadline deadline, Runnable change) {
        synchronized (deadline) {
            held.countDown();
            await().pollInSameThread().until(() -> thread.get().getState() == Thread.State.BLOCKED);
            change.run();
        }
        drain();
    }

    /** Waits for what the clock has begun. */
    private void drain() {
        clock.shutdownNow();
        await().until(() -> clock.awaitTermination(10, TimeUnit.SECONDS));
    }
}
