package org.duizhao.stage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.dockerjava.api.model.Ports;
import io.cloudevents.CloudEvent;
import io.cloudevents.SpecVersion;
import io.cloudevents.kafka.CloudEventDeserializer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.duizhao.events.Block;
import org.duizhao.events.DocumentDeleted;
import org.duizhao.events.EventCodec;
import org.duizhao.events.Hints;
import org.duizhao.events.PipelineEvent;
import org.duizhao.events.RecordEnriched;
import org.duizhao.events.Segment;
import org.duizhao.events.SegmentText;
import org.duizhao.events.SourceSpan;
import org.duizhao.events.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.kafka.KafkaContainer;

/** What lies on a real broker, as readers see it that are not ours. */
@Testcontainers(disabledWithoutDocker = true)
class WireFormatIT {

    @Container
    static final KafkaContainer KAFKA = new KafkaContainer("apache/kafka:4.2.0")
            .withCreateContainerCmdModifier(command -> {
                Ports ports = new Ports();
                for (var port : Objects.requireNonNull(command.getExposedPorts())) {
                    ports.bind(port, Ports.Binding.bindIp("127.0.0.1"));
                }
                Objects.requireNonNull(command.getHostConfig()).withPortBindings(ports);
            });

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");
    private static final String ID = "5f0c2b8e1d9a47c3b6e8f1029384a5b6";
    private static final List<PipelineEvent> EVENTS =
            List.of(record(0, "青岛𠮷"), record(1, "tab\t引号\"、换行\n"), new DocumentDeleted(ID, 8, "0.1.0", NOW));

    private static DefaultKafkaProducerFactory<byte[], byte[]> producers;

    @BeforeAll
    static void publish() {
        producers = new DefaultKafkaProducerFactory<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        KAFKA.getBootstrapServers(),
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "zstd"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        new EventPublisher(new KafkaTemplate<>(producers), Clock.fixed(NOW, ZoneOffset.UTC))
                .publish(Topics.RECORDS_ENRICHED, EVENTS);
    }

    @AfterAll
    static void stop() {
        producers.destroy();
    }

    @Test
    void theKeyTheValueAndEveryHeaderAreExactlyThoseOfTheContract() {
        List<ConsumerRecord<byte[], byte[]>> records = read(new ByteArrayDeserializer(), new ByteArrayDeserializer());

        assertThat(records).hasSameSizeAs(EVENTS);
        for (int i = 0; i < EVENTS.size(); i++) {
            ConsumerRecord<byte[], byte[]> record = records.get(i);
            assertThat(record.key()).isEqualTo(ID.getBytes(UTF_8));
            assertThat(record.value()).isEqualTo(EventCodec.value(EVENTS.get(i)));
        }
        Map<String, String> headers = new LinkedHashMap<>();
        records.get(1).headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        assertThat(headers)
                .containsExactly(
                        Map.entry("ce_specversion", "1.0"),
                        Map.entry("ce_id", ID + "/7/record.enriched/1"),
                        Map.entry("ce_source", "/duizhao/enrich"),
                        Map.entry("ce_type", "org.duizhao.record.enriched.v1"),
                        Map.entry("ce_subject", ID),
                        Map.entry("ce_time", "2026-01-02T03:04:05.678Z"),
                        Map.entry("content-type", "application/json"));
    }

    @Test
    void theCloudEventsSdkReadsThemAsCloudEvents() {
        List<ConsumerRecord<String, CloudEvent>> records = read(new StringDeserializer(), new CloudEventDeserializer());

        assertThat(records).hasSameSizeAs(EVENTS);
        CloudEvent first = records.get(0).value();
        assertThat(first.getSpecVersion()).isEqualTo(SpecVersion.V1);
        assertThat(first.getId()).isEqualTo(ID + "/7/record.enriched/0");
        assertThat(first.getSource()).isEqualTo(URI.create("/duizhao/enrich"));
        assertThat(first.getType()).isEqualTo("org.duizhao.record.enriched.v1");
        assertThat(first.getSubject()).isEqualTo(ID);
        assertThat(first.getTime()).isEqualTo(OffsetDateTime.ofInstant(NOW, ZoneOffset.UTC));
        assertThat(first.getDataContentType()).isEqualTo("application/json");
        assertThat(first.getExtensionNames()).isEmpty();
        assertThat(records)
                .extracting(record -> EventCodec.read(
                        record.value().getType(),
                        Objects.requireNonNull(record.value().getData()).toBytes()))
                .isEqualTo(EVENTS);
    }

    @Test
    void kcatReadsTheRecords() throws IOException, InterruptedException {
        assumeTrue(onPath("kcat"), "kcat: not installed (expected: Debian's kcat, to read the topic with)");
        Path output = Files.createTempFile("kcat", ".txt");
        Process kcat = new ProcessBuilder(
                        "kcat",
                        "-C",
                        "-e",
                        "-q",
                        "-b",
                        broker(),
                        "-t",
                        Topics.RECORDS_ENRICHED,
                        "-o",
                        "beginning",
                        "-f",
                        "%k\\n%h\\n%s\\n")
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        boolean ended = kcat.waitFor(30, TimeUnit.SECONDS);
        kcat.destroyForcibly();
        List<String> lines = Files.readAllLines(output);
        Files.delete(output);

        assertThat(ended).as("kcat ended").isTrue();
        assertThat(lines).hasSize(3 * EVENTS.size());
        assertThat(lines.get(0)).isEqualTo(ID);
        assertThat(lines.get(1))
                .contains(
                        "ce_type=org.duizhao.record.enriched.v1", "content-type=application/json", "ce_subject=" + ID);
        assertThat(EventCodec.read(
                        "org.duizhao.record.enriched.v1", lines.get(2).getBytes(UTF_8)))
                .isEqualTo(EVENTS.get(0));
    }

    private static <K, V> List<ConsumerRecord<K, V>> read(Deserializer<K> keys, Deserializer<V> values) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                KAFKA.getBootstrapServers(),
                "group.id",
                values.getClass().getSimpleName(),
                "auto.offset.reset",
                "earliest");
        List<ConsumerRecord<K, V>> records = new ArrayList<>();
        try (KafkaConsumer<K, V> consumer = new KafkaConsumer<>(settings, keys, values)) {
            consumer.subscribe(Set.of(Topics.RECORDS_ENRICHED));
            for (int polls = 0; polls < 60 && records.size() < EVENTS.size(); polls++) {
                consumer.poll(Duration.ofMillis(500)).forEach(records::add);
            }
        }
        return records;
    }

    private static boolean onPath(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static String broker() {
        return KAFKA.getBootstrapServers().replaceFirst("^.*://", "");
    }

    private static RecordEnriched record(int ordinal, String text) {
        SegmentText zh = new SegmentText(text, List.of(new SourceSpan(0, 0, null, 0, text.length(), 0)));
        Segment segment = new Segment(ordinal, Block.Kind.PARAGRAPH, List.of("一、回顾"), zh, null, 0.5, null);
        return new RecordEnriched(
                ID,
                7,
                "0.1.0",
                NOW,
                Hints.NONE,
                null,
                RecordEnriched.id(ID, ordinal),
                segment,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
