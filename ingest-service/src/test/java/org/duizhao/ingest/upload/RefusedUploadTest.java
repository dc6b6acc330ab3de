package org.duizhao.ingest.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.awaitility.Awaitility;
import org.duizhao.ingest.IngestService;
import org.duizhao.ingest.store.ContentStore;
import org.duizhao.stage.EventPublisher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is not accepted is a problem detail with its kind and leaves nothing behind. */
@SpringBootTest(
        classes = IngestService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.kafka.bootstrap-servers=127.0.0.1:1",
            "spring.kafka.admin.operation-timeout=1s",
            "spring.kafka.admin.close-timeout=1s",
            "spring.cloud.function.definition=",
            "spring.cloud.stream.function.autodetect=false",
            "logging.level.root=warn",
            "logging.level.org.apache.kafka=off",
            "logging.level.org.springframework.kafka=off",
            "duizhao.upload.max-file-size=1MB",
            "duizhao.upload.max-concurrent=2",
            "duizhao.upload.status-url=http://localhost:8084/",
            "duizhao.security.allowed-origins=http://127.0.0.1:8084"
        })
class RefusedUploadTest {

    private static final byte[] TEXT = "全市常住人口为一百二十万人。".getBytes(StandardCharsets.UTF_8);

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "year|20x4|year: 20x4 (expected: four digits, such as 2024)",
                "language|fr|language: fr (expected: zh, en, or none for a bilingual file)",
                "charset|klingon|charset: klingon (expected: an IANA name, such as GB18030, Big5 or UTF-8)",
                "colour|red|part: colour (expected: file, or zh and en; title, series, year, language, charset, anyway)",
            })
    void aFieldThatMakesNoSenseIsNamedInTheAnswer(String name, String value, String detail) throws Exception {
        assertRefused(
                api.upload(Api.form().file("file", "a.txt", TEXT).field(name, value)), 400, "REJECTED_INPUT", detail);
    }

    @Test
    void aFormMustHoldOneFileOrAPair() throws Exception {
        assertRefused(
                api.upload(Api.form().field("title", "x")),
                400,
                "REJECTED_INPUT",
                "files: none (expected: file, or zh and en)");
        assertRefused(
                api.upload(Api.form().file("zh", "a.txt", TEXT)),
                400,
                "REJECTED_INPUT",
                "files: zh (expected: file, or zh and en)");
        assertRefused(
                api.upload(Api.form().file("file", "a.txt", TEXT).file("file", "b.txt", TEXT)),
                400,
                "REJECTED_INPUT",
                "file: more than one (expected: one)");
        assertRefused(
                api.upload(Api.form().field("file", "report.txt")),
                400,
                "REJECTED_INPUT",
                "file: a text (expected: a file; with curl, file=@PATH)");
        assertRefused(
                api.upload(Api.form().file("file", "a.txt", new byte[0])),
                400,
                "REJECTED_INPUT",
                "file: 0 bytes (expected: at least 1)");
    }

    @Test
    void aFileOfAnUnknownKindIs415WhateverItsNameSays() throws Exception {
        byte[] elf = "\u007fELF\u0002\u0001\u0001\0\0\0\0binary".getBytes(StandardCharsets.ISO_8859_1);
        assertRefused(api.upload(Api.form().file("file", "a.txt", elf)), 415, "REJECTED_INPUT", null);
    }

    @Test
    void aFileOverTheLimitIs413AlsoForAClientThatSendsAllOfItFirst() throws Exception {
        String detail = "duizhao.upload.max-file-size: exceeded (expected: files of at most 1048576 bytes)";
        assertRefused(
                api.upload(Api.form().file("file", "a.txt", new byte[1024 * 1024 + 1])), 413, "LIMIT_EXCEEDED", detail);
        assertRefused(
                api.upload(Api.form().file("file", "a.txt", new byte[6 * 1024 * 1024])), 413, "LIMIT_EXCEEDED", detail);
    }

    @Test
    void aBodyThatIsNoFormIs415AndABrokenFormIs400() throws Exception {
        assertRefused(
                api.send(HttpRequest.newBuilder(uri("/api/documents"))
                        .header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString("hello"))),
                415,
                "REJECTED_INPUT",
                null);
        assertRefused(
                api.send(HttpRequest.newBuilder(uri("/api/documents"))
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(HttpRequest.BodyPublishers.ofString("--x\r\nContent-Disposition: form-data; name=\"f"))),
                400,
                "REJECTED_INPUT",
                null);
    }

    @Test
    void tooManyPartsAndALongHeaderOfAPartAre400WithTheirOwnReasons() throws Exception {
        Api.Form many = Api.form().file("file", "a.txt", TEXT);
        for (int i = 0; i < 12; i++) {
            many.field("title", "x");
        }
        assertRefused(api.upload(many), 400, "REJECTED_INPUT", "parts: more than 10 (expected: at most those)");
        assertRefused(
                api.upload(Api.form().file("file", "a".repeat(9000), TEXT)),
                400,
                "REJECTED_INPUT",
                "header of a part: over 8192 bytes (expected: at most those)");
    }

    @Test
    void anOfficeFileWhoseZipIsCutIsNoFaultOfTheStore() throws Exception {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            ZipEntry mimetype = new ZipEntry("mimetype");
            out.putNextEntry(mimetype);
            out.write("application/epub+zip".repeat(50).getBytes(StandardCharsets.US_ASCII));
            out.closeEntry();
            out.putNextEntry(new ZipEntry("word/document.xml"));
            out.write(new byte[3000]);
        }
        byte[] whole = zip.toByteArray();
        for (int cut = 8; cut < whole.length; cut += 7) {
            byte[] part = new byte[whole.length - 3];
            System.arraycopy(whole, 0, part, 0, Math.min(cut, part.length));
            System.arraycopy(whole, whole.length - 90, part, part.length - 90, 90); // the directory survives
            int status = api.upload(Api.form().file("file", "a.docx", part)).statusCode();
            assertThat(status).as("cut at %d", cut).isIn(202, 415);
        }
    }

    @Test
    void clientsThatSendNextToNothingTakeNoPlace() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 8; i++) {
                slow.add(startUpload(i));
            }
            assertThat(api.upload(Api.form().file("file", "a.txt", TEXT)).statusCode())
                    .isEqualTo(202);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void unknownAndMalformedIdsAndPathsAreProblemsToo() throws Exception {
        assertRefused(api.get("/api/documents/zzz/file"), 400, "REJECTED_INPUT", null);
        String id = "0123456789abcdef0123456789abcdef";
        assertRefused(
                api.get("/api/documents/" + id + "/file"),
                404,
                "REJECTED_INPUT",
                "id: " + id + " (expected: a document in the store)");
        assertRefused(api.delete("/api/documents/" + id), 404, "REJECTED_INPUT", null);
        assertRefused(api.get("/api/documents?limit=0"), 400, "REJECTED_INPUT", null);
        assertRefused(api.get("/api/documents?limit=x"), 400, "REJECTED_INPUT", null);
        assertRefused(api.get("/api/nothing"), 404, "REJECTED_INPUT", null);
        assertRefused(api.delete("/api/documents"), 405, "REJECTED_INPUT", null);
    }

    @Test
    void moreUploadsAtATimeThanAllowedAre429WithRetryAfterUntilOneEnds() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 2; i++) {
                slow.add(startUpload(20_000));
            }
            HttpResponse<byte[]> busy = Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> api.upload(Api.form().file("file", "a.txt", TEXT)), a -> a.statusCode() == 429);
            assertThat(busy.headers().firstValue("Retry-After")).contains("10");
            assertThat(json(busy).get("kind").asString()).isEqualTo("UNAVAILABLE");
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> api.upload(Api.form().file("file", "a.txt", TEXT)).statusCode() == 202);
        assertNothingIncoming();
    }

    @Test
    void aClientThatAsksBeforeItSendsHearsOfTheLimitWithoutSending() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("POST /api/documents HTTP/1.1\r\nHost: 127.0.0.1:" + port
                                    + "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 900000000\r\n"
                                    + "Expect: 100-continue\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            byte[] start = socket.getInputStream().readNBytes("HTTP/1.1 413".length());
            assertThat(new String(start, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void theNameOfAFileIsMadeHarmlessAndItsBytesAreServedAsADownload() throws Exception {
        String name = "../../etc/\u202Etxt.exe报告.txt";
        byte[] bytes = "只在这里上传。".getBytes(StandardCharsets.UTF_8);
        JsonNode body = json(api.upload(Api.form().file("file", name, bytes)));
        assertThat(body.get("files").get(0).get("name").asString()).isEqualTo("txt.exe报告.txt");
        HttpResponse<byte[]> file = api.get("/api/documents/" + body.get("id").asString() + "/file");
        assertThat(file.body()).isEqualTo(bytes);
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;")
                .contains("filename*=UTF-8''txt.exe%E6%8A%A5%E5%91%8A.txt");
        assertThat(file.headers().allValues("X-Content-Type-Options")).containsOnly("nosniff");
        assertThat(file.headers().firstValue("Content-Security-Policy")).contains("default-src 'none'; sandbox");
        String part = "/api/documents/" + body.get("id").asString() + "/file";
        assertThat(api.get(part, "Range", "bytes=0-2").statusCode()).isEqualTo(206);
        assertThat(api.get(
                                part,
                                "If-None-Match",
                                file.headers().firstValue("ETag").orElseThrow())
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void aNameWithABinaryZeroIsRefusedByTheServer() throws Exception {
        HttpResponse<byte[]> answer = api.upload(Api.form().file("file", "a\u0000.txt", TEXT));
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(400);
    }

    @Test
    void onlyThePagesOfTheConsoleMayUploadAndReadAnswers() throws Exception {
        assertThat(api.post("/api/documents/x/reprocess", "Origin", "http://evil.example")
                        .statusCode())
                .isEqualTo(403);
        HttpResponse<byte[]> console = api.get("/api/documents", "Origin", "http://127.0.0.1:8084");
        assertThat(console.statusCode()).isEqualTo(200);
        assertThat(console.headers().firstValue("Access-Control-Allow-Origin")).contains("http://127.0.0.1:8084");
        HttpResponse<byte[]> foreign = api.get("/api/documents", "Origin", "http://evil.example");
        assertThat(foreign.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void theStoreIsAmongTheDependenciesAndKafkaBeingAwayLeavesTheServiceAlive() throws Exception {
        JsonNode dependencies = json(api.get("/actuator/health/dependencies"));
        assertThat(dependencies.get("components").get("store").get("status").asString())
                .isEqualTo("UP");
        assertThat(dependencies.get("components").get("kafka").get("status").asString())
                .isEqualTo("DOWN");
        assertThat(json(api.get("/actuator/health/liveness")).get("status").asString())
                .isEqualTo("UP");
        assertThat(json(api.get("/actuator/health/readiness")).get("status").asString())
                .isEqualTo("UP");
        api.upload(Api.form().file("file", "a.txt", "counted".getBytes(StandardCharsets.UTF_8)));
        assertThat(new String(api.get("/actuator/prometheus").body(), StandardCharsets.UTF_8))
                .contains("duizhao_uploads_total{outcome=\"accepted\"}")
                .contains("duizhao_manifests_unpublished");
    }

    private Socket startUpload(int bytes) throws Exception {
        Socket socket = new Socket("127.0.0.1", port);
        socket.getOutputStream()
                .write(("POST /api/documents HTTP/1.1\r\nHost: 127.0.0.1:" + port
                                + "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 50000\r\n\r\n"
                                + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
                                + "a".repeat(bytes))
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private void assertRefused(HttpResponse<byte[]> answer, int status, String kind, String detail) throws Exception {
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json(answer).get("kind").asString()).isEqualTo(kind);
        if (detail != null) {
            assertThat(json(answer).get("detail").asString()).isEqualTo(detail);
        }
        assertNothingIncoming();
    }

    private void assertNothingIncoming() {
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> {
            try (Stream<Path> files = Files.list(store.incoming())) {
                return files.findAny().isEmpty();
            }
        });
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
