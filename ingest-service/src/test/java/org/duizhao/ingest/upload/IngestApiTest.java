package org.duizhao.ingest.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.duizhao.events.Decision;
import org.duizhao.events.DecisionMade;
import org.duizhao.events.DocumentDeleted;
import org.duizhao.events.DocumentUploaded;
import org.duizhao.events.IssueAnchor;
import org.duizhao.events.PipelineEvent;
import org.duizhao.events.Topics;
import org.duizhao.ingest.IngestService;
import org.duizhao.ingest.store.ContentStore;
import org.duizhao.stage.EventPublisher;
import org.duizhao.stage.UnavailableException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        classes = IngestService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.kafka.bootstrap-servers=127.0.0.1:1",
            "spring.kafka.admin.operation-timeout=1s",
            "spring.kafka.admin.close-timeout=1s",
            "logging.level.root=warn",
            "spring.cloud.function.definition=",
            "spring.cloud.stream.function.autodetect=false",
            "logging.level.org.apache.kafka=off",
            "logging.level.org.springframework.kafka=off",
            "duizhao.upload.max-file-size=1MB",
            "duizhao.upload.max-concurrent=2",
            "duizhao.upload.sweep-every=1h",
            "duizhao.upload.bulk-after=100000", // one client sends all of it
            "duizhao.security.allowed-origins=http://127.0.0.1:8084"
        })
class IngestApiTest {

    @TempDir
    static Path folder;

    @LocalServerPort
    int port;

    @MockitoBean
    EventPublisher publisher;

    @Autowired
    ContentStore store;

    private Api api;

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry properties) {
        properties.add("duizhao.store.folder", () -> folder.resolve("store"));
        properties.add("duizhao.stage.starts-folder", () -> folder.resolve("starts"));
    }

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    @Test
    void anUploadIsStoredPublishedAndAnsweredWithTheAddressOfItsStatus() throws Exception {
        byte[] bytes = text();
        HttpResponse<byte[]> answer = api.upload(Api.form()
                .file("file", "报告 2024.txt", bytes)
                .field("title", "年度报告")
                .field("year", "2024"));

        assertThat(answer.statusCode()).isEqualTo(202);
        JsonNode body = json(answer);
        assertThat(body.get("id").asString()).matches("[0-9a-f]{32}");
        assertThat(body.get("duplicate").asBoolean()).isFalse();
        assertThat(body.get("files").get(0).get("sha256").asString())
                .startsWith(body.get("id").asString());
        assertThat(body.get("files").get(0).get("name").asString()).isEqualTo("报告 2024.txt");
        assertThat(answer.headers().firstValue("Location"))
                .contains(
                        "http://127.0.0.1:8084/api/documents/" + body.get("id").asString());
        DocumentUploaded event = (DocumentUploaded) published();
        assertThat(event.revision()).isEqualTo(body.get("revision").asLong());
        assertThat(event.hints().title()).isEqualTo("年度报告");
        assertThat(event.hints().year()).isEqualTo(2024);
        assertThat(event.uploader()).isEqualTo("127.0.0.1");
        assertThat(event.files().get(0).mediaType()).isEqualTo("text/plain");
        assertThat(Files.readAllBytes(store.content(event.files().get(0).sha256())))
                .isEqualTo(bytes);
        try (var left = Files.list(store.incoming())) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void anArchiveBecomesItsDocumentsAndSentAgainIsKnown() throws Exception {
        byte[] archive = zip(Map.of(
                "报告.zh.txt", "全市生产总值达到1793.6亿元。" + UUID.randomUUID(),
                "report.en.txt", "The city's GDP reached 179.36 billion yuan. " + UUID.randomUUID(),
                "../../evil.txt", "单独的文件。" + UUID.randomUUID(),
                "__MACOSX/._a", "x",
                "song.mp3", "ID3\u0003"));
        JsonNode documents = documents(api.upload(Api.form().file("file", "bundle.zip", archive)));

        assertThat(documents).hasSize(3);
        JsonNode pair = one(documents, "报告.zh.txt");
        assertThat(pair.get("files").get(1).asString()).isEqualTo("report.en.txt");
        assertThat(pair.get("outcome").asString()).isEqualTo("ACCEPTED");
        assertThat(store.live(pair.get("id").asString()).orElseThrow().files())
                .extracting(file -> file.side().name())
                .containsExactly("ZH", "EN");
        assertThat(one(documents, "evil.txt").get("outcome").asString()).isEqualTo("ACCEPTED");
        assertThat(one(documents, "song.mp3").get("outcome").asString()).isEqualTo("REFUSED");
        assertThat(one(documents, "song.mp3").get("detail").asString()).contains("audio/mpeg");

        JsonNode again = documents(api.upload(Api.form().file("file", "bundle.zip", archive)));
        assertThat(one(again, "报告.zh.txt").get("id")).isEqualTo(pair.get("id"));
        assertThat(one(again, "evil.txt").get("files").get(0).asString()).isEqualTo("evil.txt");
    }

    @Test
    void anArchiveThatIsHostileIsRefusedAsAWhole() throws Exception {
        byte[] zeros = zip(Map.of("zeros.txt", "0".repeat(30_000_000)));
        HttpResponse<byte[]> answer = api.upload(Api.form().file("file", "bomb.zip", zeros));

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(json(answer).get("kind").asString()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(json(answer).get("detail").asString()).contains("expansion");
    }

    @Test
    void filesThatAreNoPairAreAConflictUnlessTheyAreSentAnyway() throws Exception {
        byte[] zh = ("全市生产总值达到1793.6亿元，比上年增长5.6%。".repeat(3) + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        byte[] other = ("新增绿地6.5平方公里，惠及居民1650户。".repeat(3) + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        byte[] en =
                ("The city's GDP reached 179.36 billion yuan. " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);

        HttpResponse<byte[]> same =
                api.upload(Api.form().file("zh", "a.txt", zh).file("en", "b.txt", zh));
        assertThat(same.statusCode()).isEqualTo(409);
        assertThat(json(same).get("detail").asString())
                .startsWith("zh, en: the same file")
                .contains("anyway=true");
        HttpResponse<byte[]> twice =
                api.upload(Api.form().file("zh", "a.txt", zh).file("en", "b.txt", other));
        assertThat(twice.statusCode()).isEqualTo(409);
        assertThat(json(twice).get("detail").asString()).startsWith("zh, en: both Chinese");
        assertThat(api.upload(Api.form()
                                .file("zh", "a.txt", zh)
                                .file("en", "b.txt", other)
                                .field("anyway", "true"))
                        .statusCode())
                .isEqualTo(202);
        assertThat(api.upload(Api.form().file("zh", "a.txt", zh).file("en", "b.txt", en))
                        .statusCode())
                .isEqualTo(202);
        assertThat(api.upload(Api.form()
                                .file("zh", "a.txt", zh)
                                .file("en", "b.txt", en)
                                .field("anyway", "yes"))
                        .statusCode())
                .isEqualTo(400);
    }

    private static JsonNode documents(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(202);
        return json(answer).get("documents");
    }

    private static JsonNode one(JsonNode documents, String file) {
        return documents
                .valueStream()
                .filter(document -> document.get("files").get(0).asString().equals(file))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void withoutKafkaTheServiceIsAliveAndReadyAndSaysWhatIsMissing() throws Exception {
        for (String group : List.of("liveness", "readiness")) {
            HttpResponse<byte[]> health = api.get("/actuator/health/" + group);
            assertThat(health.statusCode()).as(group).isEqualTo(200);
            assertThat(json(health).path("status").asString()).isEqualTo("UP");
        }

        HttpResponse<byte[]> dependencies = api.get("/actuator/health/dependencies");
        JsonNode parts = json(dependencies).path("components");
        assertThat(dependencies.statusCode()).isEqualTo(503);
        assertThat(parts.at("/kafka/status").asString()).isEqualTo("DOWN");
        assertThat(parts.at("/kafka/details/cause").asString()).contains("kafka: no answer");
        assertThat(parts.at("/store/status").asString()).isEqualTo("UP");
        assertThat(parts.at("/parsers/status").asString()).isEqualTo("UP");
        assertThat(parts.propertyNames()).containsExactlyInAnyOrder("kafka", "store", "parsers");
    }

    @Test
    void theSameUploadIsADuplicateUntilItsHintsChange() throws Exception {
        byte[] bytes = text();
        JsonNode first = json(api.upload(Api.form().file("file", "a.txt", bytes)));
        JsonNode same = json(api.upload(Api.form().file("file", "b.txt", bytes).field("title", " ")));
        JsonNode corrected =
                json(api.upload(Api.form().file("file", "a.txt", bytes).field("charset", "gb18030")));

        assertThat(same.get("duplicate").asBoolean()).isTrue();
        assertThat(same.get("revision")).isEqualTo(first.get("revision"));
        assertThat(corrected.get("duplicate").asBoolean()).isFalse();
        assertThat(corrected.get("id")).isEqualTo(first.get("id"));
        assertThat(corrected.get("revision").asLong())
                .isGreaterThan(first.get("revision").asLong());
        verify(publisher, org.mockito.Mockito.times(2))
                .publish(eq(Topics.DOCUMENTS_UPLOADED), any(PipelineEvent.class));
    }

    @Test
    void whileKafkaIsAwayAnUploadIsStoredAndAnswered503AndTheNextTryPublishesTheSameRevision() throws Exception {
        byte[] bytes = text();
        doThrow(new UnavailableException("documents.uploaded: timeout (expected: acknowledgement of all replicas)"))
                .when(publisher)
                .publish(any(), any(PipelineEvent.class));
        HttpResponse<byte[]> refused = api.upload(Api.form().file("file", "a.txt", bytes));
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).contains("10");
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json(refused).get("kind").asString()).isEqualTo("UNAVAILABLE");

        org.mockito.Mockito.reset(publisher);
        JsonNode accepted = json(api.upload(Api.form().file("file", "a.txt", bytes)));
        assertThat(accepted.get("duplicate").asBoolean()).isFalse();
        assertThat(accepted.get("revision")).isEqualTo(json(refused).get("revision"));
        assertThat(published().revision()).isEqualTo(accepted.get("revision").asLong());
    }

    @Test
    void aPairIsOneDocumentWithTwoFiles() throws Exception {
        byte[] zh = text();
        byte[] en = "The city has 1.2 million permanent residents.\n".getBytes(StandardCharsets.UTF_8);
        JsonNode body = json(api.upload(Api.form().file("en", "en.txt", en).file("zh", "zh.txt", zh)));
        String id = body.get("id").asString();
        assertThat(body.get("files")).hasSize(2);
        assertThat(body.get("files").get(0).get("side").asString()).isEqualTo("ZH");
        assertThat(api.get("/api/documents/" + id + "/file?side=zh").body()).isEqualTo(zh);
        assertThat(api.get("/api/documents/" + id + "/file").statusCode()).isEqualTo(400);
    }

    @Test
    void aDeletedDocumentIsGoneFromTheStoreAndCanBeUploadedAgain() throws Exception {
        byte[] bytes = text();
        JsonNode first = json(api.upload(Api.form().file("file", "a.txt", bytes)));
        String id = first.get("id").asString();
        HttpResponse<byte[]> deleted = api.delete("/api/documents/" + id);

        assertThat(deleted.statusCode()).isEqualTo(202);
        ArgumentCaptor<PipelineEvent> events = ArgumentCaptor.forClass(PipelineEvent.class);
        verify(publisher, org.mockito.Mockito.times(2)).publish(eq(Topics.DOCUMENTS_UPLOADED), events.capture());
        assertThat(events.getValue()).isInstanceOf(DocumentDeleted.class);
        assertThat(store.content(first.get("files").get(0).get("sha256").asString()))
                .doesNotExist();
        assertThat(api.get("/api/documents/" + id + "/file").statusCode()).isEqualTo(404);
        assertThat(api.delete("/api/documents/" + id).statusCode()).isEqualTo(404);
        assertThat(api.post("/api/documents/" + id + "/reprocess").statusCode()).isEqualTo(404);

        JsonNode again = json(api.upload(Api.form().file("file", "a.txt", bytes)));
        assertThat(again.get("duplicate").asBoolean()).isFalse();
        assertThat(again.get("revision").asLong())
                .isGreaterThan(json(deleted).get("revision").asLong());
        assertThat(api.get("/api/documents/" + id + "/file").body()).isEqualTo(bytes);
    }

    @Test
    void reprocessingPublishesTheSameFilesAndHintsUnderANewRevision() throws Exception {
        JsonNode first =
                json(api.upload(Api.form().file("file", "a.txt", text()).field("series", "年鉴")));
        org.mockito.Mockito.reset(publisher);
        HttpResponse<byte[]> again =
                api.post("/api/documents/" + first.get("id").asString() + "/reprocess");
        assertThat(again.statusCode()).isEqualTo(202);
        DocumentUploaded event = (DocumentUploaded) published();
        assertThat(event.revision()).isGreaterThan(first.get("revision").asLong());
        assertThat(event.hints().series()).isEqualTo("年鉴");
    }

    @Test
    void nothingIsPublishedForARefusedUpload() throws Exception {
        assertThat(api.upload(Api.form().file("file", "a.txt", new byte[1024 * 1024 + 1]))
                        .statusCode())
                .isEqualTo(413);
        assertThat(api.upload(Api.form()
                                .file(
                                        "file",
                                        "a.txt",
                                        "\u007fELF\u0002\u0001\u0001\0binary".getBytes(StandardCharsets.ISO_8859_1)))
                        .statusCode())
                .isEqualTo(415);
        verify(publisher, never()).publish(any(), any(PipelineEvent.class));
        verify(publisher, never()).publish(any(), any(List.class));
    }

    @Test
    void aDecisionIsStoredPublishedAndAnsweredWithItsNumber() throws Exception {
        JsonNode document = json(api.upload(Api.form().file("file", "a.txt", text())));
        String id = document.get("id").asString();
        HttpResponse<byte[]> answer = decide(document, 0, "to-fix", null, 0);

        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(202);
        assertThat(json(answer).get("number").asLong()).isEqualTo(1);
        DecisionMade said = said();
        assertThat(said.decider()).isEqualTo("127.0.0.1");
        assertThat(said.decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.id())
                    .isEqualTo(Decision.id(id, 1, 1))
                    .isEqualTo(json(answer).get("decisions").get(0).asString());
            assertThat(decision.state()).isEqualTo("to-fix");
            assertThat(decision.comment()).isEqualTo("<b>万</b>");
            assertThat(decision.anchor().zh()).isEqualTo(new IssueAnchor.Side("句0。", "句0。"));
        });
        assertThat(store.decisions().of(id)).containsExactly(said);
    }

    @Test
    void whoHasNotSeenANewerDecisionIsShownIt() throws Exception {
        JsonNode document = json(api.upload(Api.form().file("file", "a.txt", text())));
        String first = json(decide(document, 0, "to-fix", null, 0))
                .get("decisions")
                .get(0)
                .asString();
        HttpResponse<byte[]> unseen = decide(document, 0, "accepted", null, 0);
        HttpResponse<byte[]> upon = decide(document, 0, "false-alarm", first, 0);
        HttpResponse<byte[]> late = decide(document, 0, "fixed", first, 1);

        assertThat(unseen.statusCode()).isEqualTo(409);
        assertThat(json(unseen).at("/newer/0/decision/state").asString()).isEqualTo("to-fix");
        assertThat(json(unseen).at("/newer/0/decider").asString()).isEqualTo("127.0.0.1");
        assertThat(upon.statusCode()).isEqualTo(202);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(json(late).at("/newer/0/decision/state").asString()).isEqualTo("false-alarm");
        assertThat(store.decisions().of(document.get("id").asString())).hasSize(2);
    }

    @Test
    void aRequestThatIsSentAgainBecauseItsAnswerWasLostIsWrittenOnce() throws Exception {
        JsonNode document = json(api.upload(Api.form().file("file", "a.txt", text())));
        decide(document, 0, "to-fix", null, 0);
        HttpResponse<byte[]> again = decide(document, 0, "to-fix", null, 0);

        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(json(again).get("duplicate").asBoolean()).isTrue();
        assertThat(store.decisions().of(document.get("id").asString())).hasSize(1);
    }

    @Test
    void anEqualIssueThatTheListShowedUndecidedCanBeDecidedForItself() throws Exception {
        JsonNode document = json(api.upload(Api.form().file("file", "a.txt", text())));
        decide(document, 0, "to-fix", null, 0);

        assertThat(decide(document, 0, "accepted", null, 1).statusCode()).isEqualTo(202);
    }

    @Test
    void decisionsThatAreNoneAreRefusedWithTheRule() throws Exception {
        JsonNode document = json(api.upload(Api.form().file("file", "a.txt", text())));
        String path = "/api/documents/" + document.get("id").asString() + "/decisions";
        assertThat(json(decide(document, 0, "wrong", null, 0)).get("detail").asString())
                .isEqualTo("decisions[0].state: wrong (expected: one of open, false-alarm, to-fix, fixed, accepted)");
        assertThat(json(decide(document, 0, "open", "x-d00001-001", 0))
                        .get("detail")
                        .asString())
                .isEqualTo("upon: x-d00001-001 (expected: a decision of this document)");
        assertThat(json(api.json(path, "{\"revision\":1,\"decisions\":[]}"))
                        .get("detail")
                        .asString())
                .startsWith("decisions: 0 (expected: 1 to 500");
        assertThat(api.json(path, "{").statusCode()).isEqualTo(400);
        assertThat(api.json(path, "\"" + "x".repeat(5 << 20) + "\"").statusCode())
                .isEqualTo(413);
        assertThat(api.json(
                                "/api/documents/" + "0".repeat(32) + "/decisions",
                                request("0".repeat(32), 1, 0, "open", null, 0))
                        .statusCode())
                .isEqualTo(404);
        verify(publisher, never()).publish(eq(Topics.DOCUMENTS_DECIDED), any(PipelineEvent.class));
    }

    @Test
    void whatWasSaidIsPublishedAgainWithTheNextRevision() throws Exception {
        JsonNode document = json(api.upload(Api.form().file("file", "a.txt", text())));
        decide(document, 0, "to-fix", null, 0);
        org.mockito.Mockito.reset(publisher);
        api.post("/api/documents/" + document.get("id").asString() + "/reprocess");

        verify(publisher)
                .publish(
                        Topics.DOCUMENTS_DECIDED,
                        store.decisions().of(document.get("id").asString()));
    }

    private HttpResponse<byte[]> decide(JsonNode document, int sentence, String state, @Nullable String upon, long seen)
            throws Exception {
        String id = document.get("id").asString();
        return api.json(
                "/api/documents/" + id + "/decisions",
                request(id, document.get("revision").asLong(), sentence, state, upon, seen));
    }

    private static String request(
            String id, long revision, int sentence, String state, @Nullable String upon, long seen) {
        String text = "句" + sentence + "。";
        IssueAnchor anchor = new IssueAnchor("figure", List.of("1"), new IssueAnchor.Side(text, text), null, List.of());
        Map<String, Object> decision = new HashMap<>();
        decision.put("issueId", id + "-00000-i0" + sentence);
        decision.put("anchor", anchor);
        decision.put("state", state);
        decision.put("comment", "<b>万</b>");
        decision.put("upon", upon);
        return JsonMapper.shared()
                .writeValueAsString(Map.of("revision", revision, "seen", seen, "decisions", List.of(decision)));
    }

    private DecisionMade said() {
        ArgumentCaptor<PipelineEvent> event = ArgumentCaptor.forClass(PipelineEvent.class);
        verify(publisher).publish(eq(Topics.DOCUMENTS_DECIDED), event.capture());
        return (DecisionMade) event.getValue();
    }

    private PipelineEvent published() {
        ArgumentCaptor<PipelineEvent> event = ArgumentCaptor.forClass(PipelineEvent.class);
        verify(publisher).publish(eq(Topics.DOCUMENTS_UPLOADED), event.capture());
        return event.getValue();
    }

    private static byte[] text() {
        return ("全市常住人口为一百二十万人。" + UUID.randomUUID() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
