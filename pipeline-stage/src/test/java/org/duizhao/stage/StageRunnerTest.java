package org.duizhao.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
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
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

class StageRunnerTest {

    @TempDir
    Path folder;

    private final List<ProducerRecord<byte[], byte[]>> sent = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger resorts = new AtomicInteger();
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private boolean kafkaAway;
    private final AtomicReference<Clock> now =
            new AtomicReference<>(Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC));
    private final Clock clock = Mockito.mock(Clock.class);
    private EventPublisher publisher;
    private WorkUnderWay work;
    private StageSupport support;

    @BeforeEach
    @SuppressWarnings("unchecked")
    void wire() {
        Mockito.when(clock.instant()).thenAnswer(call -> now.get().instant());
        KafkaOperations<byte[], byte[]> kafka = Mockito.mock(KafkaOperations.class);
        Mockito.when(kafka.send(Mockito.any(ProducerRecord.class))).thenAnswer(call -> {
            if (kafkaAway) {
                return CompletableFuture.failedFuture(new TimeoutException("no broker"));
            }
            sent.add(call.getArgument(0));
            return CompletableFuture.completedFuture(null);
        });
        publisher = new EventPublisher(kafka, clock);
        work = new WorkUnderWay(new StartLedger(folder), resorts::incrementAndGet);
        support = support(Duration.ofMinutes(10));
    }

    private StageSupport support(Duration limit) {
        return new StageSupport(
                publisher,
                work,
                new DocumentScope(ObservationRegistry.NOOP),
                new StageProperties(null, limit, Duration.ofSeconds(1), Duration.ofSeconds(2)),
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
                .hasCauseInstanceOf(UnavailableException.class)
                .hasMessageContaining("documents.aligned");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void quickDocumentsOfAPollAreWaitedForTogetherAndTheirStatusesComeAfterTheirOutput() {
        runner(this::aligned)
                .accept(poll(42, Events.extracted(1, "a"), Events.extracted(2, "b"), Events.extracted(3, "c")));

        assertThat(sent)
                .extracting(ProducerRecord::topic)
                .containsExactly(
                        Topics.DOCUMENTS_ALIGNED,
                        Topics.DOCUMENTS_ALIGNED,
                        Topics.DOCUMENTS_ALIGNED,
                        Topics.PIPELINE_STATUS,
                        Topics.PIPELINE_STATUS,
                        Topics.PIPELINE_STATUS);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aBugOfOneMessageNamesItWhenThoseBeforeItAreWhole() {
        StageFunction second = event -> {
            if (event.documentId().equals(Events.document(2))) {
                throw new IllegalStateException("broken");
            }
            return aligned(event);
        };

        assertThatThrownBy(() -> runner(second)
                        .accept(poll(42, Events.extracted(1, "a"), Events.extracted(2, "b"), Events.extracted(3, "c"))))
                .isInstanceOfSatisfying(
                        BatchListenerFailedException.class,
                        e -> assertThat(e.getIndex()).isEqualTo(1))
                .hasRootCauseMessage("broken");
        assertThat(sent).extracting(ProducerRecord::topic).containsExactly(Topics.DOCUMENTS_ALIGNED, "pipeline.status");
        assertThat(status().documentId()).isEqualTo(Events.document(1));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theFirstMessageThatIsNotAcknowledgedIsNamedWhateverCameAfterIt() {
        StageFunction away = event -> {
            kafkaAway = event.documentId().equals(Events.document(2));
            return aligned(event);
        };

        assertThatThrownBy(() -> runner(away)
                        .accept(poll(42, Events.extracted(1, "a"), Events.extracted(2, "b"), Events.extracted(3, "c"))))
                .isInstanceOfSatisfying(
                        BatchListenerFailedException.class,
                        e -> assertThat(e.getIndex()).isEqualTo(1))
                .hasCauseInstanceOf(UnavailableException.class);
        assertThat(sent)
                .extracting(record -> record.topic() + " " + new String(record.key()))
                .containsExactly(
                        Topics.DOCUMENTS_ALIGNED + " " + Events.document(1),
                        Topics.DOCUMENTS_ALIGNED + " " + Events.document(3),
                        Topics.PIPELINE_STATUS + " " + Events.document(1));
    }

    @Test
    void aSlowDocumentIsWholeBeforeTheNextOfItsPollAndAfterAMinuteTheRestComesAgain() {
        StageFunction slow = event -> {
            now.updateAndGet(before -> Clock.offset(before, Duration.ofSeconds(31)));
            return aligned(event);
        };

        assertThatThrownBy(() -> runner(slow)
                        .accept(poll(42, Events.extracted(1, "a"), Events.extracted(2, "b"), Events.extracted(3, "c"))))
                .isInstanceOfSatisfying(
                        BatchListenerFailedException.class,
                        e -> assertThat(e.getIndex()).isEqualTo(2))
                .hasCauseInstanceOf(UnavailableException.class);
        assertThat(sent)
                .extracting(ProducerRecord::topic)
                .containsExactly(
                        Topics.DOCUMENTS_ALIGNED,
                        Topics.PIPELINE_STATUS,
                        Topics.DOCUMENTS_ALIGNED,
                        Topics.PIPELINE_STATUS);
    }

    @Test
    void aMessageThatKilledTheServiceTwiceIsNotTriedAThirdTime() throws Exception {
        Files.writeString(folder.resolve("documents.extracted-3-42"), "2");

        assertThatThrownBy(() -> runner(this::aligned).accept(message(Events.extracted(1, "a"))))
                .hasCauseInstanceOf(IllegalStateException.class)
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
    void aDocumentThatTakesTooLongExceedsALimitAndItsComputingHasEndedBeforeTheNextBegins() {
        support = support(Duration.ofMillis(100));
        AtomicInteger computing = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        StageRunner runner = runner(event -> {
            most.accumulateAndGet(computing.incrementAndGet(), Math::max);
            computeUntil(() -> Thread.currentThread().isInterrupted());
            computing.decrementAndGet();
            throw new IllegalStateException("given up");
        });
        for (int document = 1; document <= 3; document++) {
            runner.accept(message(Events.extracted(document, "a")));

            StageFailed failed = (StageFailed) status();
            assertThat(failed.kind()).isEqualTo(FailureKind.LIMIT_EXCEEDED);
            assertThat(failed.cause()).contains("duizhao.stage.time-limit");
            assertThat(computing).hasValue(0);
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
        assertThat(most).hasValue(1);
        assertThat(resorts).hasValue(0);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void workThatDoesNotHearItsLimitEndsWithItsProcess() {
        LimitedWork limited = work.begin();
        limited.watch(work.clock(), Duration.ofMillis(1), Duration.ofMillis(1), () -> work.endProcess("deaf"));

        computeUntil(() -> resorts.get() > 0);

        assertThat(work.end(limited)).isEqualTo(LimitedWork.Ending.LATE);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void whatWasReportedBeforeItsProcessEndedIsNotDoneAgain() {
        new StartLedger(folder).reported("documents.extracted-3-42");
        AtomicInteger calls = new AtomicInteger();

        runner(event -> {
                    calls.incrementAndGet();
                    return aligned(event);
                })
                .accept(message(Events.extracted(1, "a")));

        assertThat(calls).hasValue(0);
        assertThat(sent).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aStopThatWasAskedForLeavesNoStartEvenWhileTheWorkDoesNotListen() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        AtomicBoolean released = new AtomicBoolean();
        Future<?> consumer = inAnotherThread(event -> {
            started.countDown();
            computeUntil(released::get);
            return aligned(event);
        });
        started.await();
        assertThat(folder).isNotEmptyDirectory();

        work.stop();
        assertThat(folder).isEmptyDirectory();
        released.set(true);

        assertThatThrownBy(consumer::get).cause().hasCauseInstanceOf(UnavailableException.class);
        assertThat(folder).isEmptyDirectory();
        assertThat(sent).isEmpty();
    }

    @Test
    void aStopEndsWorkThatListensAndTheMessageComesAgain() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Future<?> consumer = inAnotherThread(event -> {
            started.countDown();
            computeUntil(() -> Thread.currentThread().isInterrupted());
            throw new IllegalStateException("given up");
        });
        started.await();

        work.stop();

        assertThatThrownBy(consumer::get).cause().hasCauseInstanceOf(UnavailableException.class);
        assertThatThrownBy(() -> runner(this::aligned).accept(message(Events.extracted(2, "a"))))
                .hasCauseInstanceOf(UnavailableException.class);
        assertThat(sent).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void messagesThatMayHaveKilledTheServiceAreDoneOneAtATime() throws Exception {
        Files.writeString(folder.resolve("documents.extracted-3-42"), "1");
        AtomicInteger calls = new AtomicInteger();
        work.suspects().lock();
        Future<?> consumer = inAnotherThread(event -> {
            calls.incrementAndGet();
            return aligned(event);
        });
        runner(this::aligned).accept(poll(43, Events.extracted(1, "a"))); // nobody suspects this one
        assertThat(calls).hasValue(0);
        assertThat(folder.resolve("documents.extracted-3-42")).hasContent("1");

        work.suspects().unlock();

        consumer.get();
        assertThat(calls).hasValue(1);
    }

    private Future<?> inAnotherThread(StageFunction function) {
        FutureTask<Void> consumer =
                new FutureTask<>(() -> runner(function).accept(message(Events.extracted(1, "a"))), null);
        new Thread(consumer, "consumer").start();
        return consumer;
    }

    /** Work that hears of nothing but what it asks for itself. */
    private static void computeUntil(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
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
                .hasCauseInstanceOf(IllegalStateException.class)
                .hasRootCauseInstanceOf(StackOverflowError.class);
    }

    @Test
    void anEventOfAnotherEngineFailsWithReprocess() {
        DocumentExtracted other =
                new DocumentExtracted(Events.document(1), 1, "0.0.1", Events.NOON, Hints.NONE, List.of(), List.of());

        runner(this::aligned).accept(message(other));

        assertThat(((StageFailed) status()).cause())
                .startsWith("engine: 0.0.1 (expected: ")
                .contains("started again");
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

    private static Message<List<byte[]>> message(PipelineEvent event) {
        return poll(42, event);
    }

    /** The messages of a poll, from this offset on. */
    private static Message<List<byte[]>> poll(long offset, PipelineEvent... events) {
        List<byte[]> values = new ArrayList<>();
        List<Long> offsets = new ArrayList<>();
        List<Map<String, Object>> headers = new ArrayList<>();
        for (PipelineEvent event : events) {
            values.add(EventCodec.value(event));
            offsets.add(offset + offsets.size());
            headers.add(new HashMap<>(EventCodec.headers(event, Events.NOON)));
        }
        return MessageBuilder.withPayload(values)
                .setHeader(KafkaHeaders.RECEIVED_TOPIC, Collections.nCopies(events.length, "documents.extracted"))
                .setHeader(KafkaHeaders.RECEIVED_PARTITION, Collections.nCopies(events.length, 3))
                .setHeader(KafkaHeaders.OFFSET, offsets)
                .setHeader(KafkaHeaders.BATCH_CONVERTED_HEADERS, headers)
                .build();
    }
}
