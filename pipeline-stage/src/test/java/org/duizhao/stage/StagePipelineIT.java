package org.duizhao.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.dockerjava.api.model.Ports;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.duizhao.events.DocumentDeleted;
import org.duizhao.events.DocumentExtracted;
import org.duizhao.events.Engine;
import org.duizhao.events.EventCodec;
import org.duizhao.events.FailureKind;
import org.duizhao.events.PipelineEvent;
import org.duizhao.events.Stage;
import org.duizhao.events.StageCompleted;
import org.duizhao.events.StageFailed;
import org.duizhao.events.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.event.ListenerContainerIdleEvent;
import org.springframework.messaging.Message;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.kafka.KafkaContainer;

/** A stage on a real broker: what goes on, what is reported, what waits and what becomes a dead letter. */
@Testcontainers(disabledWithoutDocker = true)
class StagePipelineIT {

    @Container
    static final KafkaContainer KAFKA = new KafkaContainer("apache/kafka:4.2.0")
            .withCreateContainerCmdModifier(command -> {
                Ports ports = new Ports();
                for (var port : command.getExposedPorts()) {
                    ports.bind(port, Ports.Binding.bindIp("127.0.0.1"));
                }
                command.getHostConfig().withPortBindings(ports);
            });

    private static final Map<String, AtomicInteger> CALLS = new ConcurrentHashMap<>();
    private static final AtomicInteger COMPUTING = new AtomicInteger();
    private static final Queue<ConsumerRecord<byte[], byte[]>> SEEN = new ConcurrentLinkedQueue<>();
    private static final Queue<ListenerContainerIdleEvent> IDLE = new ConcurrentLinkedQueue<>();

    private static ConfigurableApplicationContext service;
    private static EventPublisher publisher;
    private static KafkaConsumer<byte[], byte[]> reader;

    @BeforeAll
    static void start() {
        service = SpringApplication.run(
                Service.class,
                "--spring.kafka.bootstrap-servers=" + KAFKA.getBootstrapServers(),
                "--duizhao.topics.partitions=2",
                "--duizhao.stage.time-limit=5s",
                "--duizhao.stage.retry-first=200ms",
                "--duizhao.stage.retry-most=400ms");
        publisher = service.getBean(EventPublisher.class);
        reader = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        KAFKA.getBootstrapServers(),
                        ConsumerConfig.GROUP_ID_CONFIG,
                        "reader",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        reader.subscribe(List.of(
                Topics.DOCUMENTS_ALIGNED, Topics.PIPELINE_STATUS, Topics.deadLetter(Topics.DOCUMENTS_EXTRACTED)));
    }

    @AfterAll
    static void stop() {
        reader.close();
        service.close();
    }

    @Test
    void anEventIsHandedOnWithCloudEventHeadersAndItsStageIsReported() {
        publisher.publish(Topics.DOCUMENTS_EXTRACTED, Events.extracted(1, "ok"));

        ConsumerRecord<byte[], byte[]> aligned = one(1, Topics.DOCUMENTS_ALIGNED);
        assertThat(headers(aligned))
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_type", "org.duizhao.document.aligned.v1")
                .containsEntry("ce_id", Events.document(1) + "/1/document.aligned/0")
                .containsEntry("ce_source", "/duizhao/align")
                .containsEntry("ce_subject", Events.document(1))
                .containsEntry("content-type", "application/json")
                .containsKeys("ce_time", "traceparent")
                .hasSize(8);
        StageCompleted completed = (StageCompleted) event(one(1, Topics.PIPELINE_STATUS));
        assertThat(completed.stage()).isEqualTo(Stage.ALIGN);
        assertThat(completed.counts()).containsExactly(Map.entry("segments", 0L));
    }

    /** {@link LostCommits} relies on it. */
    @Test
    void aConsumerWithoutMessagesSaysSo() {
        await().atMost(Duration.ofSeconds(60)).until(() -> !IDLE.isEmpty());

        assertThat(IDLE.element().getTopicPartitions()).isNotEmpty();
    }

    @Test
    void aDocumentThatCannotBeDoneFailsVisiblyAndIsNoDeadLetter() {
        publisher.publish(Topics.DOCUMENTS_EXTRACTED, Events.extracted(2, "refuse"));

        StageFailed failed = (StageFailed) event(one(2, Topics.PIPELINE_STATUS));
        assertThat(failed.kind()).isEqualTo(FailureKind.REJECTED_INPUT);
        assertThat(failed.cause()).isEqualTo("text: empty (expected: words)");
        assertThat(of(2, Topics.deadLetter(Topics.DOCUMENTS_EXTRACTED))).isEmpty();
    }

    @Test
    void aBugBecomesAStatusAndADeadLetterWithTheMessageUnchanged() {
        publisher.publish(Topics.DOCUMENTS_EXTRACTED, Events.extracted(3, "bug"));

        ConsumerRecord<byte[], byte[]> letter = one(3, Topics.deadLetter(Topics.DOCUMENTS_EXTRACTED));
        assertThat(letter.value()).isEqualTo(EventCodec.value(Events.extracted(3, "bug")));
        assertThat(headers(letter))
                .containsEntry("ce_type", "org.duizhao.document.extracted.v1")
                .containsEntry("kafka_dlt-original-topic", Topics.DOCUMENTS_EXTRACTED)
                .containsKey("kafka_dlt-exception-stacktrace");
        DeadLetter latest = service.getBean(DeadLetters.class)
                .latest(List.of(Topics.DOCUMENTS_UPLOADED, Topics.DOCUMENTS_EXTRACTED))
                .orElseThrow();
        assertThat(latest.topic()).isEqualTo(Topics.DOCUMENTS_EXTRACTED);
        assertThat(latest.key()).isEqualTo(Events.document(3));
        assertThat(latest.cause()).endsWith("Exception: broken on purpose");
        StageFailed failed = (StageFailed) event(one(3, Topics.PIPELINE_STATUS));
        assertThat(failed.kind()).isEqualTo(FailureKind.BUG);
        assertThat(failed.cause()).contains("broken on purpose");
        assertThat(CALLS.get("bug")).hasValue(1);
    }

    @Test
    void anOutageIsWaitedForAndNothingIsDeadLettered() {
        publisher.publish(Topics.DOCUMENTS_EXTRACTED, Events.extracted(4, "away"));

        one(4, Topics.DOCUMENTS_ALIGNED);
        assertThat(CALLS.get("away").get()).isGreaterThanOrEqualTo(5);
        assertThat(of(4, Topics.deadLetter(Topics.DOCUMENTS_EXTRACTED))).isEmpty();
    }

    @Test
    void aDocumentThatComputesOnEndsAtItsLimitAndTheNextOneIsDone() {
        publisher.publish(Topics.DOCUMENTS_EXTRACTED, Events.extracted(7, "endless"));
        publisher.publish(Topics.DOCUMENTS_EXTRACTED, Events.extracted(7, "ok"));

        one(7, Topics.DOCUMENTS_ALIGNED);
        StageFailed failed = (StageFailed) event(of(7, Topics.PIPELINE_STATUS).get(0));
        assertThat(failed.kind()).isEqualTo(FailureKind.LIMIT_EXCEEDED);
        assertThat(failed.cause()).startsWith("duizhao.stage.time-limit: passed");
        assertThat(COMPUTING).hasValue(0);
    }

    @Test
    void aMessageOfAnyBytesBecomesADeadLetterAndTheNextOneIsDone() {
        byte[] key = Events.document(5).getBytes(StandardCharsets.US_ASCII);
        template().send(new ProducerRecord<>(Topics.DOCUMENTS_EXTRACTED, key, new byte[] {0, (byte) 0xFF, 7}));
        template().send(new ProducerRecord<>(Topics.DOCUMENTS_EXTRACTED, key, null));
        publisher.publish(Topics.DOCUMENTS_EXTRACTED, Events.extracted(5, "ok"));

        one(5, Topics.DOCUMENTS_ALIGNED);
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            poll();
            return of(5, Topics.deadLetter(Topics.DOCUMENTS_EXTRACTED)).size() == 2;
        });
    }

    @Test
    void aTopicThatIsMissingIsToldFromBrokersThatDoNotAnswer() {
        Backlog there = new Backlog("g", Topics.DOCUMENTS_EXTRACTED);
        Backlog missing = new Backlog("g", "no.such.topic");

        assertThat(service.getBean(Brokers.class).waiting(List.of(there, missing)))
                .containsOnlyKeys(there);
    }

    @Test
    void aDeletionIsForwarded() {
        publisher.publish(
                Topics.DOCUMENTS_EXTRACTED, new DocumentDeleted(Events.document(6), 2, Engine.version(), Events.NOON));

        assertThat(event(one(6, Topics.DOCUMENTS_ALIGNED))).isInstanceOf(DocumentDeleted.class);
    }

    @SuppressWarnings("unchecked")
    private static KafkaTemplate<byte[], byte[]> template() {
        return service.getBean(KafkaTemplate.class);
    }

    private static ConsumerRecord<byte[], byte[]> one(int document, String topic) {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            poll();
            return !of(document, topic).isEmpty();
        });
        List<ConsumerRecord<byte[], byte[]>> found = of(document, topic);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static void poll() {
        reader.poll(Duration.ofMillis(100)).forEach(SEEN::add);
    }

    private static List<ConsumerRecord<byte[], byte[]>> of(int document, String topic) {
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : SEEN) {
            if (record.topic().equals(topic)
                    && new String(record.key(), StandardCharsets.US_ASCII).equals(Events.document(document))) {
                found.add(record);
            }
        }
        return found;
    }

    private static PipelineEvent event(ConsumerRecord<byte[], byte[]> record) {
        return EventCodec.read(headers(record).get(EventCodec.CE_TYPE), record.value());
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new ConcurrentHashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return headers;
    }

    @Configuration
    @EnableAutoConfiguration
    static class Service {

        @Bean
        Consumer<Message<List<byte[]>>> align(StageSupport support) {
            return support.runner(Stage.ALIGN, Topics.DOCUMENTS_ALIGNED, Service::work)::accept;
        }

        @EventListener
        void idle(ListenerContainerIdleEvent event) {
            IDLE.add(event);
        }

        private static StageOutcome work(PipelineEvent event) {
            DocumentExtracted document = (DocumentExtracted) event;
            String wish = document.hints().title();
            int call = CALLS.computeIfAbsent(wish, w -> new AtomicInteger()).incrementAndGet();
            switch (wish) {
                case "refuse":
                    return new StageOutcome.Failed(FailureKind.REJECTED_INPUT, "text: empty (expected: words)");
                case "endless":
                    COMPUTING.incrementAndGet();
                    while (!Thread.currentThread().isInterrupted()) {
                        Thread.onSpinWait(); // no call that an interrupt would end by itself
                    }
                    COMPUTING.decrementAndGet();
                    throw new IllegalStateException("given up");
                case "bug":
                    throw new IllegalStateException("broken on purpose");
                case "away":
                    if (call < 5) {
                        throw new UnavailableException("store: away (expected: soon back)");
                    }
                    break;
                default:
                    break;
            }
            return new StageOutcome.Done(List.of(Events.aligned(document)), Map.of("segments", 0L), List.of());
        }
    }
}
