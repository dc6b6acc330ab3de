package org.duizhao.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duizhao.events.FailureKind;
import org.duizhao.events.PipelineEvent;
import org.duizhao.events.Stage;
import org.duizhao.events.StageFailed;
import org.duizhao.events.Topics;
import org.duizhao.index.elastic.Visibility;
import org.duizhao.index.machine.Machine;
import org.duizhao.index.machine.Report;
import org.duizhao.stage.EventPublisher;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Readers see the old revision until the new one is complete, and then the new one alone. */
class WholeRevisionsIT {

    private static final List<String> ALIASES = List.of("records", "figures", "entities");

    private static Machine machine;
    private static EventPublisher publisher;

    @BeforeAll
    static void start() {
        machine = Machine.get();
        publisher = machine.bean(EventPublisher.class);
    }

    @Test
    void aLaterRevisionIsOutOfSightUntilItsMarkerAndThenAlone() {
        Report old = Report.of(700, 10).pairs(250);
        Report next = Report.of(700, 20).pairs(120);
        machine.index(old);
        publisher.publish(Topics.DOCUMENTS_UPLOADED, next.uploaded());

        publisher.publish(Topics.RECORDS_ENRICHED, next.records());

        await().untilAsserted(() -> assertThat(rows(700)).isEqualTo(370));
        for (String alias : ALIASES) {
            assertThat(revisions(alias, 700)).as(alias).containsExactly(10L);
        }
        assertThat(api(old)).isEqualTo(250);
        String before = pointInTime();

        publisher.publish(Topics.RECORDS_ENRICHED, next.marker());

        awaitIndexed(next);
        for (String alias : ALIASES) {
            assertThat(revisions(alias, 700)).as(alias).containsExactly(20L);
        }
        assertThat(api(next)).isEqualTo(120);
        assertThat(removed(next)).isEqualTo(750);
        await().untilAsserted(() -> assertThat(rows(700)).isEqualTo(120));
        await().untilAsserted(() -> assertThat(hides(700)).isFalse());
        assertThat(revisions(before, 700)).containsExactly(10L);
    }

    @Test
    void whoeverReadsWhileRevisionsReplaceEachOtherSeesOneOfThemWhole() {
        machine.index(Report.of(701, 1).pairs(41));
        AtomicBoolean over = new AtomicBoolean();
        List<Supplier<Set<Long>>> readers = new ArrayList<>();
        ALIASES.forEach(alias -> readers.add(() -> whole(revisionsAndRows(alias, 701))));
        readers.add(() -> whole(apiRevisions(701)));
        readers.add(() -> whole(exported(701)));
        List<CompletableFuture<Set<Long>>> reading = readers.stream()
                .map(reader -> CompletableFuture.supplyAsync(() -> until(over, reader)))
                .toList();

        for (int revision = 2; revision <= 12; revision++) {
            machine.index(Report.of(701, revision).pairs(40 + revision));
        }
        over.set(true);

        for (CompletableFuture<Set<Long>> seen : reading) {
            assertThat(seen.join()).isNotEmpty();
        }
    }

    @Test
    void twoReplicasThatReplaceDocumentsAtTheSameTimeShowEachWhole() {
        List<Integer> numbers = IntStream.range(720, 780).boxed().toList();
        publish(numbers, 10, 3);
        numbers.forEach(number -> awaitIndexed(Report.of(number, 10)));
        try (ConfigurableApplicationContext second = machine.startService()) {
            assertThat(second.isRunning()).isTrue();
            publish(numbers, 20, 5);
            publish(numbers, 30, 4);
            numbers.forEach(number -> awaitIndexed(Report.of(number, 30)));
        }

        for (int number : numbers) {
            for (String alias : ALIASES) {
                assertThat(revisionsAndRows(alias, number))
                        .as(alias)
                        .containsOnly(30L)
                        .hasSize(4);
            }
        }
        await().untilAsserted(() -> assertThat(numbers).allMatch(number -> rows(number) == 4));
        await().untilAsserted(() -> assertThat(numbers).noneMatch(WholeRevisionsIT::hides));
    }

    @Test
    void aLaterRevisionThatFailsIsNeverSeenAndItsRowsGo() {
        machine.index(Report.of(702, 10).pairs(5));
        Report next = Report.of(702, 20).pairs(7);
        List<PipelineEvent> events = new ArrayList<>(next.records());
        events.set(
                3,
                Report.of(702, 20)
                        .pairs(7)
                        .kind("longer than a term may be ".repeat(2000))
                        .record(3));
        events.add(next.marker());
        publisher.publish(Topics.DOCUMENTS_UPLOADED, next.uploaded());

        publisher.publish(Topics.RECORDS_ENRICHED, events);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(state(702)).isEqualTo("FAILED"));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(rows(702)).isEqualTo(5));
        assertThat(revisions("records", 702)).containsExactly(10L);
        assertThat(api(next)).isEqualTo(5);
        machine.index(Report.of(702, 30).pairs(6));
        awaitIndexed(Report.of(702, 30));
        assertThat(api(next)).isEqualTo(6);
    }

    @Test
    void whatWasSentOfARevisionThatEnrichmentGaveUpGoes() {
        Report report = Report.of(703, 10).pairs(9);
        publisher.publish(Topics.DOCUMENTS_UPLOADED, report.uploaded());
        publisher.publish(Topics.RECORDS_ENRICHED, report.records().subList(0, 4));
        await().untilAsserted(() -> assertThat(rows(703)).isEqualTo(4));

        FailureKind kind = FailureKind.LIMIT_EXCEEDED;
        publisher.publish(
                Topics.PIPELINE_STATUS,
                new StageFailed(
                        report.id(),
                        10,
                        report.marker().engine(),
                        Stage.ENRICH,
                        report.marker().uploadedAt(),
                        1,
                        kind,
                        "too large",
                        kind.advice()));

        await().untilAsserted(() -> assertThat(rows(703)).isZero());
        publisher.publish(Topics.RECORDS_ENRICHED, report.records().subList(4, 5));
        machine.index(Report.of(704, 10).pairs(1));
        assertThat(rows(703)).isZero();
        assertThat(api(report)).isZero();
    }

    @Test
    void rowsOfTheFirstStageAreTakenOver() {
        machine.index(Report.of(705, 10).pairs(3));
        ALIASES.forEach(alias -> unname(alias, 705));
        assertThat(api(Report.of(705, 10))).isEqualTo(3);

        machine.index(Report.of(705, 20).pairs(2));
        awaitIndexed(Report.of(705, 20));

        assertThat(api(Report.of(705, 20))).isEqualTo(2);
        await().untilAsserted(() -> assertThat(rows(705)).isEqualTo(2));
        for (String alias : ALIASES) {
            assertThat(revisionsAndRows(alias, 705)).as(alias).containsExactly(20L, 20L);
        }
    }

    @Test
    void anAliasThatIsMadeAgainHidesWhatTheOthersHide() {
        machine.index(Report.of(706, 10).pairs(3));
        Report next = Report.of(706, 20).pairs(2);
        publisher.publish(Topics.DOCUMENTS_UPLOADED, next.uploaded());
        publisher.publish(Topics.RECORDS_ENRICHED, next.records());
        await().untilAsserted(() -> assertThat(rows(706)).isEqualTo(5));

        machine.elastic("DELETE", "/duizhao-figures-v1/_alias/duizhao-figures", null);
        try (ConfigurableApplicationContext restarted = machine.startService()) {
            assertThat(restarted.isRunning()).isTrue();
            assertThat(revisions("figures", 706)).containsExactly(10L);
        }
        publisher.publish(Topics.RECORDS_ENRICHED, next.marker());
        awaitIndexed(next);
        assertThat(revisions("figures", 706)).containsExactly(20L);
    }

    private static void publish(List<Integer> numbers, long revision, int pairs) {
        for (int number : numbers) {
            Report report = Report.of(number, revision).pairs(pairs);
            publisher.publish(Topics.DOCUMENTS_UPLOADED, report.uploaded());
            publisher.publish(Topics.RECORDS_ENRICHED, report.enriched());
        }
    }

    /** Takes from the rows of a document what the first stage did not write. */
    private static void unname(String alias, int number) {
        for (JsonNode hit : hits("duizhao-" + alias, number)) {
            String id = hit.get("_id").asString();
            ObjectNode source = (ObjectNode) hit.get("_source");
            source.remove("run");
            long revision = source.get("revision").asLong();
            machine.elastic("DELETE", "/duizhao-" + alias + "/_doc/" + id, null);
            machine.elastic(
                    "PUT",
                    "/duizhao-" + alias + "/_doc/" + id.replaceAll("@.*", "")
                            + "?refresh=true&version_type=external&version=" + revision,
                    source.toString());
        }
    }

    private static Set<Long> until(AtomicBoolean over, Supplier<Set<Long>> reader) {
        Set<Long> seen = new TreeSet<>();
        while (!over.get()) {
            seen.addAll(reader.get());
        }
        return seen;
    }

    /** One revision, and as many rows as it has: 40 and its number. */
    private static Set<Long> whole(List<Long> rows) {
        Set<Long> revisions = new TreeSet<>(rows);
        assertThat(revisions).hasSize(1);
        assertThat(rows).hasSize((int) (40 + rows.get(0)));
        return revisions;
    }

    private static Set<Long> revisions(String alias, int number) {
        return new TreeSet<>(revisionsAndRows(alias, number));
    }

    private static List<Long> revisionsAndRows(String alias, int number) {
        List<Long> revisions = new ArrayList<>();
        hits(alias.length() > 20 ? alias : "duizhao-" + alias, number)
                .forEach(hit -> revisions.add(hit.get("_source").get("revision").asLong()));
        return revisions;
    }

    /** Of an index, an alias or a point in time. */
    private static JsonNode hits(String where, int number) {
        String query = "{\"size\":1000,%s\"query\":{\"term\":{\"documentId\":\"%s\"}}}"
                .formatted(where.length() > 20 ? "\"pit\":{\"id\":\"" + where + "\"}," : "", id(number));
        return machine.elastic("POST", where.length() > 20 ? "/_search" : "/" + where + "/_search", query)
                .at("/hits/hits");
    }

    private static String pointInTime() {
        return machine.elastic("POST", "/duizhao-records/_pit?keep_alive=1m", null)
                .get("id")
                .asString();
    }

    private static List<Long> apiRevisions(int number) {
        List<Long> revisions = new ArrayList<>();
        machine.json("/api/records?size=100&document=" + id(number))
                .get("items")
                .forEach(item -> revisions.add(item.get("revision").asLong()));
        return revisions;
    }

    private static List<Long> exported(int number) {
        return machine.get("/api/export?format=jsonl&document=" + id(number))
                .body()
                .lines()
                .map(line -> Long.parseLong(line.replaceAll(".*\"revision\":(\\d+).*", "$1")))
                .collect(Collectors.toList());
    }

    /** All rows in the indices, hidden ones too. */
    private static int rows(int number) {
        machine.elastic("POST", "/duizhao-*/_refresh", null);
        return machine.elastic("GET", "/duizhao-records-v1/_count?q=documentId:" + id(number), null)
                .get("count")
                .asInt();
    }

    private static boolean hides(int number) {
        return machine.bean(Visibility.class).hidden().runs().stream().anyMatch(run -> run.startsWith(id(number)));
    }

    private static long api(Report report) {
        return machine.json("/api/records?document=" + report.id()).get("total").asLong();
    }

    private static String state(int number) {
        return machine.json("/api/documents/" + id(number)).get("state").asString();
    }

    private static long removed(Report report) {
        long removed = 0;
        for (JsonNode stage : machine.json("/api/documents/" + report.id()).get("stages")) {
            removed += stage.at("/counts/removed").asLong(0);
        }
        return removed;
    }

    private static void awaitIndexed(Report report) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            JsonNode document = machine.json("/api/documents/" + report.id());
            assertThat(document.path("indexedRevision").asLong())
                    .as(document.toString())
                    .isEqualTo(report.marker().revision());
            assertThat(document.path("state").asString("")).isEqualTo("INDEXED");
        });
    }

    private static String id(int number) {
        return Report.of(number, 0).id();
    }
}
