package org.duizhao.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.duizhao.events.Topics;
import org.duizhao.stage.Backlog;
import org.duizhao.stage.Brokers;
import org.duizhao.stage.UnavailableException;
import org.junit.jupiter.api.Test;

class LaterStagesTest {

    private final Brokers brokers = mock(Brokers.class);
    private final LaterStages later = new LaterStages(brokers, Clock.systemUTC());

    private void waiting(String topic, int... numbers) {
        AtomicInteger asked = new AtomicInteger();
        when(brokers.waiting(any())).thenAnswer(call -> {
            int now = numbers[Math.min(asked.getAndIncrement(), numbers.length - 1)];
            Map<Backlog, Long> waiting = new HashMap<>();
            Collection<Backlog> backlogs = call.getArgument(0);
            backlogs.forEach(backlog -> waiting.put(backlog, backlog.topic().equals(topic) ? now : 0L));
            return waiting;
        });
    }

    @Test
    void nobodyWaitsWhereThereIsLittleToDo() throws Exception {
        waiting(Topics.DOCUMENTS_EXTRACTED, 10);

        CompletableFuture.runAsync(later::awaitRoom).get(1, TimeUnit.MINUTES);
    }

    @Test
    void aFullStageIsWaitedFor() throws Exception {
        waiting(Topics.RECORDS_ENRICHED, 5000, 2001, 1999);

        CompletableFuture.runAsync(later::awaitRoom).get(1, TimeUnit.MINUTES);
    }

    @Test
    void aStopEndsTheWaiting() {
        waiting(Topics.DOCUMENTS_ALIGNED, 11);
        CompletableFuture<Void> running = CompletableFuture.runAsync(later::awaitRoom);

        later.destroy();

        assertThatThrownBy(() -> running.get(1, TimeUnit.MINUTES)).hasCauseInstanceOf(UnavailableException.class);
        assertThat(running).isCompletedExceptionally();
    }
}
