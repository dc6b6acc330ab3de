package org.duizhao.ingest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.duizhao.events.Groups;
import org.duizhao.events.Stage;
import org.duizhao.events.Topics;
import org.duizhao.stage.Backlog;
import org.duizhao.stage.Brokers;
import org.duizhao.stage.Brokers.Progress;
import org.duizhao.stage.UnavailableException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets documents of the slow lane go on only while what comes after extraction has little to do: all documents share the
 * later topics, and one that is in a hurry must not find a thousand others there.
 */
@Component
class LaterStages implements DisposableBean {

    private static final Duration PAUSE = Duration.ofMillis(500);

    /** Messages that may wait before each stage, however slow it is: documents, and of the last one records. */
    private static final Map<Backlog, Long> MOST = Map.of(
            new Backlog(Groups.of(Stage.ALIGN), Topics.DOCUMENTS_EXTRACTED), 10L,
            new Backlog(Groups.of(Stage.ENRICH), Topics.DOCUMENTS_ALIGNED), 10L,
            new Backlog(Groups.of(Stage.INDEX), Topics.RECORDS_ENRICHED), 2000L);

    private static final Progress NONE = new Progress(0, 0);

    private final Brokers brokers;
    private final Clock clock;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private Instant askedAt = Instant.MIN;
    private Map<Backlog, Progress> then = Map.of();
    private boolean room;

    LaterStages(Brokers brokers, Clock clock) {
        this.brokers = brokers;
        this.clock = clock;
    }

    /**
     * Returns when there is room.
     *
     * @throws UnavailableException if Kafka does not answer, or this service stops
     */
    void awaitRoom() {
        while (!hasRoom()) {
            pause();
        }
    }

    /**
     * Asked twice a second at most, whoever asks. Where documents are small a stage does many in a second: as many may wait as it
     * has done in the last one, for what is in a hurry waits no longer for them.
     */
    private synchronized boolean hasRoom() {
        Instant now = clock.instant();
        if (askedAt.isBefore(now.minus(PAUSE))) {
            Map<Backlog, Progress> progress = brokers.progress(MOST.keySet());
            room = MOST.entrySet().stream().allMatch(most -> {
                Progress stage = progress.getOrDefault(most.getKey(), NONE);
                long done =
                        stage.done() - then.getOrDefault(most.getKey(), stage).done();
                return stage.waiting() <= Math.max(most.getValue(), perSecond(done, now));
            });
            then = progress;
            askedAt = now;
        }
        return room;
    }

    private long perSecond(long done, Instant now) {
        return done == 0 ? 0 : done * 1000 / Duration.between(askedAt, now).toMillis();
    }

    private void pause() {
        try {
            if (stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new UnavailableException("service: stopping (expected: running)");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("service: stopping (expected: running)", e);
        }
    }

    /** Before the consumers are stopped, which wait for what they do. */
    @EventListener
    void stopping(ContextClosedEvent event) {
        stopping.countDown();
    }

    @Override
    public void destroy() {
        stopping.countDown();
    }
}
