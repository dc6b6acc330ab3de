package org.duizhao.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.duizhao.events.Topics;
import org.duizhao.standalone.client.Accepted;
import org.duizhao.standalone.client.ApiException;
import org.duizhao.standalone.client.IngestApi;
import org.duizhao.standalone.client.Upload;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What must not be lost is not lost, and what must not be twice is not twice, whatever dies. */
@Tag("faults")
class FaultsIT {

    private static final int DECISIONS = 200;

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

    /** An editor goes on while the document is read anew, and ingest- and index-service die one after the other and together. */
    @Test
    void twoHundredDecisionsMadeWhileServicesAreKilledAreEachThereOnce() throws Exception {
        Accepted document = machine.upload(Reports.differing(temp, "killed", DECISIONS + 20));
        assertThat(machine.awaitEnd(document).state()).isEqualTo("INDEXED");
        Editor editor = new Editor(machine, document.id());
        List<JsonNode> issues = editor.issues().subList(0, DECISIONS);
        Map<String, String> answered = new ConcurrentHashMap<>();
        ExecutorService desk = Executors.newSingleThreadExecutor();
        try {
            Future<?> work = desk.submit(() -> issues.forEach(issue -> {
                String id = issue.path("issueId").asString();
                answered.put(id, editor.decide(issue, "accepted", "seen " + id));
            }));
            awaitDecided(answered, DECISIONS / 5, work);
            Accepted again = machine.ingest.reprocess(document.id());
            killed("index-service");
            awaitDecided(answered, 2 * DECISIONS / 5, work);
            killed("ingest-service");
            awaitDecided(answered, 3 * DECISIONS / 5, work);
            killed("ingest-service", "index-service");
            work.get();
            assertThat(machine.awaitEnd(again).state()).isEqualTo("INDEXED");
        } finally {
            desk.shutdownNow();
        }

        await().atMost(TestMachine.PATIENCE).untilAsserted(() -> {
            JsonNode list = editor.list();
            assertThat(list.path("decided").asLong()).isEqualTo(DECISIONS);
            assertThat(list.path("states").path("accepted").asLong()).isEqualTo(DECISIONS);
        });
        Map<String, String> shown = new HashMap<>();
        for (JsonNode issue : editor.issues()) {
            if (issue.path("state").asString().equals("accepted")) {
                String id = issue.path("issueId").asString();
                assertThat(issue.path("comment").asString()).isEqualTo("seen " + id);
                shown.put(id, issue.path("decision").asString());
            }
        }
        assertThat(shown).as("each holds, of the issue that it was made of").isEqualTo(answered);
        List<String> written = new ArrayList<>();
        editor.history()
                .path("decisions")
                .forEach(request -> request.path("decisions")
                        .forEach(one ->
                                written.add(one.path("decision").path("issueId").asString())));
        assertThat(written).as("none twice").containsExactlyInAnyOrderElementsOf(answered.keySet());
    }

    private static void awaitDecided(Map<String, String> answered, int number, Future<?> work) {
        await().atMost(TestMachine.PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> answered.size() >= number || work.isDone());
    }

    private void killed(String... services) {
        for (String service : services) {
            machine.machine.child(service).kill();
        }
        for (String service : services) {
            await().atMost(TestMachine.PATIENCE)
                    .until(() -> machine.machine.child(service).isReady());
        }
    }

    @Test
    void anOutageOfElasticsearchIsWaitedFor() {
        Batch batch = new Batch(machine, temp).upload(3);
        outage("elasticsearch", () -> batch.upload(3));

        batch.assertComplete();
        for (Accepted each : batch.accepted()) {
            assertThat(machine.stream.messages(Topics.deadLetter(Topics.RECORDS_ENRICHED), each.id()))
                    .isEmpty();
        }
    }

    @Test
    void anOutageOfKafkaRefusesUploadsAndPublishesWhatWasStoredLater() {
        Batch batch = new Batch(machine, temp).upload(3);
        Upload upload = Upload.of(batch.document(99), Map.of());
        List<ApiException> refused = new ArrayList<>();
        outage(
                "kafka",
                () -> refused.add(catchThrowableOfType(ApiException.class, () -> machine.ingest.upload(upload))));

        assertThat(refused).singleElement().extracting(ApiException::status).isEqualTo(503);
        batch.assertComplete();
        Accepted stored = new Accepted(batch.id(99), 0, false);
        assertThat(machine.awaitEnd(stored).state()).as("what was answered 503").isEqualTo("INDEXED");
        assertThat(machine.upload(upload).duplicate()).isTrue();
    }

    @Test
    void anAliasThatWasDeletedByHandIsWaitedFor() {
        Batch batch = new Batch(machine, temp).upload(1);
        batch.assertComplete();
        machine.node.removeAlias("duizhao-records-v1", "duizhao-records");
        try {
            batch.upload(2);
            await().atMost(TestMachine.PATIENCE)
                    .until(() -> !machine.stream
                            .lag("duizhao-index", Topics.RECORDS_ENRICHED)
                            .isEmpty());
        } finally {
            machine.node.addAlias("duizhao-records-v1", "duizhao-records");
        }

        batch.assertComplete();
    }

    @Test
    void twoReplicasOfIngestServiceOnOneStoreNeverClaimTheSameRevision() throws Exception {
        Batch batch = new Batch(machine, temp);
        Path file = batch.document(1);
        ExecutorService clients = Executors.newFixedThreadPool(8);
        try (Replica replica = Replica.of(machine.machine.child("ingest-service"), temp.resolve("replica.log"))) {
            List<IngestApi> both = List.of(machine.ingest, replica.ingest());
            List<Accepted> uploads =
                    all(clients, 16, i -> both.get(i % 2).upload(Upload.of(file, Map.of()), TestMachine.PATIENCE));
            assertThat(uploads.stream().map(Accepted::id).distinct()).hasSize(1);
            // Uploads that do not see each other may each start a revision; the highest is what stays.
            long first = uploads.stream().mapToLong(Accepted::revision).max().orElseThrow();

            List<Accepted> again = all(
                    clients, 16, i -> both.get(i % 2).reprocess(uploads.get(0).id()));
            assertThat(again.stream().map(Accepted::revision).distinct())
                    .hasSize(again.size())
                    .allMatch(revision -> revision > first);

            batch.accepted().add(Collections.max(again, Comparator.comparingLong(Accepted::revision)));
            batch.assertComplete();
        } finally {
            clients.shutdownNow();
        }
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
        awaitQuiet();

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

    /** Elasticsearch itself remembers a deleted id for one minute only. */
    @Test
    void aDeletedDocumentStaysDeletedWhenItsMessagesComeTwoMinutesLater() {
        Batch batch = new Batch(machine, temp).upload(2);
        batch.assertComplete();
        Accepted document = batch.accepted().remove(0);
        List<ConsumerRecord<byte[], byte[]>> late = machine.stream.messages(Topics.RECORDS_ENRICHED, document.id());

        machine.ingest.delete(document.id());
        await().atMost(TestMachine.PATIENCE).until(() -> machine.node.count("duizhao-records", document.id()) == 0);
        pass(Duration.ofMinutes(2));
        machine.stream.repeat(late);
        awaitQuiet();

        assertThat(machine.node.count("duizhao-records", document.id())).isZero();
        assertThat(machine.index.status(document.id())).isEmpty();
        batch.assertComplete();
    }

    @Test
    void aDocumentThatIsDeletedWhileItRunsIsGoneFromEverywhere() {
        Batch batch = new Batch(machine, temp).upload(3);
        Accepted document = batch.accepted().remove(1);

        machine.ingest.delete(document.id());
        batch.assertComplete();
        awaitQuiet();

        // Statuses are gathered before they are written: the deletion may come after the last record.
        await().atMost(TestMachine.PATIENCE)
                .untilAsserted(
                        () -> assertThat(machine.index.status(document.id())).isEmpty());
        for (String index : List.of("duizhao-records", "duizhao-figures", "duizhao-entities")) {
            assertThat(machine.node.count(index, document.id())).as(index).isZero();
        }
    }

    /** Takes a process away for half a minute, in which something is done. */
    private void outage(String name, Runnable meanwhile) {
        machine.machine.hold(name);
        try {
            meanwhile.run();
            pass(Duration.ofSeconds(30));
        } finally {
            machine.machine.release(name);
        }
    }

    private static void pass(Duration time) {
        await().pollDelay(time).atMost(time.multipliedBy(2)).until(() -> true);
    }

    private static List<Accepted> all(ExecutorService clients, int number, Attempt attempt) throws Exception {
        List<Callable<Accepted>> calls = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            int each = i;
            calls.add(() -> attempt.call(each));
        }
        List<Accepted> answers = new ArrayList<>();
        for (Future<Accepted> answer : clients.invokeAll(calls)) {
            answers.add(answer.get());
        }
        return answers;
    }

    /** Every stage has done, one after the other, all that was on its topic. */
    private void awaitQuiet() {
        awaitDone("duizhao-extract", Topics.DOCUMENTS_UPLOADED);
        awaitDone("duizhao-extract-bulk", Topics.DOCUMENTS_UPLOADED_BULK);
        awaitDone("duizhao-align", Topics.DOCUMENTS_EXTRACTED);
        awaitDone("duizhao-enrich", Topics.DOCUMENTS_ALIGNED);
        awaitDone("duizhao-index", Topics.RECORDS_ENRICHED);
    }

    private void awaitDone(String group, String topic) {
        await().atMost(TestMachine.PATIENCE)
                .untilAsserted(
                        () -> assertThat(machine.stream.lag(group, topic)).isEmpty());
    }

    private interface Attempt {

        Accepted call(int number) throws Exception;
    }
}
