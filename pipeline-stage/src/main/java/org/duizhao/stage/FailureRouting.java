package org.duizhao.stage;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.header.Header;
import org.duizhao.events.Engine;
import org.duizhao.events.EventCodec;
import org.duizhao.events.EventId;
import org.duizhao.events.EventType;
import org.duizhao.events.FailureKind;
import org.duizhao.events.Groups;
import org.duizhao.events.Stage;
import org.duizhao.events.StageFailed;
import org.duizhao.events.Topics;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.cloud.stream.binder.kafka.ListenerContainerWithDlqAndRetryCustomizer;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.BackOffHandler;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/**
 * Failures of a consumer, sorted by what happens next: what was unavailable is tried again for ever while the container
 * is paused; anything else is reported as a BUG of the document and goes, unchanged, to the dead-letter topic. If the
 * report or the dead letter cannot be sent, the message stays where it is.
 *
 * <p>A consumer group is named {@code duizhao-} and the stage in lower case; other groups (projections) report no stage.
 */
final class FailureRouting implements ListenerContainerWithDlqAndRetryCustomizer {

    private static final Logger log = LoggerFactory.getLogger(FailureRouting.class);
    private static final Duration AUTHORIZED_AFTER = Duration.ofSeconds(5);
    private static final Pattern DOCUMENT_ID = Pattern.compile("[0-9a-f]{32}");

    private final KafkaOperations<byte[], byte[]> kafka;
    private final StageSupport support;
    private final BackOffHandler pausing;

    FailureRouting(KafkaOperations<byte[], byte[]> kafka, StageSupport support, BackOffHandler pausing) {
        this.kafka = kafka;
        this.support = support;
        this.pausing = pausing;
    }

    @Override
    public boolean retryAndDlqInBinding(String destinationName, String group) {
        return false;
    }

    @Override
    public void configure(
            AbstractMessageListenerContainer<?, ?> container,
            String destinationName,
            String group,
            @Nullable BiFunction<ConsumerRecord<?, ?>, Exception, TopicPartition> dlqDestinationResolver,
            @Nullable BackOff backOff) {
        support.meters().expectDeadLetters(destinationName);
        DefaultErrorHandler handler = new DefaultErrorHandler(
                (failed, exception) -> recover(shownBy(group), failed, exception), waiting(), pausing);
        handler.setBackOffFunction((failed, exception) -> backOff(failed, exception));
        handler.setResetStateOnExceptionChange(true);
        handler.setLogLevel(KafkaException.Level.DEBUG); // what waits and what is buried is logged here, once
        container.setCommonErrorHandler(handler);
        // A right that is missing ends a consumer otherwise; MissingRights says which.
        container.getContainerProperties().setAuthExceptionRetryInterval(AUTHORIZED_AFTER);
        container.getContainerProperties().setIdleEventInterval(LostCommits.IDLE.toMillis());
    }

    /** Null: the handler's own, without end. */
    private static @Nullable BackOff backOff(ConsumerRecord<?, ?> failed, Exception exception) {
        if (!unavailable(exception)) {
            return new FixedBackOff(0, 0);
        }
        String cause = root(exception).toString();
        log.warn("message {}-{}@{} waits: {}", failed.topic(), failed.partition(), failed.offset(), cause);
        return null;
    }

    private BackOff waiting() {
        ExponentialBackOff backOff =
                new ExponentialBackOff(support.properties().retryFirst().toMillis(), 2);
        backOff.setMaxInterval(support.properties().retryMost().toMillis());
        return backOff;
    }

    private void recover(@Nullable Stage stage, ConsumerRecord<?, ?> failed, Exception exception) {
        try (MDC.MDCCloseable ignored = MDC.putCloseable(DocumentScope.LOG_KEY, document(failed))) {
            bury(stage, failed, exception);
        }
    }

    private void bury(@Nullable Stage stage, ConsumerRecord<?, ?> failed, Exception exception) {
        Throwable cause = root(exception);
        log.error("message {}-{}@{}: {}", failed.topic(), failed.partition(), failed.offset(), cause, exception);
        if (stage != null && !isReport(failed)) {
            report(stage, failed, cause);
            support.meters().failed(stage, FailureKind.BUG, null);
        }
        DeadLetterPublishingRecoverer deadLetters = new DeadLetterPublishingRecoverer(
                kafka, (record, e) -> new TopicPartition(Topics.deadLetter(record.topic()), record.partition()));
        deadLetters.setFailIfSendResultIsError(true);
        deadLetters.accept(failed, exception);
        support.meters().deadLetter(failed.topic());
    }

    /** The stage that a failure is reported of: what a projection cannot take is one of INDEX, where an operator sees it. */
    private static @Nullable Stage shownBy(String group) {
        return Groups.PROJECTIONS.contains(group) ? Stage.INDEX : Groups.stage(group);
    }

    /** Reports that cannot be projected are not reported again. */
    private static boolean isReport(ConsumerRecord<?, ?> failed) {
        Header type = failed.headers().lastHeader(EventCodec.CE_TYPE);
        return type != null
                && new String(type.value(), StandardCharsets.UTF_8).equals(EventType.STAGE_FAILED.wireName());
    }

    /** Tells the document's status, where the message says which document and revision it is about. */
    private void report(Stage stage, ConsumerRecord<?, ?> failed, Throwable cause) {
        Header id = failed.headers().lastHeader("ce_id");
        EventId event = id == null ? null : EventId.parse(new String(id.value(), StandardCharsets.UTF_8));
        if (event != null) {
            support.publisher()
                    .publish(
                            Topics.PIPELINE_STATUS,
                            new StageFailed(
                                    event.documentId(),
                                    event.revision(),
                                    Engine.version(),
                                    stage,
                                    support.clock().instant(),
                                    0,
                                    FailureKind.BUG,
                                    cause.toString(),
                                    FailureKind.BUG.advice()));
        }
    }

    /** The document's id as the message's key has it, if it looks like one. */
    private static String document(ConsumerRecord<?, ?> failed) {
        String key = failed.key() instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : "";
        return DOCUMENT_ID.matcher(key).matches() ? key : "";
    }

    /** What consumers send themselves is wrapped; a bare failure of the client is that of a commit, and no message's fault. */
    static boolean unavailable(Throwable exception) {
        for (Throwable t = exception; t != null; t = t.getCause()) {
            if (t instanceof UnavailableException || t instanceof RetriableException) {
                return true;
            }
        }
        return false;
    }

    private static Throwable root(Throwable exception) {
        Throwable root = exception;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }
}
