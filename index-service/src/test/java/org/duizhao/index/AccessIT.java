package org.duizhao.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.events.Topics;
import org.duizhao.index.machine.Machine;
import org.duizhao.index.machine.Report;
import org.duizhao.stage.EventPublisher;
import org.duizhao.stage.identity.Account;
import org.duizhao.stage.identity.Account.Kind;
import org.duizhao.stage.identity.Role;
import org.duizhao.stage.identity.UsersFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** What somebody may not see is nowhere: the answers are the same as if it were not there. */
class AccessIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");
    private static final int FIRST = 0x7000;
    private static final int REQUESTS = 1000;
    private static final List<String> METHODS =
            List.of("GET", "GET", "GET", "GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS");
    private static final List<String> TWISTS = List.of(
            "",
            "/",
            "%2e%2e/",
            "%00",
            "%2F",
            ".json",
            "%E7%8E%84",
            "-1",
            "99999999999999999999",
            "%25",
            "*",
            "%22%7D",
            "&size=0",
            "&cursor=x",
            "&size=1000000",
            "&sort=-",
            "/x/y");

    @TempDir
    private static Path folder;

    private static Machine machine;
    private static HttpServer ingest;
    private static ConfigurableApplicationContext service;
    private static String press;
    private static String other;
    private static String operator;
    private static volatile String kept = "";
    private static volatile int status = 200;

    @BeforeAll
    static void start() throws IOException {
        machine = Machine.get();
        ingest = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ingest.createContext("/", exchange -> {
            byte[] answer = kept.getBytes(StandardCharsets.UTF_8);
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        ingest.start();
        UsersFile users = new UsersFile(folder.resolve("users"));
        press = users.putKey(account("press", Role.READER, Set.of("press")));
        other = users.putKey(account("other", Role.UPLOADER, Set.of("culture")));
        operator = users.putKey(account("operator", Role.OPERATOR, Set.of()));
        service = machine.startService(
                "--duizhao.security.users-file=" + folder.resolve("users"),
                "--duizhao.services.ingest=http://127.0.0.1:"
                        + ingest.getAddress().getPort());
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
            ingest.stop(0);
        }
    }

    private static Account account(String name, Role role, Set<String> groups) {
        return new Account(Kind.KEY, name, "", EnumSet.of(role), groups);
    }

    /** Questions of every kind; each page of an answer is followed to the next. */
    private static List<String> questions() {
        String hidden = secret(1).id();
        return List.of(
                "/api/documents?q=&size=3",
                "/api/documents?series=access-test",
                "/api/documents/" + Report.of(FIRST, 0).id(),
                "/api/documents/" + hidden,
                "/api/documents/" + hidden + "/records",
                "/api/records?q=%E7%B4%AB%E9%98%81&size=50",
                "/api/records?q=wisteria&size=50",
                "/api/records?series=access-test&size=2",
                "/api/records?document=" + hidden,
                "/api/records/" + hidden + "-00000",
                "/api/figures?series=access-test&size=2",
                "/api/figures/stats?series=access-test",
                "/api/checks?series=access-test",
                "/api/entities?q=%E8%A5%BF&size=5",
                "/api/entities/related?id=e1",
                "/api/export?format=jsonl&series=access-test",
                "/api/export?format=csv&document=" + hidden,
                "/api/export?format=tmx&series=access-test",
                "/documents?q=wisteria",
                "/documents/" + hidden,
                "/search?q=wisteria",
                "/search?document=" + hidden,
                "/figures?series=access-test",
                "/terms?q=%E8%A5%BF");
    }

    /** Questions about issues and what was said of them. */
    private static List<String> questionsOfTheDesk() {
        String hidden = secret(1).id();
        return List.of(
                "/api/documents/" + hidden + "/issues",
                "/api/documents/" + hidden + "/decisions",
                "/api/documents/" + hidden + "/access",
                "/api/documents/" + hidden + "/verdict",
                "/api/issues?series=access-test&size=2",
                "/api/issues?document=" + hidden,
                "/api/issues?q=wisteria",
                "/api/issues/export?format=jsonl&series=access-test",
                "/api/indicators?document=" + hidden,
                "/api/export?format=qa&series=access-test",
                "/api/export?format=tmx&units=clean&series=access-test",
                "/issues?q=wisteria",
                "/issues?document=" + hidden,
                "/documents/" + hidden + "/issues",
                "/documents/" + hidden + "/pairs/0",
                "/documents/" + hidden + "/records/0",
                "/documents/" + hidden + "/at/zh/0/0",
                "/indicators?document=" + hidden);
    }

    private static Report secret(int number) {
        return Report.of(FIRST + 10 + number, 10)
                .hints("Wisteria pavilion " + number, "access-test", 2030 + number)
                .forGroups("anna", "press")
                .pair("紫阁新增绿地" + number + "公顷。", "The wisteria pavilion has " + number + " hectares.")
                .pair("紫阁紫阁。", "Wisteria wisteria.");
    }

    @Test
    void answersAreTheSameToTheByteWithAndWithoutWhatOneMayNotSee() throws Exception {
        for (int i = 0; i < 3; i++) {
            machine.index(Report.of(FIRST + i, 10)
                    .hints("Wisteria " + i, "access-test", 2020 + i)
                    .pair("紫阁今年开放" + i + "次。", "The wisteria pavilion opened " + i + " times.")
                    .pair("街道整洁。", "Streets are clean."));
        }
        settle();
        Map<String, String> before = answers(other);
        EventPublisher publisher = machine.bean(EventPublisher.class);
        for (int i = 0; i < 4; i++) {
            publisher.publish(Topics.DOCUMENTS_UPLOADED, secret(i).uploaded());
            publisher.publish(Topics.RECORDS_ENRICHED, secret(i).enriched());
        }
        for (int i = 0; i < 4; i++) {
            String path = "/api/documents/" + secret(i).id();
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(get(path, press).body()).contains("\"INDEXED\""));
        }

        settle();
        assertThat(answers(other)).containsExactlyEntriesOf(before);
        assertThat(get("/api/records?series=access-test", press).body()).contains("\"total\":14");
        assertThat(get("/api/records?series=access-test", operator).body()).contains("\"total\":14");
    }

    @Test
    void aChangeHoldsForEveryQuestionOnceItIsAnswered() throws Exception {
        Report report = Report.of(FIRST + 30, 10)
                .hints("Changed", "access-change", 2020)
                .pair("玄鸟。", "A dark bird.");
        machine.index(report);
        settle();
        String path = "/api/records?series=access-change";
        assertThat(get(path, other).body()).contains("\"total\":1");
        for (int round = 1; round <= 10; round++) {
            put(report.id(), 2 * round, "{\"groups\":[\"press\"]}", "false,\"groups\":[\"press\"]");
            assertThat(get(path, other).body()).contains("\"total\":0");
            assertThat(get("/api/documents/" + report.id(), other).statusCode()).isEqualTo(404);
            assertThat(get(path, press).body()).contains("\"total\":1");
            put(report.id(), 2 * round + 1, "{\"everyone\":true}", "true,\"groups\":[]");
            assertThat(get(path, other).body()).contains("\"total\":1");
        }
        put(report.id(), 1, "{\"groups\":[]}", "false,\"groups\":[]");
        assertThat(get(path, other).body()).as("an older one changes nothing").contains("\"total\":1");
    }

    @Test
    void listenersHearOfWhatTheyMaySeeAlone() throws Exception {
        EventPublisher publisher = machine.bean(EventPublisher.class);
        Report hidden = Report.of(FIRST + 40, 10).forGroups("anna", "press").pair("甲。", "A.");
        Report open = Report.of(FIRST + 41, 10).pair("乙。", "B.");
        try (InputStream heard = listen(other);
                InputStream seen = listen(press)) {
            machine.index(Report.of(FIRST + 42, 10).pair("丙。", "C."));
            publisher.publish(Topics.DOCUMENTS_UPLOADED, hidden.uploaded());
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> get("/api/documents/" + hidden.id(), press).statusCode() == 200);
            publisher.publish(Topics.RECORDS_ENRICHED, hidden.enriched());
            machine.index(open);

            assertThat(until(seen, hidden.id(), "INDEXED")).contains(hidden.id());
            assertThat(until(heard, open.id(), "INDEXED"))
                    .doesNotContain("\"" + hidden.id() + "\",\"revision\":10,\"state\":\"INDEXED");
        }
    }

    /** Requests of all shapes by somebody with a role, about what they may not see: nothing breaks and nothing of it is told. */
    @Test
    @Tag("campaign")
    void aThousandRequestsAboutWhatOneMayNotSeeBreakNothingAndAreToldNothing() throws Exception {
        Report hidden = Report.of(FIRST + 50, 10)
                .hints("Obsidian ledger", "access-fuzz", 2031)
                .forGroups("anna", "press")
                .pair("玄曜新增绿地7719公顷。", "The obsidian ledger has 7718 hectares.")
                .withIssues();
        EventPublisher publisher = machine.bean(EventPublisher.class);
        publisher.publish(Topics.DOCUMENTS_UPLOADED, hidden.uploaded());
        publisher.publish(Topics.RECORDS_ENRICHED, hidden.enriched());
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                get("/api/documents/" + hidden.id(), press).body())
                        .contains("\"INDEXED\""));
        kept = "{\"detail\":\"id: (expected: a document in the store)\"}"; // as ingest-service says of what one may
        // not see
        status = 404;
        Random random = new Random(20261201);
        List<String> paths = new ArrayList<>(questions());
        paths.addAll(questionsOfTheDesk());
        paths.replaceAll(path -> path.replace(secret(1).id(), hidden.id()).replace("access-test", "access-fuzz"));
        for (int i = 0; i < REQUESTS; i++) {
            String path = twisted(paths.get(random.nextInt(paths.size())), random);
            String method = METHODS.get(random.nextInt(METHODS.size()));
            HttpRequest.Builder request = request(path, other)
                    .header("Accept", random.nextBoolean() ? "text/html" : "*/*")
                    .header("Content-Type", "application/json")
                    .timeout(Duration.ofSeconds(60));
            if (random.nextInt(4) == 0) {
                request.header("HX-Request", "true");
            }
            HttpResponse<String> answer = HTTP.send(
                    request.method(
                                    method,
                                    BodyPublishers.ofString("GET".equals(method) ? "" : "{\"groups\":[\"culture\"]}"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode())
                    .as(method + " " + path + "\n" + answer.body())
                    .isBetween(200, 499)
                    .isNotEqualTo(429);
            assertThat(answer.body())
                    .as(method + " " + path)
                    .doesNotContain("Obsidian", "obsidian", "玄曜", "7719", "7,719", "7718", "anna");
        }
        status = 200;
        assertThat(get("/api/documents/" + hidden.id(), press).body()).contains("\"INDEXED\"");
        assertThat(get("/api/documents/" + hidden.id(), other).statusCode()).isEqualTo(404);
    }

    private static String twisted(String path, Random random) {
        String twist = TWISTS.get(random.nextInt(TWISTS.size()));
        return switch (random.nextInt(4)) {
            case 0 -> path + twist;
            case 1 -> path.replaceFirst("[?&]|$", twist + "$0");
            case 2 -> path.replaceAll("=[^&]*", "=" + twist);
            default -> path;
        };
    }

    /** What was written comes to sight now, rather than some seconds later. */
    private static void settle() {
        machine.elastic("POST", "/_refresh", null);
    }

    /** What is said until a document has come so far. */
    private static String until(InputStream events, String id, String state) throws IOException {
        StringBuilder said = new StringBuilder();
        byte[] buffer = new byte[4096];
        while (!said.toString().matches("(?s).*" + id + "[^\n]*" + state + ".*")) {
            int read = events.read(buffer);
            assertThat(read).as(said.toString()).isPositive();
            said.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
        }
        return said.toString();
    }

    private static InputStream listen(String key) throws Exception {
        return HTTP.send(request("/api/events", key).build(), BodyHandlers.ofInputStream())
                .body();
    }

    private static void put(String id, long number, String body, String is) throws Exception {
        kept = "{\"id\":\"" + id + "\",\"number\":" + number + ",\"owner\":\"anna\",\"everyone\":" + is + "}";
        HttpResponse<String> answer = HTTP.send(
                request("/api/documents/" + id + "/access", other)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(kept);
    }

    private static Map<String, String> answers(String key) throws Exception {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String question : questions()) {
            String path = question;
            for (int page = 0; page < 5; page++) {
                HttpResponse<String> answer = get(path, key);
                answers.put(path, answer.statusCode() + "\n" + told(answer.body()));
                Matcher next = NEXT.matcher(answer.body());
                if (!next.find()) {
                    break;
                }
                path = question + "&cursor=" + next.group(1);
            }
        }
        return answers;
    }

    /** An export says when it was made, and a page has a token of its own. */
    private static String told(String body) {
        return body.replaceAll("creationdate=\"[^\"]*\"", "")
                .replaceAll("(name=\"csrf\" content|name=\"_csrf\" value)=\"[^\"]*\"", "");
    }

    private static HttpResponse<String> get(String path, String key) throws Exception {
        return HTTP.send(request(path, key).GET().build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path, String key) {
        return HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port") + path))
                .header("Authorization", "Bearer " + key);
    }
}
