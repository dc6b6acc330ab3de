package org.duizhao.standalone.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Both services as one small server that answers what the test says. */
class ReconciliationTest {

    private static final String LOST = "a".repeat(32);
    private static final String OLD = "b".repeat(32);
    private static final String HANGING = "c".repeat(32);
    private static final String TORN = "d".repeat(32);
    private static final String GOOD = "e".repeat(32);
    private static final String FAILED = "f".repeat(32);

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> said = new ArrayList<>();
    private HttpServer server;
    private URI uri;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void whatTheIndexLostRunsAgainAndWhatItHasIsLeftAlone() {
        inTheStore(LOST, OLD, HANGING, TORN, GOOD, FAILED);
        status(OLD, "INDEXED", 6, 3);
        status(HANGING, "ALIGNED", 7, 0);
        status(TORN, "INDEXED", 7, 3);
        status(GOOD, "INDEXED", 7, 3);
        status(FAILED, "FAILED", 7, 0);
        records(OLD, 3);
        records(TORN, 2);
        records(GOOD, 3);

        List<Accepted> again = reconciliation().run();

        assertThat(again).extracting(Accepted::id).containsExactly(LOST, OLD, HANGING, TORN);
        assertThat(said)
                .containsExactly(
                        LOST + "  revision 7 in the store, nothing in the index; runs again",
                        OLD + "  revision 7 in the store, 6 in the index; runs again",
                        HANGING + "  ALIGNED, and no stage has it; runs again",
                        TORN + "  3 records by its status, 2 in the index; runs again");
    }

    @Test
    void whatAgreesIsAsItWas() {
        inTheStore(GOOD);
        status(GOOD, "INDEXED", 7, 3);
        records(GOOD, 3);

        assertThat(reconciliation().run()).isEmpty();
        assertThat(said).isEmpty();
    }

    private Reconciliation reconciliation() {
        return new Reconciliation(new IngestApi(uri), new IndexApi(uri), Duration.ZERO, said::add);
    }

    private void inTheStore(String... ids) {
        List<String> entries = new ArrayList<>();
        for (String id : ids) {
            entries.add("{\"id\":\"" + id + "\",\"revision\":7}");
        }
        answers.put("/api/documents", "{\"documents\":[" + String.join(",", entries) + "]}");
    }

    private void status(String id, String state, long revision, int records) {
        answers.put(
                "/api/documents/" + id,
                "{\"id\":\"%s\",\"state\":\"%s\",\"revision\":%d,\"contents\":{\"records\":%d}}"
                        .formatted(id, state, revision, records));
    }

    private void records(String id, int total) {
        answers.put("/api/records?" + id, "{\"total\":" + total + ",\"items\":[]}");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String answer;
        if (path.endsWith("/reprocess")) {
            answer = "{\"id\":\"%s\",\"revision\":8}".formatted(path.split("/")[3]);
        } else if (path.equals("/api/records")) {
            answer = answers.get(
                    path + "?" + exchange.getRequestURI().getQuery().replaceAll(".*document=(\\w+).*", "$1"));
        } else {
            answer = answers.get(path);
        }
        byte[] body = (answer == null ? "{}" : answer).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer == null ? 404 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
