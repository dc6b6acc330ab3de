package org.duizhao.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.duizhao.events.Topics;
import org.duizhao.standalone.client.Accepted;
import org.duizhao.standalone.client.ApiException;
import org.duizhao.standalone.client.Upload;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not be lost is not lost, and what must not be twice is not twice, whatever dies. */
@Tag("faults")
class FaultsIT {

    private final TestMachine machine = TestMachine.shared();

    @TempDir
    private Path temp;

    @Test
    void whatWasAnswered202SurvivesAKillOfIngestServiceRightAfterIt() {
        Batch batch = new Batch(machine, temp).upload(3);

        machine.machine.hold("ingest-service");
        machine.machine.release("ingest-service");

        batch.assertComplete();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest-service", "align-service", "enrich-service", "index-service"})
    void aServiceThatIsKilledInMidStreamLosesAndDoublesNothing(String service) {
        Batch batch = new Batch(machine, temp).upload(6);

        machine.machine.child(service).kill();
        await().atMost(TestMachine.PATIENCE)
                .until(() -> machine.machine.child(service).isReady());
        batch.upload(2);

        batch.assertComplete();
    }

    @Test
    void anOutageOfElasticsearchIsWaitedFor() {
        Batch batch = new Batch(machine, temp).upload(3);
        machine.machine.hold("elasticsearch");
        try {
            batch.upload(3);
            await().pollDelay(Duration.ofSeconds(30))
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> true);
        } finally {
            machine.machine.release("elasticsearch");
        }

        batch.assertComplete();
        for (Accepted each : batch.accepted()) {
            assertThat(machine.stream.messages(Topics.deadLetter(Topics.RECORDS_ENRICHED), each.id()))
                    .isEmpty();
        }
    }

    @Test
    void anOutageOfKafkaRefusesUploadsAndPublishesWhatWasStoredLater() throws IOException {
        Batch batch = new Batch(machine, temp).upload(3);
        machine.machine.hold("kafka");
        Upload upload = Upload.of(batch.document(99), Map.of());
        ApiException refused;
        try {
            refused = catchThrowableOfType(ApiException.class, () -> machine.ingest.upload(upload));
        } finally {
            machine.machine.release("kafka");
        }

        assertThat(refused.status()).isEqualTo(503);
        batch.assertComplete();
        Accepted again = machine.upload(upload);
        assertThat(machine.awaitEnd(again).state()).isEqualTo("INDEXED");
    }

    @Test
    void duplicatedAndReorderedRecordsChangeNothing() {
        Batch batch = new Batch(machine, temp).upload(4);
        batch.assertComplete();
        List<ConsumerRecord<byte[], byte[]>> again = new ArrayList<>();
        for (Accepted accepted : batch.accepted()) {
            again.addAll(machine.stream.messages(Topics.RECORDS_ENRICHED, accepted.id()));
        }
        Collections.shuffle(again, new Random(11));

        machine.stream.repeat(again);
        awaitQuiet("duizhao-index");

        batch.assertComplete();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Topics.DOCUMENTS_UPLOADED,
                Topics.DOCUMENTS_EXTRACTED,
                Topics.DOCUMENTS_ALIGNED,
                Topics.RECORDS_ENRICHED
            })
    void aPoisonMessageBecomesADeadLetterAndTheOthersFlow(String topic) {
        String key = "%032x".formatted(topic.hashCode());
        byte[] poison = {0, (byte) 0xFF, 1, 2};
        machine.stream.send(List.of(new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), poison)));
        Batch batch = new Batch(machine, temp).upload(2);

        batch.assertComplete();
        await().atMost(TestMachine.PATIENCE)
                .until(() ->
                        !machine.stream.messages(Topics.deadLetter(topic), key).isEmpty());
        ConsumerRecord<byte[], byte[]> letter =
                machine.stream.messages(Topics.deadLetter(topic), key).get(0);
        assertThat(letter.value()).isEqualTo(poison);
        assertThat(letter.headers().lastHeader("kafka_dlt-exception-message")).isNotNull();
    }

    @Test
    void reprocessingWhileTheOlderRevisionRunsEndsInTheNewerOne() {
        Batch batch = new Batch(machine, temp).upload(3);
        for (Accepted before : List.copyOf(batch.accepted())) {
            batch.replace(before, machine.ingest.reprocess(before.id()));
        }

        batch.assertComplete();
    }

    @Test
    void aDeletedDocumentStaysDeletedWhenItsMessagesComeLate() {
        Batch running = new Batch(machine, temp).upload(1);
        running.assertComplete();
        Accepted document = running.accepted().get(0);
        List<ConsumerRecord<byte[], byte[]>> late = machine.stream.messages(Topics.RECORDS_ENRICHED, document.id());

        machine.ingest.delete(document.id());
        await().atMost(TestMachine.PATIENCE).until(() -> machine.node.count("duizhao-records", document.id()) == 0);
        machine.stream.repeat(late);
        awaitQuiet("duizhao-index");

        assertThat(machine.node.count("duizhao-records", document.id())).isZero();
        assertThat(machine.index.status(document.id())).isEmpty();
    }

    private void awaitQuiet(String group) {
        await().atMost(TestMachine.PATIENCE).until(() -> machine.stream.lag(group) == 0);
    }
}
