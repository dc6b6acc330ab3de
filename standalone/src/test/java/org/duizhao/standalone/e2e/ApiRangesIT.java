package org.duizhao.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.duizhao.standalone.client.Accepted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The running services keep to what the OpenAPI document says of their parameters. */
class ApiRangesIT {

    private final TestMachine machine = TestMachine.shared();
    private final HttpClient http = HttpClient.newHttpClient();
    private final SoftAssertions all = new SoftAssertions();
    private String id;
    private int asked;

    @BeforeEach
    void aDocumentHasFlowed() {
        Accepted accepted = machine.upload(machine.sample("interleaved.txt"));
        machine.awaitEnd(accepted);
        id = accepted.id();
    }

    @Test
    void theBoundsOfParametersAreThoseOfTheDocument() {
        ask(machine.ports.indexUri());

        assertThat(asked).isGreaterThan(40);
        all.assertAll();
    }

    private void ask(URI service) {
        JsonNode document = new YAMLMapper()
                .readTree(
                        machine.installation.home().resolve("docs/openapi.yaml").toFile());
        document.path("paths").properties().stream()
                .filter(path -> path.getValue().has("get") && !path.getKey().endsWith("/events"))
                // A text has no pages that could be drawn.
                .filter(path -> !path.getKey().replace("{id}", "").contains("{"))
                .forEach(path -> path.getValue()
                        .at("/get/parameters")
                        .forEach(parameter ->
                                bounds(service.resolve(path.getKey().replace("{id}", id)), parameter)));
    }

    private void bounds(URI path, JsonNode parameter) {
        JsonNode schema = parameter.path("schema");
        String name = parameter.path("name").asString();
        if (schema.has("maximum")) {
            int most = schema.path("maximum").asInt();
            int least = schema.path("minimum").asInt();
            accepted(path, name, Integer.toString(most));
            accepted(path, name, Integer.toString(least));
            refused(path, name, Integer.toString(most + 1));
            refused(path, name, Integer.toString(least - 1));
        }
        if (schema.has("maxLength")) {
            accepted(path, name, "a".repeat(schema.path("maxLength").asInt()));
            refused(path, name, "a".repeat(schema.path("maxLength").asInt() + 1));
        }
        if (schema.path("type").asString().matches("integer|number")) {
            refused(path, name, "nonsense");
        }
    }

    private void accepted(URI path, String name, String value) {
        int status = get(path, name, value).statusCode();
        all.assertThat(status).as("%s %s=%.40s", path.getPath(), name, value).isEqualTo(200);
    }

    private void refused(URI path, String name, String value) {
        HttpResponse<String> answer = get(path, name, value);
        String what = "%s %s=%.40s".formatted(path.getPath(), name, value);
        all.assertThat(answer.statusCode()).as(what).isEqualTo(400);
        all.assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .as(what)
                .startsWith("application/problem+json");
        if (answer.statusCode() == 400) {
            JsonNode problem = JsonMapper.shared().readTree(answer.body());
            all.assertThat(problem.path("detail").asString()).as(what).isNotBlank();
        }
    }

    /** Parameters without which an operation does not answer, unless it is the one in question. */
    private HttpResponse<String> get(URI path, String name, String value) {
        asked++;
        Map<String, String> required = path.getPath().endsWith("/export")
                ? Map.of("format", path.getPath().contains("/issues/") ? "jsonl" : "csv")
                : path.getPath().endsWith("/related") ? Map.of("name", "青岛") : Map.of();
        StringBuilder query = new StringBuilder(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        required.forEach((other, given) -> query.append(
                other.equals(name) ? "" : "&" + other + "=" + URLEncoder.encode(given, StandardCharsets.UTF_8)));
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create(path + "?" + query)).build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
