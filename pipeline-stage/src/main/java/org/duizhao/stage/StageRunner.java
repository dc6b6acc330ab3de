package org.duizhao.stage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.duizhao.events.DocumentDeleted;
import org.duizhao.events.DocumentUploaded;
import org.duizhao.events.Engine;
import org.duizhao.events.EventTooLargeException;
import org.duizhao.events.FailureKind;
import org.duizhao.events.PipelineEvent;
import org.duizhao.events.Stage;
import org.duizhao.events.StageCompleted;
import org.duizhao.events.StageFailed;
import org.duizhao.events.Topics;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.messaging.Message;

/**
 * Runs a stage on the messages of its topic. When {@link #accept} returns, the effect is durable (what goes on and the
 * statuses are acknowledged) and the offsets may be committed; when it throws, those of the messages before the named one.
 */
public final class StageRunner {

    private static final Logger log = LoggerFactory.getLogger(StageRunner.class);
    private static final int MOST_STARTS = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LONGEST_POLL = Duration.ofMinutes(1);

    private final Stage stage;
    private final String nextTopic;
    private final StageFunction function;
    private final StageSupport support;
    private final WorkUnderWay work;
    private final Clock clock;

    StageRunner(Stage stage, String nextTopic, StageFunction function, StageSupport support) {
        this.stage = stage;
        this.nextTopic = nextTopic;
        this.function = function;
        this.support = support;
        this.work = support.work();
        this.clock = support.clock();
    }

    /**
     * Handles the messages of a poll.
     *
     * @throws BatchListenerFailedException naming the first message that is not done: because of an {@link UnavailableException}
     *     it must come again; because of another, a bug, it is for the dead-letter topic
     */
    public void accept(Message<List<byte[]>> messages) {
        EventBatch.Raw raw = new EventBatch.Raw(messages);
        Flight flight = new Flight(clock);
        Instant since = clock.instant();
        for (int i = 0; i < raw.size(); i++) {
            try {
                flight.begin();
                breakOffAfter(since);
                one(raw, i, flight);
            } catch (RuntimeException e) {
                flight.land();
                throw BatchRunner.failed(i, e);
            }
            flight.landIfDue();
        }
        flight.land();
    }

    /** A poll that takes long would have the group think that this consumer is gone; the rest comes again. */
    private void breakOffAfter(Instant since) {
        if (Duration.between(since, clock.instant()).compareTo(LONGEST_POLL) > 0) {
            throw new UnavailableException(stage + ": busy for over " + LONGEST_POLL.toSeconds()
                    + " s with messages of one poll (expected: less; the rest is polled again)");
        }
    }

    private void one(EventBatch.Raw raw, int position, Flight flight) {
        EventBatch batch = raw.read(position, position + 1);
        PipelineEvent event = batch.events().get(0);
        Passage passage = new Passage(raw.place(position), position, event, batch.trace(event), flight);
        inScope(passage, () -> take(passage));
    }

    /** A message on its way through this stage. */
    private record Passage(
            String place,
            int position,
            PipelineEvent event,
            @Nullable String trace,
            Flight flight) {}

    private void inScope(Passage passage, Runnable work) {
        support.scope().run(passage.event().documentId(), passage.trace(), work);
    }

    private void take(Passage passage) {
        PipelineEvent event = passage.event();
        if (event instanceof DocumentDeleted) {
            passage.flight().status(passage.position(), support.publisher().send(nextTopic, event));
        } else if (!(event instanceof DocumentUploaded) && !event.engine().equals(Engine.version())) {
            fail(passage, clock.instant(), FailureKind.BUG, mixedEngines(event));
        } else {
            once(passage);
        }
    }

    private void once(Passage passage) {
        String place = passage.place();
        StartLedger ledger = work.ledger();
        if (ledger.isReported(place)) {
            log.warn(
                    "{} of revision {}: reported before, by a process that had to be ended",
                    stage,
                    passage.event().revision());
            ledger.end(place);
            return;
        }
        boolean suspect = ledger.starts(place) > 0;
        if (suspect) {
            work.suspects().lock();
        }
        try {
            started(passage);
        } finally {
            if (suspect) {
                work.suspects().unlock();
            }
        }
    }

    private void started(Passage passage) {
        String place = passage.place();
        int before = work.ledger().start(place);
        try {
            if (before >= MOST_STARTS) {
                throw new IllegalStateException("starts of " + place + ": " + (before + 1) + " (expected: at most "
                        + MOST_STARTS + "; the service died with this message in its hands)");
            }
            handle(passage);
        } finally {
            work.ledger().end(place);
        }
    }

    private void handle(Passage passage) {
        PipelineEvent event = passage.event();
        Instant started = clock.instant();
        StageOutcome outcome = run(passage.place(), event, started);
        if (outcome instanceof StageOutcome.Done done) {
            complete(passage, started, done);
        } else if (outcome instanceof StageOutcome.Failed failed) {
            fail(passage, started, failed.kind(), failed.cause());
        } else if (outcome instanceof StageOutcome.Dropped dropped) {
            log.info("dropped revision {}: {}", event.revision(), dropped.why());
        }
    }

    private void complete(Passage passage, Instant started, StageOutcome.Done done) {
        try {
            EventPublisher.Sending sending = support.publisher().send(nextTopic, done.events());
            Duration took = Duration.between(started, clock.instant());
            passage.flight()
                    .output(
                            passage.position(),
                            sending,
                            () -> inScope(passage, () -> completed(passage, started, took, done)),
                            e -> inScope(passage, () -> tooLarge(passage, started, e)));
        } catch (EventTooLargeException e) {
            tooLarge(passage, started, e);
        }
    }

    private void tooLarge(Passage passage, Instant started, EventTooLargeException e) {
        fail(passage, started, FailureKind.LIMIT_EXCEEDED, e.getMessage());
    }

    private void completed(Passage passage, Instant started, Duration took, StageOutcome.Done done) {
        PipelineEvent event = passage.event();
        StageCompleted status = new StageCompleted(
                event.documentId(),
                event.revision(),
                Engine.version(),
                stage,
                started,
                took.toMillis(),
                done.counts(),
                done.warnings());
        passage.flight().status(passage.position(), support.publisher().send(Topics.PIPELINE_STATUS, status));
        support.meters().completed(stage, took);
        log.info("{} of revision {} in {} ms: {}", stage, event.revision(), took.toMillis(), done.counts());
    }

    private void fail(Passage passage, Instant started, FailureKind kind, @Nullable String cause) {
        passage.flight().status(passage.position(), failed(passage.event(), started, kind, cause));
    }

    private EventPublisher.Sending failed(
            PipelineEvent event, Instant started, FailureKind kind, @Nullable String cause) {
        Duration took = Duration.between(started, clock.instant());
        StageFailed status = new StageFailed(
                event.documentId(),
                event.revision(),
                Engine.version(),
                stage,
                started,
                took.toMillis(),
                kind,
                cause == null ? "unknown" : cause,
                kind.advice());
        EventPublisher.Sending sending = support.publisher().send(Topics.PIPELINE_STATUS, status);
        support.meters().failed(stage, kind, took);
        log.warn("{} of revision {} failed: {}: {}", stage, event.revision(), kind, cause);
        return sending;
    }

    private StageOutcome run(String place, PipelineEvent event, Instant started) {
        LimitedWork limited = work.begin();
        limited.watch(
                work.clock(), support.properties().timeLimit(), PATIENCE, () -> endProcess(place, event, started));
        LimitedWork.@Nullable Ending ending;
        @Nullable StageOutcome outcome = null;
        @Nullable RuntimeException failure = null;
        try {
            outcome = function.apply(event);
        } catch (StackOverflowError e) { // a bug of one document; other errors concern the whole JVM
            failure = new IllegalStateException(e);
        } catch (RuntimeException e) {
            failure = e;
        } finally {
            ending = work.end(limited);
        }
        if (ending == LimitedWork.Ending.STOPPING) {
            throw WorkUnderWay.stopping(failure);
        }
        if (ending == LimitedWork.Ending.LATE) {
            return late();
        }
        if (outcome == null) {
            throw failure == null ? new IllegalStateException("outcome: null (expected: one)") : failure;
        }
        return outcome;
    }

    private StageOutcome.Failed late() {
        return new StageOutcome.Failed(
                FailureKind.LIMIT_EXCEEDED,
                "duizhao.stage.time-limit: passed (expected: done within "
                        + support.properties().timeLimit().toSeconds() + " s)");
    }

    /** The work does not hear that its time is over: its failure is told in its place, and the thread ends with the process. */
    private void endProcess(String place, PipelineEvent event, Instant started) {
        try (MDC.MDCCloseable ignored = MDC.putCloseable(DocumentScope.LOG_KEY, event.documentId())) {
            StageOutcome.Failed late = late();
            failed(event, started, late.kind(), late.cause()).await();
            work.ledger().reported(place);
        } finally {
            work.endProcess(stage + " of revision " + event.revision() + " of " + event.documentId()
                    + " computes on after its limit");
        }
    }

    private static String mixedEngines(PipelineEvent event) {
        return StageFailed.mixedEngines(event.engine(), Engine.version() + ", as this service");
    }
}
