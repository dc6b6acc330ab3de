package org.duizhao.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.apache.kafka.clients.admin.Admin;
import org.duizhao.events.Right;
import org.duizhao.events.Rights;
import org.duizhao.standalone.broker.SecuredBroker;
import org.duizhao.standalone.client.Accepted;
import org.duizhao.standalone.client.IndexApi;
import org.duizhao.standalone.client.IngestApi;
import org.duizhao.standalone.client.Key;
import org.duizhao.standalone.client.Upload;
import org.duizhao.standalone.machine.Installation;
import org.duizhao.standalone.machine.Machine;
import org.duizhao.standalone.machine.Neighbours;
import org.duizhao.standalone.machine.Ports;
import org.duizhao.standalone.machine.Secured;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The machine as {@code ./duizhao run --secure} starts it: TLS everywhere, and nobody may more than they need. */
@Tag("campaign")
class SecureIT {

    private static final Duration SOON = Duration.ofMinutes(2);

    private static Path folder;
    private static Secured secured;
    private static Ports ports;
    private static Machine machine;
    private static IngestApi ingest;
    private static IndexApi index;

    @BeforeAll
    static void start() throws Exception {
        Installation installation = Installation.find();
        folder = Files.createTempDirectory("duizhao-secure");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Process script = new ProcessBuilder(
                        installation.home().resolve("deploy/test-ca").toString(),
                        folder.resolve("ca").toString())
                .inheritIO()
                .start();
        assumeTrue(script.waitFor() == 0, "skipped: deploy/test-ca made no certificates (apt-get install openssl)");
        secured = Secured.of(folder.resolve("ca"));
        ports = TestMachine.freePorts().secured();
        machine = Machine.prepare(
                installation,
                folder.resolve("data"),
                ports,
                new Neighbours(null, null, secured),
                line -> System.out.println("[secure] " + line));
        machine.start();
        ingest = new IngestApi(ports.ingestUri(), new Key(null, secured.trust()));
        index = new IndexApi(ports.indexUri(), new Key(null, secured.trust()));
    }

    @AfterAll
    static void stop() throws IOException {
        if (machine != null) {
            machine.close();
            Path logs = Path.of("target", "secure-logs");
            FileSystemUtils.deleteRecursively(logs);
            FileSystemUtils.copyRecursively(folder.resolve("data/logs"), logs);
        }
        FileSystemUtils.deleteRecursively(folder);
    }

    private static void flows(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("notice.txt"), text);
        Accepted accepted = ingest.upload(Upload.of(file, Map.of()), SOON);
        assertThat(index.awaitEnd(accepted, Duration.ofMinutes(4)).state()).isEqualTo("INDEXED");
        assertThat(index.get("/api/records", Map.of("documentId", accepted.id()))
                        .path("items"))
                .isNotEmpty();
    }

    private static HttpResponse<String> ask(HttpClient client, URI uri, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpClient trusting() {
        return HttpClient.newBuilder().sslContext(secured.trust().context()).build();
    }

    private static Map<String, URI> services() {
        return Map.of(
                "ingest-service", ports.ingestUri(),
                "align-service", URI.create("https://127.0.0.1:" + ports.align()),
                "enrich-service", URI.create("https://127.0.0.1:" + ports.enrich()),
                "index-service", ports.indexUri());
    }

    @Test
    void aDocumentFlows() throws Exception {
        flows("本市新建公园五座，比上年增长三成。\nThe city built five parks, up 30 percent over the previous year.\n");
        HttpResponse<String> passedOn = trusting()
                .send(
                        HttpRequest.newBuilder(ports.indexUri().resolve("/api/documents/" + "0".repeat(32)))
                                .DELETE()
                                .build(),
                        BodyHandlers.ofString());
        assertThat(passedOn.statusCode()).as("by ingest-service, over TLS").isEqualTo(404);
    }

    @Test
    void nothingIsSaidWithoutTls() throws Exception {
        HttpClient plain = HttpClient.newHttpClient();
        for (URI service : services().values()) {
            assertThat(ask(
                                    plain,
                                    URI.create(service.toString().replace("https:", "http:"))
                                            .resolve("/actuator/health"))
                            .statusCode())
                    .isEqualTo(400);
            assertThatThrownBy(() -> ask(plain, service.resolve("/actuator/health")))
                    .as("an authority that nobody has believed")
                    .isInstanceOf(SSLHandshakeException.class);
            assertThat(ask(trusting(), service.resolve("/actuator/health/readiness"))
                            .statusCode())
                    .isEqualTo(200);
        }
        Properties client = new Properties();
        client.setProperty("bootstrap.servers", ports.kafkaServers());
        client.setProperty("default.api.timeout.ms", "5000");
        client.setProperty("request.timeout.ms", "4000");
        try (Admin admin = Admin.create(client)) {
            assertThatThrownBy(() -> admin.listTopics().names().get(10, TimeUnit.SECONDS))
                    .isInstanceOfAny(ExecutionException.class, TimeoutException.class);
        }
    }

    @Test
    void theUserOfElasticsearchMayDoNothingElse() throws Exception {
        String login = "Basic "
                + Base64.getEncoder().encodeToString(("index-service:" + secured.password("elasticsearch")).getBytes());
        URI node = ports.elasticsearchUri();
        assertThat(ask(trusting(), node.resolve("/_cluster/health")).statusCode())
                .isEqualTo(401);
        assertThat(ask(trusting(), node.resolve("/_cluster/health"), "Authorization", login)
                        .statusCode())
                .isEqualTo(200);
        for (String refused : List.of("/others/_search", "/_security/user", "/_all/_search?size=1")) {
            HttpResponse<String> answer = ask(trusting(), node.resolve(refused), "Authorization", login);
            assertThat(answer.body()).as(refused).doesNotContain("\"hits\":[{\"_index\":\"other");
        }
        HttpRequest create = HttpRequest.newBuilder(node.resolve("/others"))
                .header("Authorization", login)
                .PUT(HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(trusting().send(create, BodyHandlers.ofString()).statusCode())
                .isEqualTo(403);
        HttpRequest drop = HttpRequest.newBuilder(node.resolve("/duizhao-records-v1"))
                .header("Authorization", login)
                .DELETE()
                .build();
        assertThat(trusting().send(drop, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    }

    /** One of each service at a time, and the next when all have said it; then everything flows again. */
    @Test
    void withoutOneOfItsRightsAServiceSaysWhich() throws Exception {
        Map<String, URI> services = services();
        List<String> names = List.copyOf(Rights.services());
        assertThat(services).containsOnlyKeys(names);
        Properties client = secured.client(Secured.OPERATOR);
        client.setProperty("bootstrap.servers", ports.kafkaServers());
        int most = names.stream().mapToInt(name -> Rights.of(name).size()).max().orElseThrow();
        int said = 0;
        try (Admin admin = Admin.create(client)) {
            for (int round = 0; round < most; round++) {
                Map<String, Right> without = new LinkedHashMap<>();
                for (String name : names) {
                    if (round < Rights.of(name).size()) {
                        without.put(name, Rights.of(name).get(round));
                    }
                }
                for (Map.Entry<String, Right> each : without.entrySet()) {
                    admin.deleteAcls(List.of(SecuredBroker.binding(each.getKey(), each.getValue())
                                    .toFilter()))
                            .all()
                            .get();
                }
                without.forEach((name, right) -> await().atMost(SOON)
                        .untilAsserted(() -> assertThat(cause(services.get(name)))
                                .as(name)
                                .contains("not allowed: [" + right + "]")));
                said += without.size();
                for (Map.Entry<String, Right> each : without.entrySet()) {
                    admin.createAcls(List.of(SecuredBroker.binding(each.getKey(), each.getValue())))
                            .all()
                            .get();
                }
            }
        }
        System.out.println("[secure] rights taken away and named: " + said);
        services.forEach((name, uri) -> await().atMost(SOON)
                .untilAsserted(() -> assertThat(cause(uri)).as(name).isEmpty()));
        flows("本市新建学校七所。\nThe city built seven schools.\n");
    }

    /** What a service says of Kafka when it is not well. */
    private static String cause(URI service) throws Exception {
        JsonNode health = JsonMapper.shared()
                .readTree(ask(trusting(), service.resolve("/actuator/health/dependencies"))
                        .body());
        return health.path("components")
                .path("kafka")
                .path("details")
                .path("cause")
                .asString("");
    }
}
