package org.duizhao.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.duizhao.events.DocumentExtracted;
import org.duizhao.events.DocumentUploaded;
import org.duizhao.events.EventCodec;
import org.duizhao.events.FailureKind;
import org.duizhao.events.Hints;
import org.duizhao.events.PipelineEvent;
import org.duizhao.events.Stage;
import org.duizhao.events.StageCompleted;
import org.duizhao.events.StageFailed;
import org.duizhao.events.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.Mockito;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

class StageRunnerTest {

    @TempDir
    Path folder;

    private final List<ProducerRecord<byte[], byte[]>> sent = new ArrayList<>();
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private boolean kafkaAway;
    private StageSupport support;

    @BeforeEach
    @SuppressWarnings("unchecked")
    void wire() {
        KafkaOperations<byte[], byte[]> kafka = Mockito.mock(KafkaOperations.class);
        Mockito.when(kafka.send(Mockito.any(ProducerRecord.class))).thenAnswer(call -> {
            if (kafkaAway) {
                return CompletableFuture.failedFuture(new TimeoutException("no broker"));
            }
            sent.add(call.getArgument(0));
            return CompletableFuture.completedFuture(null);
        });
        Clock clock = Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC);
        support = new StageSupport(
                new EventPublisher(kafka, clock),
                new StartLedger(folder),
                new StageProperties(null, Duration.ofMillis(300), Duration.ofSeconds(1), Duration.ofSeconds(2)),
                new StageMeters(meters),
                clock);
    }

    @Test
    void outputGoesOutBeforeTheStatus() {
        runner(this::aligned).accept(message(Events.extracted(1, "a")));

        assertThat(sent).extracting(ProducerRecord::topic).containsExactly(Topics.DOCUMENTS_ALIGNED, "pipeline.status");
        assertThat(status()).isInstanceOf(StageCompleted.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anUnacknowledgedSendIsUnavailableAndLeavesNoStart() {
        kafkaAway = true;

        assertThatThrownBy(() -> runner(this::aligned).accept(message(Events.extracted(1, "a"))))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("documents.aligned");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aMessageThatKilledTheServiceTwiceIsNotTriedAThirdTime() throws Exception {
        Files.writeString(folder.resolve("documents.extracted-3-42"), "2");

        assertThatThrownBy(() -> runner(this::aligned).accept(message(Events.extracted(1, "a"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("starts of documents.extracted-3-42: 3");
        assertThat(sent).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aMessageThatKilledTheServiceOnceIsTriedAgain() throws Exception {
        Files.writeString(folder.resolve("documents.extracted-3-42"), "1");

        runner(this::aligned).accept(message(Events.extracted(1, "a")));

        assertThat(status()).isInstanceOf(StageCompleted.class);
    }

    @Test
    void aDocumentThatTakesTooLongExceedsALimit() {
        CountDownLatch never = new CountDownLatch(1);
        runner(event -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return new StageOutcome.Dropped("never");
                })
                .accept(message(Events.extracted(1, "a")));

        StageFailed failed = (StageFailed) status();
        assertThat(failed.kind()).isEqualTo(FailureKind.LIMIT_EXCEEDED);
        assertThat(failed.cause()).contains("duizhao.stage.time-limit");
    }

    @Test
    void anEventOverTheSizeLimitFailsTheDocumentAndSendsNothingElse() {
        Hints huge = new Hints("x".repeat(EventCodec.MAX_VALUE_BYTES), null, null, null, null);
        runner(event -> done(new DocumentExtracted(
                        event.documentId(), 1, event.engine(), Events.NOON, huge, List.of(), List.of())))
                .accept(message(Events.extracted(1, "a")));

        assertThat(sent).hasSize(1);
        assertThat(((StageFailed) status()).kind()).isEqualTo(FailureKind.LIMIT_EXCEEDED);
    }

    @Test
    void aStackOverflowIsABugOfOneDocument() {
        assertThatThrownBy(() -> runner(event -> {
                            throw new StackOverflowError();
                        })
                        .accept(message(Events.extracted(1, "a"))))
                .isInstanceOf(IllegalStateException.class)
                .hasCauseInstanceOf(StackOverflowError.class);
    }

    @Test
    void anEventOfAnotherEngineFailsWithReprocess() {
        DocumentExtracted other =
                new DocumentExtracted(Events.document(1), 1, "0.0.1", Events.NOON, Hints.NONE, List.of(), List.of());

        runner(this::aligned).accept(message(other));

        assertThat(((StageFailed) status()).cause())
                .startsWith("engine: 0.0.1 (expected: ")
                .contains("reprocess");
    }

    @Test
    void anUploadOfAnotherEngineIsFineBecauseNothingIsDerivedYet() {
        DocumentUploaded other =
                new DocumentUploaded(Events.document(1), 1, "0.0.1", Events.NOON, List.of(), Hints.NONE, null);

        runner(event -> done(Events.extracted(1, "a"))).accept(message(other));

        assertThat(status()).isInstanceOf(StageCompleted.class);
    }

    private StageOutcome aligned(PipelineEvent event) {
        return done(Events.aligned((DocumentExtracted) event));
    }

    private static StageOutcome done(PipelineEvent event) {
        return new StageOutcome.Done(List.of(event), Map.of(), List.of());
    }

    private StageRunner runner(StageFunction function) {
        return support.runner(Stage.ALIGN, Topics.DOCUMENTS_ALIGNED, function);
    }

    private PipelineEvent status() {
        ProducerRecord<byte[], byte[]> last = sent.get(sent.size() - 1);
        assertThat(last.topic()).isEqualTo(Topics.PIPELINE_STATUS);
        return EventCodec.read(
                new String(last.headers().lastHeader(EventCodec.CE_TYPE).value()), last.value());
    }

    private static Message<byte[]> message(PipelineEvent event) {
        MessageBuilder<byte[]> message = MessageBuilder.withPayload(EventCodec.value(event))
                .setHeader(KafkaHeaders.RECEIVED_TOPIC, "documents.extracted")
                .setHeader(KafkaHeaders.RECEIVED_PARTITION, 3)
                .setHeader(KafkaHeaders.OFFSET, 42L);
        EventCodec.headers(event, Events.NOON).forEach((name, value) -> message.setHeader(name, value.getBytes()));
        return message.build();
    }
}
