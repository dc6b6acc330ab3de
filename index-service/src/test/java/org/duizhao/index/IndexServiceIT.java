package org.duizhao.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.duizhao.events.PipelineEvent;
import org.duizhao.events.Stage;
import org.duizhao.events.Topics;
import org.duizhao.index.elastic.RecordStore;
import org.duizhao.index.machine.Machine;
import org.duizhao.index.machine.Report;
import org.duizhao.stage.EventPublisher;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From messages on a real broker to answers from a real search engine. */
class IndexServiceIT {

    private static final String DELETE_OF_A_FIGURE = """
            {"delete":{"_index":"duizhao-figures","_id":"a@1","version":1,"version_type":"external_gte"}}
            """;

    private static Machine machine;
    private static EventPublisher publisher;

    @BeforeAll
    static void start() {
        machine = Machine.get();
        publisher = machine.bean(EventPublisher.class);
    }

    @Test
    void aDocumentGoesFromAcceptedToIndexedAndItsRecordsAreFound() {
        Report report = Report.of(1, 10)
                .hints("西城區政府工作報告", "xicheng", 2025)
                .pair("新增城市綠地6.5平方公里。", "We added 6.5 square kilometers of urban green space.")
                .pair("辦理代表建議1650條。", null);
        publisher.publish(Topics.DOCUMENTS_UPLOADED, report.uploaded());
        awaitState(report, "ACCEPTED");
        publisher.publish(Topics.PIPELINE_STATUS, report.completed(Stage.EXTRACT));
        awaitState(report, "EXTRACTED");

        publisher.publish(Topics.RECORDS_ENRICHED, report.enriched());

        JsonNode document = awaitState(report, "INDEXED");
        assertThat(document.get("revision").asLong()).isEqualTo(10);
        assertThat(document.get("indexedRevision").asLong()).isEqualTo(10);
        assertThat(document.get("updating").asBoolean()).isFalse();
        assertThat(document.get("title").asString()).isEqualTo("西城區政府工作報告");
        assertThat(document.get("stages")).hasSize(2);
        assertThat(document.get("contents").get("records").asInt()).isEqualTo(2);
        for (String q :
                List.of("平方公里", "綠地", "绿地", "square+kilometer", "%22green+space%22", "1650條", "1650条", "kilom*")) {
            assertThat(found(q, report)).as(q).isGreaterThanOrEqualTo(1);
        }
        assertThat(found("green+-urban", report)).isZero();
        assertThat(found("green+nowhere", report)).isZero();
    }

    @Test
    void whatWasFoundIsMarkedInTheOriginalTextOfBothSides() {
        Report report = Report.of(2, 10).pair("新增綠地6.5平方公里。", "We added 6.5 square kilometers.");
        index(report);

        JsonNode record = machine.json(
                        "/api/records?document=" + report.id() + "&q=6.5+%E5%B9%B3%E6%96%B9%E5%85%AC%E9%87%8C")
                .get("items")
                .get(0);

        assertThat(record.get("zh").get("text").asString()).isEqualTo("新增綠地6.5平方公里。");
        assertThat(marked(record.get("zh"))).containsExactly("6.5平方公里");
    }

    @Test
    void anUnknownDocumentIsNotFoundYet() {
        HttpResponse<String> response = machine.get("/api/documents/" + "f".repeat(32));

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void aHigherRevisionReplacesAllOfALowerOne() {
        index(Report.of(3, 10).pairs(250));
        assertThat(count(Report.of(3, 0))).isEqualTo(250);

        index(Report.of(3, 20).pairs(120));

        assertThat(count(Report.of(3, 0))).isEqualTo(120);
        assertThat(elasticCount("figures", 3)).isEqualTo(120);
        assertThat(elasticCount("entities", 3)).isEqualTo(120);
    }

    @Test
    void duplicatesAndAnyOrderOfRevisionsEndInTheHighest() {
        Random random = new Random(7);
        Report newest = Report.of(4, 30).pairs(40);
        for (int round = 0; round < 5; round++) {
            List<PipelineEvent> events = new ArrayList<>();
            for (Report report :
                    List.of(Report.of(4, 10).pairs(60), Report.of(4, 20).pairs(50), newest)) {
                events.addAll(report.enriched());
                events.addAll(report.records());
            }
            Collections.shuffle(events, random);
            publisher.publish(Topics.RECORDS_ENRICHED, events);
        }
        index(newest);

        assertThat(count(newest)).isEqualTo(40);
        assertThat(elasticCount("figures", 4)).isEqualTo(40);
    }

    @Test
    void aDeletedDocumentIsGoneAtOnceAndItsLateMessagesStayDead() {
        Report report = Report.of(5, 10).pairs(30);
        index(report);

        publisher.publish(Topics.DOCUMENTS_UPLOADED, Report.of(5, 20).deleted());
        await().untilAsserted(() -> assertThat(
                        machine.get("/api/documents/" + report.id()).statusCode())
                .isEqualTo(404));
        await().untilAsserted(() -> assertThat(count(report)).isZero());
        // As if long after: the engine's own memory of the deletes is gone.
        machine.elastic("PUT", "/duizhao-records/_settings", "{\"index.gc_deletes\": \"0s\"}");
        publisher.publish(Topics.RECORDS_ENRICHED, report.enriched());
        publisher.publish(Topics.RECORDS_ENRICHED, Report.of(5, 20).deleted());
        index(Report.of(6, 10).pairs(1));

        machine.bean(RecordStore.class).refresh();
        assertThat(count(report)).isZero();
        machine.elastic("PUT", "/duizhao-records/_settings", "{\"index.gc_deletes\": \"1h\"}");
        assertThat(machine.get("/api/documents/" + report.id()).statusCode()).isEqualTo(404);

        index(Report.of(5, 40).pairs(3));
        assertThat(count(report)).isEqualTo(3);
    }

    @Test
    void aRecordThatTheEngineRefusesFailsTheDocumentAndLeavesTheRestSearchable() {
        Report good = Report.of(7, 10).pairs(5);
        Report bad = Report.of(7, 10).pairs(5).kind("longer than a term may be ".repeat(2000));
        List<PipelineEvent> events = new ArrayList<>(good.records());
        events.set(2, bad.record(2));
        events.add(good.marker());
        publisher.publish(Topics.DOCUMENTS_UPLOADED, good.uploaded());

        publisher.publish(Topics.RECORDS_ENRICHED, events);

        awaitState(good, "FAILED");
        await().untilAsserted(
                        () -> { // the end of the revision may be told before the first cause
                            JsonNode failure =
                                    machine.json("/api/documents/" + good.id()).get("failure");
                            assertThat(failure.get("stage").asString()).isEqualTo("INDEX");
                            assertThat(failure.get("kind").asString()).isEqualTo("BUG");
                            assertThat(failure.get("cause").asString())
                                    .contains("elasticsearch: status 400")
                                    .hasSizeLessThan(600);
                        });
        await().untilAsserted(() -> assertThat(machine.json("/api/documents/" + good.id())
                        .at("/contents/refused")
                        .asInt())
                .isEqualTo(1));
        assertThat(count(good)).isEqualTo(4);
    }

    @Test
    void aRevisionOfTwoEnginesFailsAndSaysThatItIsStartedAgain() {
        Report report = Report.of(8, 10).pairs(6);
        List<PipelineEvent> events = new ArrayList<>(report.records().subList(0, 3));
        events.addAll(Report.of(8, 10).pairs(6).engine("another").enriched().subList(3, 7));
        publisher.publish(Topics.DOCUMENTS_UPLOADED, report.uploaded());

        publisher.publish(Topics.RECORDS_ENRICHED, events);

        assertThat(awaitState(report, "FAILED").get("failure").get("cause").asString())
                .contains("started again");
    }

    @Test
    void whileTheEngineIsAwayEverythingWaitsAndNothingIsLost() {
        Report report = Report.of(9, 10).pairs(300);
        index(Report.of(10, 10).pairs(1));
        machine.pauseElastic();
        try {
            publisher.publish(Topics.DOCUMENTS_UPLOADED, report.uploaded());
            publisher.publish(Topics.RECORDS_ENRICHED, report.enriched());
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(
                                    machine.get("/actuator/health/dependencies").body())
                            .contains("elasticsearch: ")
                            .contains("\"DOWN\""));
            assertThat(machine.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
            HttpResponse<String> answer = machine.get("/api/records?q=a");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("UNAVAILABLE");
        } finally {
            machine.unpauseElastic();
        }

        awaitState(report, "INDEXED");
        assertThat(count(report)).isEqualTo(300);
    }

    @Test
    void aMissingAliasIsWaitedForAndNamedByHealth() {
        Report report = Report.of(11, 10).pairs(3);
        machine.elastic("DELETE", "/duizhao-figures-v1/_alias/duizhao-figures", null);
        try {
            publisher.publish(Topics.DOCUMENTS_UPLOADED, report.uploaded());
            publisher.publish(Topics.RECORDS_ENRICHED, report.enriched());
            await().untilAsserted(() -> assertThat(
                            machine.get("/actuator/health/dependencies").body())
                    .contains("duizhao-figures")
                    .contains("restart index-service"));
            assertThat(machine.elastic("POST", "/_bulk", DELETE_OF_A_FIGURE)
                            .get("errors")
                            .asBoolean())
                    .as("refused, and no index made in place of the alias")
                    .isTrue();
        } finally {
            machine.elastic("PUT", "/duizhao-figures-v1/_alias/duizhao-figures", null);
        }

        awaitState(report, "INDEXED");
        assertThat(elasticCount("figures", 11)).isEqualTo(3);
    }

    /** What Elasticsearch does when its disk is full. */
    @Test
    void whatIsReadOnlyIsWaitedForAndNamedByHealth() {
        Report report = Report.of(15, 10).pairs(3);
        machine.elastic("PUT", "/duizhao-records/_settings", "{\"index.blocks.read_only_allow_delete\": true}");
        try {
            publisher.publish(Topics.DOCUMENTS_UPLOADED, report.uploaded());
            publisher.publish(Topics.RECORDS_ENRICHED, report.enriched());
            await().untilAsserted(() -> assertThat(
                            machine.get("/actuator/health/dependencies").body())
                    .contains("indices: read-only [duizhao-records")
                    .contains("\"DOWN\""));
        } finally {
            machine.elastic("PUT", "/duizhao-records/_settings", "{\"index.blocks.read_only_allow_delete\": null}");
        }

        awaitState(report, "INDEXED");
        await().untilAsserted(() -> assertThat(
                        machine.get("/actuator/health/dependencies").statusCode())
                .isEqualTo(200));
    }

    @Test
    void aLaterEditionSupersedesTheOlderWhichStaysFindable() {
        Report older = Report.of(12, 10).hints("Report", "capital", 2024).pairs(1);
        Report newer =
                Report.of(13, 20).hints("Report, revised", "capital", 2024).pairs(1);
        publisher.publish(Topics.DOCUMENTS_UPLOADED, List.of(older.uploaded(), newer.uploaded()));
        index(older);
        index(newer);

        await().untilAsserted(() -> assertThat(machine.json("/api/documents/" + older.id())
                        .path("supersededBy")
                        .asString(""))
                .isEqualTo(newer.id()));
        assertThat(machine.json("/api/documents/" + newer.id()).has("supersededBy"))
                .isFalse();
        assertThat(machine.json("/api/documents?series=capital&year=2024")
                        .get("total")
                        .asInt())
                .isEqualTo(2);
        assertThat(machine.json("/api/records?series=capital&year=2024")
                        .get("total")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void pagesOfDocumentsAndRecordsHoldEachOnce() {
        index(Report.of(14, 10).pairs(45));
        List<String> ids = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = machine.json("/api/records?q=sentence&size=10&document="
                    + Report.of(14, 0).id() + "&cursor=" + cursor);
            page.get("items").forEach(item -> ids.add(item.get("id").asString()));
            cursor = page.has("next") ? page.get("next").asString() : null;
        }
        assertThat(ids).hasSize(45).doesNotHaveDuplicates();
    }

    @Test
    void nonsenseIsRefusedWithAReasonAndNeverFails() {
        for (String query : List.of(
                "cursor=abc",
                "cursor=K3g",
                "size=0",
                "size=100000",
                "minConfidence=7",
                "lang=fr",
                "document=x",
                "min=1e999",
                "year=abc")) {
            HttpResponse<String> response = machine.get("/api/records?" + query);
            assertThat(response.statusCode()).as(query + response.body()).isEqualTo(400);
        }
        for (String q : List.of(
                "*",
                "***a",
                "%22",
                "%5Ba+TO+b%5D",
                "%28%28%28",
                "a%3Ab",
                "-",
                "%2F.*%2F",
                "%EF%BF%BF",
                "%F0%9F%98%80",
                "-a")) {
            assertThat(machine.get("/api/records?q=" + q).statusCode()).as(q).isEqualTo(200);
        }
    }

    private static void index(Report report) {
        publisher.publish(Topics.DOCUMENTS_UPLOADED, report.uploaded());
        publisher.publish(Topics.RECORDS_ENRICHED, report.enriched());
        awaitState(report, "INDEXED");
    }

    private static JsonNode awaitState(Report report, String state) {
        String path = "/api/documents/" + report.id();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            JsonNode document = machine.json(path);
            assertThat(document.get("state").asString()).as(document.toString()).isEqualTo(state);
            assertThat(document.get("revision").asLong())
                    .isEqualTo(report.uploaded().revision());
        });
        return machine.json(path);
    }

    private static long found(String q, Report report) {
        return machine.json("/api/records?document=" + report.id() + "&q=" + q)
                .get("total")
                .asLong();
    }

    private static long count(Report report) {
        return machine.json("/api/records?document=" + report.id()).get("total").asLong();
    }

    private static long elasticCount(String index, int number) {
        return machine.elastic(
                        "GET",
                        "/duizhao-" + index + "/_count?q=documentId:"
                                + Report.of(number, 0).id(),
                        null)
                .get("count")
                .asLong();
    }

    private static List<String> marked(JsonNode side) {
        List<String> marked = new ArrayList<>();
        String text = side.get("text").asString();
        for (JsonNode span : side.get("highlights")) {
            marked.add(text.substring(span.get("start").asInt(), span.get("end").asInt()));
        }
        return marked;
    }
}
