package org.duizhao.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.duizhao.events.Topics;
import org.duizhao.stage.Backlog;
import org.duizhao.stage.Brokers;
import org.duizhao.stage.Brokers.Progress;
import org.duizhao.stage.UnavailableException;
import org.junit.jupiter.api.Test;

class LaterStagesTest {

    private final Brokers brokers = mock(Brokers.class);
    private final Clock clock = mock(Clock.class);
    private final LaterStages later = new LaterStages(brokers, clock);

    /** Asked anew each time, a second after the last. */
    private void progress(String topic, Progress... answers) {
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger seconds = new AtomicInteger();
        when(clock.instant()).thenAnswer(call -> Instant.EPOCH.plusSeconds(seconds.getAndIncrement()));
        when(brokers.progress(any())).thenAnswer(call -> {
            Progress now = answers[Math.min(asked.getAndIncrement(), answers.length - 1)];
            Map<Backlog, Progress> progress = new HashMap<>();
            Collection<Backlog> backlogs = call.getArgument(0);
            backlogs.forEach(
                    backlog -> progress.put(backlog, backlog.topic().equals(topic) ? now : new Progress(0, 0)));
            return progress;
        });
    }

    private void waitForRoom() throws Exception {
        CompletableFuture.runAsync(later::awaitRoom).get(1, TimeUnit.MINUTES);
    }

    @Test
    void nobodyWaitsWhereThereIsLittleToDo() throws Exception {
        progress(Topics.DOCUMENTS_EXTRACTED, new Progress(10, 0));

        waitForRoom();

        verify(brokers).progress(any());
    }

    @Test
    void aFullStageIsWaitedFor() throws Exception {
        progress(Topics.RECORDS_ENRICHED, new Progress(5000, 0), new Progress(2001, 0), new Progress(1999, 0));

        waitForRoom();

        verify(brokers, times(3)).progress(any());
    }

    @Test
    void asManyMayWaitAsAStageDoesInASecond() throws Exception {
        progress(Topics.DOCUMENTS_ALIGNED, new Progress(60, 100), new Progress(60, 159), new Progress(60, 219));

        waitForRoom();

        verify(brokers, times(3)).progress(any());
    }

    @Test
    void aStopEndsTheWaiting() {
        progress(Topics.DOCUMENTS_ALIGNED, new Progress(11, 0));
        CompletableFuture<Void> running = CompletableFuture.runAsync(later::awaitRoom);

        later.destroy();

        assertThatThrownBy(() -> running.get(1, TimeUnit.MINUTES)).hasCauseInstanceOf(UnavailableException.class);
        assertThat(running).isCompletedExceptionally();
    }
}
