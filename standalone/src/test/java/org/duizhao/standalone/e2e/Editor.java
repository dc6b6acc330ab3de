package org.duizhao.standalone.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Somebody who decides issues by the API, and says it again until it was answered. */
final class Editor {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final TestMachine machine;
    private final String document;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    Editor(TestMachine machine, String document) {
        this.machine = machine;
        this.document = document;
    }

    /** The list, without its rows. */
    JsonNode list() {
        return machine.index.get("/api/documents/" + document + "/issues", Map.of("size", "1"));
    }

    /** All issues, in the order of the document. */
    List<JsonNode> issues() {
        List<JsonNode> issues = new ArrayList<>();
        Map<String, String> question = new HashMap<>(Map.of("size", "200"));
        String next;
        do {
            JsonNode page = machine.index.get("/api/documents/" + document + "/issues", question);
            page.path("items").forEach(issues::add);
            next = page.path("next").asString(null);
            question.put("cursor", next);
        } while (next != null);
        return issues;
    }

    /** All that was said, the newest first. */
    JsonNode history() {
        return machine.index.get("/api/documents/" + document + "/decisions", Map.of());
    }

    /**
     * Decides one issue, as it was seen before anything was said.
     *
     * @return the id of the decision
     */
    String decide(JsonNode issue, String state, String comment) {
        ObjectNode decision = JSON.createObjectNode();
        decision.put("issueId", issue.path("issueId").asString());
        decision.set("anchor", issue.path("anchor"));
        decision.put("state", state);
        decision.put("comment", comment);
        ObjectNode body = JSON.createObjectNode();
        body.put("revision", issue.path("revision").asLong());
        body.put("seen", 0);
        body.putArray("decisions").add(decision);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(machine.ports.ingestUri() + "/api/documents/" + document + "/decisions"))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        JsonNode answer = await().atMost(TestMachine.PATIENCE)
                .pollDelay(Duration.ZERO)
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> answer(request), said -> said.has("decisions"));
        return answer.path("decisions").get(0).asString();
    }

    /** Without decisions where the service is not there, so that it is asked again. */
    private JsonNode answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 202 && response.statusCode() != 503) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        return response.statusCode() == 202 ? JSON.readTree(response.body()) : JSON.createObjectNode();
    }
}
