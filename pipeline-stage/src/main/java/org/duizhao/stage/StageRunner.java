package org.duizhao.stage;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.duizhao.events.DocumentDeleted;
import org.duizhao.events.DocumentUploaded;
import org.duizhao.events.Engine;
import org.duizhao.events.EventCodec;
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
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/**
 * Runs a stage on the messages of its topic. When {@link #accept} returns, the effect is durable (what goes on and the
 * status are acknowledged) and the offset may be committed; when it throws, nothing is committed.
 */
public final class StageRunner {

    private static final Logger log = LoggerFactory.getLogger(StageRunner.class);
    private static final int MOST_STARTS = 2;

    private final Stage stage;
    private final String nextTopic;
    private final StageFunction function;
    private final StageSupport support;
    private final Clock clock;
    private final ExecutorService worker;

    StageRunner(Stage stage, String nextTopic, StageFunction function, StageSupport support) {
        this.stage = stage;
        this.nextTopic = nextTopic;
        this.function = function;
        this.support = support;
        this.clock = support.clock();
        this.worker = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, stage.name().toLowerCase(Locale.ROOT) + "-worker");
            thread.setDaemon(true);
            return thread;
        });
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
            once(place(message), event);
        }
    }

    private void once(String place, PipelineEvent event) {
        int before = support.ledger().start(place);
        try {
            if (before >= MOST_STARTS) {
                throw new IllegalStateException("starts of " + place + ": " + (before + 1) + " (expected: at most "
                        + MOST_STARTS + "; the service died with this message in its hands)");
            }
            handle(event);
        } finally {
            support.ledger().end(place);
        }
    }

    private void handle(PipelineEvent event) {
        Instant started = clock.instant();
        StageOutcome outcome = run(event);
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

    private StageOutcome run(PipelineEvent event) {
        Map<String, String> logContext = MDC.getCopyOfContextMap();
        Future<StageOutcome> work = worker.submit(() -> {
            MDC.setContextMap(logContext);
            return function.apply(event);
        });
        Duration limit = support.properties().timeLimit();
        try {
            return work.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            work.cancel(true);
            return new StageOutcome.Failed(
                    FailureKind.LIMIT_EXCEEDED,
                    "duizhao.stage.time-limit: passed (expected: done within " + limit.toSeconds() + " s)");
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } catch (InterruptedException e) {
            work.cancel(true);
            Thread.currentThread().interrupt();
            throw new UnavailableException("service: stopping (expected: running)", e);
        } catch (CancellationException e) {
            throw new UnavailableException("service: stopping (expected: running)", e);
        }
    }

    /** A stack that overflows is a bug of one document; other errors concern the whole JVM. */
    private static RuntimeException failure(@Nullable Throwable cause) {
        if (cause instanceof RuntimeException exception) {
            return exception;
        }
        if (cause instanceof Error error && !(cause instanceof StackOverflowError)) {
            throw error;
        }
        return new IllegalStateException(cause);
    }

    private String mixedEngines(PipelineEvent event) {
        return "engine: %s (expected: %s, as this service; reprocess the document)"
                .formatted(event.engine(), Engine.version());
    }

    private static String place(Message<byte[]> message) {
        return message.getHeaders().get(KafkaHeaders.RECEIVED_TOPIC)
                + "-" + message.getHeaders().get(KafkaHeaders.RECEIVED_PARTITION)
                + "-" + message.getHeaders().get(KafkaHeaders.OFFSET);
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
