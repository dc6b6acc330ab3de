package org.duizhao.stage;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.duizhao.events.DocumentDeleted;
import org.duizhao.events.DocumentUploaded;
import org.duizhao.events.Engine;
import org.duizhao.events.EventCodec;
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
import org.springframework.messaging.Message;

/**
 * Runs a stage on the messages of its topic. When {@link #accept} returns, the effect is durable (what goes on and the
 * status are acknowledged) and the offset may be committed; when it throws, nothing is committed.
 */
public final class StageRunner {

    private static final Logger log = LoggerFactory.getLogger(StageRunner.class);
    private static final int MOST_STARTS = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

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
     * Handles one message.
     *
     * @throws UnavailableException if the message must come again
     * @throws RuntimeException otherwise: a bug, for the dead-letter topic
     */
    public void accept(Message<byte[]> message) {
        PipelineEvent event = EventCodec.read(header(message, EventCodec.CE_TYPE), value(message));
        try (MDC.MDCCloseable ignored = MDC.putCloseable(DocumentScope.LOG_KEY, event.documentId())) {
            if (event instanceof DocumentDeleted) {
                support.publisher().publish(nextTopic, event);
                return;
            }
            if (!(event instanceof DocumentUploaded) && !event.engine().equals(Engine.version())) {
                fail(event, clock.instant(), FailureKind.BUG, mixedEngines(event));
                return;
            }
            once(MessagePlace.of(message), event);
        }
    }

    private void once(String place, PipelineEvent event) {
        StartLedger ledger = work.ledger();
        if (ledger.isReported(place)) {
            log.warn("{} of revision {}: reported before, by a process that had to be ended", stage, event.revision());
            ledger.end(place);
            return;
        }
        boolean suspect = ledger.starts(place) > 0;
        if (suspect) {
            work.suspects().lock();
        }
        try {
            started(place, event);
        } finally {
            if (suspect) {
                work.suspects().unlock();
            }
        }
    }

    private void started(String place, PipelineEvent event) {
        int before = work.ledger().start(place);
        try {
            if (before >= MOST_STARTS) {
                throw new IllegalStateException("starts of " + place + ": " + (before + 1) + " (expected: at most "
                        + MOST_STARTS + "; the service died with this message in its hands)");
            }
            handle(place, event);
        } finally {
            work.ledger().end(place);
        }
    }

    private void handle(String place, PipelineEvent event) {
        Instant started = clock.instant();
        StageOutcome outcome = run(place, event, started);
        if (outcome instanceof StageOutcome.Done done) {
            complete(event, started, done);
        } else if (outcome instanceof StageOutcome.Failed failed) {
            fail(event, started, failed.kind(), failed.cause());
        } else if (outcome instanceof StageOutcome.Dropped dropped) {
            log.info("dropped revision {}: {}", event.revision(), dropped.why());
        }
    }

    private void complete(PipelineEvent event, Instant started, StageOutcome.Done done) {
        try {
            support.publisher().publish(nextTopic, done.events());
        } catch (EventTooLargeException e) {
            fail(event, started, FailureKind.LIMIT_EXCEEDED, e.getMessage());
            return;
        }
        Duration took = Duration.between(started, clock.instant());
        support.publisher()
                .publish(
                        Topics.PIPELINE_STATUS,
                        new StageCompleted(
                                event.documentId(),
                                event.revision(),
                                Engine.version(),
                                stage,
                                started,
                                took.toMillis(),
                                done.counts(),
                                done.warnings()));
        support.meters().completed(stage, took);
        log.info("{} of revision {} in {} ms: {}", stage, event.revision(), took.toMillis(), done.counts());
    }

    private void fail(PipelineEvent event, Instant started, FailureKind kind, @Nullable String cause) {
        Duration took = Duration.between(started, clock.instant());
        support.publisher()
                .publish(
                        Topics.PIPELINE_STATUS,
                        new StageFailed(
                                event.documentId(),
                                event.revision(),
                                Engine.version(),
                                stage,
                                started,
                                took.toMillis(),
                                kind,
                                cause == null ? "unknown" : cause,
                                kind.advice()));
        support.meters().failed(stage, kind, took);
        log.warn("{} of revision {} failed: {}: {}", stage, event.revision(), kind, cause);
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
            fail(event, started, late.kind(), late.cause());
            work.ledger().reported(place);
        } finally {
            work.endProcess(stage + " of revision " + event.revision() + " of " + event.documentId()
                    + " computes on after its limit");
        }
    }

    private static String mixedEngines(PipelineEvent event) {
        return StageFailed.mixedEngines(event.engine(), Engine.version() + ", as this service");
    }

    /** A message without a value comes with a placeholder in place of the bytes. */
    private static byte @Nullable [] value(Message<?> message) {
        return message.getPayload() instanceof byte[] bytes ? bytes : null;
    }

    /** A header as text: Kafka's mapper hands unknown ones over as bytes. */
    static @Nullable String header(Message<?> message, String name) {
        Object value = message.getHeaders().get(name);
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : (String) value;
    }
}
