package org.duizhao.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.duizhao.standalone.client.Accepted;
import org.duizhao.standalone.client.DocumentStatus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who sends one document does not wait for who sends two thousand. */
@Tag("campaign")
class LanesIT {

    private static final int MANY = 2000;
    private static final String BOUNDARY = "lanes-boundary";

    private final TestMachine machine = TestMachine.shared();
    private final HttpClient client = HttpClient.newHttpClient();

    /** As another service passes uploads on: the uploader is the address that it names. */
    private Accepted upload(String uploader, String text) throws Exception {
        String body = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
                + text + "\r\n--" + BOUNDARY + "--\r\n";
        HttpRequest request = HttpRequest.newBuilder(machine.ports.ingestUri().resolve("/api/documents"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("X-Duizhao-Client", uploader)
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        JsonNode document = JsonMapper.shared().readTree(answer.body());
        return new Accepted(
                document.path("id").asString(), document.path("revision").asLong(), false);
    }

    @Test
    void oneDocumentOvertakesTwoThousandOfAnotherUploader() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(4);
        List<Future<Accepted>> many = IntStream.range(0, MANY)
                .mapToObj(i -> clients.submit(
                        () -> upload("10.0.0.1", "公告第" + i + "号发布。\nNotice number " + i + " was published.\n")))
                .toList();
        Accepted last = null;
        for (Future<Accepted> one : many) {
            last = one.get();
        }
        clients.shutdown();
        Instant sent = Instant.now();

        DocumentStatus status = machine.awaitEnd(upload("10.0.0.2", "本市新建公园五座。\nThe city built five parks.\n"));

        Duration took = Duration.between(sent, Instant.now());
        assertThat(status.isIndexed()).isTrue();
        long behind = machine.index.get("/api/documents", Map.of("size", "1")).path("states").properties().stream()
                .filter(state -> !state.getKey().equals("INDEXED"))
                .mapToLong(state -> state.getValue().asLong())
                .sum();
        System.out.println(
                "[lanes] searchable after " + took.toMillis() + " ms, with " + behind + " of " + MANY + " behind it");
        assertThat(behind)
                .as("documents that were there before and are overtaken")
                .isPositive();
        assertThat(machine.index.awaitEnd(last, Duration.ofMinutes(15)).isIndexed())
                .isTrue();
    }
}
