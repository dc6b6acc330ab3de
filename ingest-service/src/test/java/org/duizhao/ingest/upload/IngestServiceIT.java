package org.duizhao.ingest.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.dockerjava.api.model.Ports;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.duizhao.events.DocumentDeleted;
import org.duizhao.events.DocumentExtracted;
import org.duizhao.events.DocumentUploaded;
import org.duizhao.events.EventCodec;
import org.duizhao.events.PipelineEvent;
import org.duizhao.events.Stage;
import org.duizhao.events.StageCompleted;
import org.duizhao.events.Topics;
import org.duizhao.ingest.IngestService;
import org.duizhao.stage.EventPublisher;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.kafka.KafkaContainer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two replicas on one store and a real broker: what a client is answered, and what the pipeline hears. */
@Testcontainers(disabledWithoutDocker = true)
class IngestServiceIT {

    @Container
    static final KafkaContainer KAFKA = new KafkaContainer("apache/kafka:4.2.0")
            .withCreateContainerCmdModifier(command -> {
                Ports ports = new Ports();
                for (var port : command.getExposedPorts()) {
                    ports.bind(port, Ports.Binding.bindIp("127.0.0.1"));
                }
                command.getHostConfig().withPortBindings(ports);
            });

    @TempDir
    static Path folder;

    private static final Queue<ConsumerRecord<byte[], byte[]>> SEEN = new ConcurrentLinkedQueue<>();

    private static ConfigurableApplicationContext one;
    private static ConfigurableApplicationContext other;
    private static KafkaConsumer<byte[], byte[]> reader;

    @BeforeAll
    static void start() {
        one = replica("one");
        other = replica("other");
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
        reader.subscribe(List.of(Topics.DOCUMENTS_UPLOADED, Topics.DOCUMENTS_EXTRACTED, Topics.PIPELINE_STATUS));
    }

    private static ConfigurableApplicationContext replica(String name) {
        return SpringApplication.run(
                IngestService.class,
                "--server.port=0",
                "--spring.kafka.bootstrap-servers=" + KAFKA.getBootstrapServers(),
                "--duizhao.topics.partitions=2",
                "--duizhao.store.folder=" + folder.resolve("store"),
                "--duizhao.stage.starts-folder=" + folder.resolve("starts-" + name),
                "--duizhao.extract.work-folder=" + folder.resolve("work-" + name),
                "--duizhao.extract.children.count=1",
                "--duizhao.upload.sweep-every=1s",
                "--duizhao.upload.sweep-grace=15s");
    }

    @AfterAll
    static void stop() {
        reader.close();
        other.close();
        one.close();
    }

    @Test
    void anUploadBecomesTextOnTheStream() throws Exception {
        JsonNode answer = json(api(one).upload(Api.form().file("file", "r.txt", text("常住人口一百二十万。"))));
        String id = answer.get("id").asString();

        ConsumerRecord<byte[], byte[]> uploaded = record(id, Topics.DOCUMENTS_UPLOADED, DocumentUploaded.class);
        assertThat(headers(uploaded))
                .containsEntry("ce_type", "org.duizhao.document.uploaded.v1")
                .containsEntry("ce_source", "/duizhao/ingest")
                .containsEntry("ce_id", id + "/" + answer.get("revision").asLong() + "/document.uploaded/0");
        DocumentExtracted extracted =
                (DocumentExtracted) event(record(id, Topics.DOCUMENTS_EXTRACTED, DocumentExtracted.class));
        assertThat(extracted.blocks().get(0).text()).isEqualTo("常住人口一百二十万。");
        StageCompleted done = (StageCompleted) event(record(id, Topics.PIPELINE_STATUS, StageCompleted.class));
        assertThat(done.stage()).isEqualTo(Stage.EXTRACT);
        assertThat(done.counts()).containsEntry("blocks", 1L);
    }

    @Test
    void whatIsUploadedWhileKafkaIsAwayIsAnswered503AndPublishedWhenItIsBack() throws Exception {
        JsonNode refused;
        KAFKA.getDockerClient().pauseContainerCmd(KAFKA.getContainerId()).exec();
        try {
            HttpResponse<byte[]> answer = api(one).upload(Api.form().file("file", "r.txt", text("断电期间上传的报告。")));
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            refused = json(answer);
        } finally {
            KAFKA.getDockerClient().unpauseContainerCmd(KAFKA.getContainerId()).exec();
        }
        DocumentUploaded uploaded = (DocumentUploaded)
                event(record(refused.get("id").asString(), Topics.DOCUMENTS_UPLOADED, DocumentUploaded.class));
        assertThat(uploaded.revision()).isEqualTo(refused.get("revision").asLong());
        record(refused.get("id").asString(), Topics.DOCUMENTS_EXTRACTED, DocumentExtracted.class);
    }

    @Test
    void aLateMessageOfADeletedDocumentIsDropped() throws Exception {
        byte[] bytes = text("稍后删除的报告。");
        String id = json(api(one).upload(Api.form().file("file", "r.txt", bytes)))
                .get("id")
                .asString();
        DocumentUploaded first =
                (DocumentUploaded) event(record(id, Topics.DOCUMENTS_UPLOADED, DocumentUploaded.class));
        record(id, Topics.DOCUMENTS_EXTRACTED, DocumentExtracted.class);
        assertThat(api(other).delete("/api/documents/" + id).statusCode()).isEqualTo(202);
        record(id, Topics.DOCUMENTS_EXTRACTED, DocumentDeleted.class);

        one.getBean(EventPublisher.class).publish(Topics.DOCUMENTS_UPLOADED, first);
        long again = json(api(other).upload(Api.form().file("file", "r.txt", bytes)))
                .get("revision")
                .asLong();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> extracted(id).stream().anyMatch(event -> event.revision() == again));
        assertThat(extracted(id)).extracting(PipelineEvent::revision).containsExactly(first.revision(), again);
    }

    @Test
    void replicasShareDocumentsAndAgreeOnDuplicates() throws Exception {
        byte[] bytes = text("两个副本共用一个存储。");
        JsonNode first = json(api(one).upload(Api.form().file("file", "r.txt", bytes)));
        JsonNode second = json(api(other).upload(Api.form().file("file", "r.txt", bytes)));
        assertThat(second.get("duplicate").asBoolean()).isTrue();
        assertThat(second.get("revision")).isEqualTo(first.get("revision"));
        assertThat(api(other)
                        .get("/api/documents/" + first.get("id").asString() + "/file")
                        .body())
                .isEqualTo(bytes);
    }

    private static List<PipelineEvent> extracted(String id) {
        poll();
        return SEEN.stream()
                .filter(record -> record.topic().equals(Topics.DOCUMENTS_EXTRACTED)
                        && key(record).equals(id))
                .map(IngestServiceIT::event)
                .filter(DocumentExtracted.class::isInstance)
                .toList();
    }

    private static ConsumerRecord<byte[], byte[]> record(String id, String topic, Class<?> type) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> {
                            poll();
                            return SEEN.stream()
                                    .filter(record -> record.topic().equals(topic)
                                            && key(record).equals(id)
                                            && type.isInstance(event(record)))
                                    .findFirst();
                        },
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    private static void poll() {
        reader.poll(Duration.ofMillis(100)).forEach(SEEN::add);
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), StandardCharsets.US_ASCII);
    }

    private static PipelineEvent event(ConsumerRecord<byte[], byte[]> record) {
        return EventCodec.read(headers(record).get(EventCodec.CE_TYPE), record.value());
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return headers;
    }

    private static Api api(ConfigurableApplicationContext replica) {
        return new Api(replica.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
