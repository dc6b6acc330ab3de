package org.duizhao.index.watch;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.IndicatedHealthDescriptor;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks every part of the system how it is, all at the same time; each has four seconds: what it needs itself may take it three to ask. */
@Component
public final class HealthChecks {

    private static final List<String> CREDENTIALS = List.of("Authorization", "Cookie");
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final HealthEndpoint own;
    private final JsonMapper json;
    private final Map<String, URI> services = new LinkedHashMap<>();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    HealthChecks(HealthEndpoint own, JsonMapper json, ServiceProperties properties) {
        this.own = own;
        this.json = json;
        services.put("ingest-service", properties.ingest());
        services.put("align-service", properties.align());
        services.put("enrich-service", properties.enrich());
    }

    /**
     * Kafka, Elasticsearch, and the services in the order of the pipeline.
     *
     * @param asker whose credentials go on to the services: they tell causes to operators
     */
    public List<Health> all(HttpServletRequest asker) {
        List<CompletableFuture<Health>> checks = new ArrayList<>();
        checks.add(CompletableFuture.supplyAsync(() -> own("kafka")));
        checks.add(CompletableFuture.supplyAsync(() -> own("elasticsearch")));
        services.forEach((name, uri) -> checks.add(ask(asker, name, uri)));
        checks.add(CompletableFuture.completedFuture(new Health("index-service", Health.Status.UP, null)));
        return checks.stream().map(CompletableFuture::join).toList();
    }

    private Health own(String part) {
        HealthDescriptor health = own.healthForPath(part);
        boolean up = health != null && health.getStatus().getCode().equals("UP");
        Object cause = health instanceof IndicatedHealthDescriptor indicated && indicated.getDetails() != null
                ? indicated.getDetails().get("cause")
                : null;
        return new Health(part, up ? Health.Status.UP : Health.Status.AWAY, cause == null ? null : cause.toString());
    }

    private CompletableFuture<Health> ask(HttpServletRequest asker, String name, URI uri) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri.resolve("/actuator/health/dependencies"))
                .timeout(PATIENCE);
        for (String header : CREDENTIALS) {
            Collections.list(asker.getHeaders(header)).forEach(value -> request.header(header, value));
        }
        return http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
                .handle((answer, failure) -> failure != null
                        ? new Health(
                                name,
                                Health.Status.AWAY,
                                uri + ": no answer (expected: within " + PATIENCE.toSeconds() + " s)")
                        : read(name, answer));
    }

    private Health read(String name, HttpResponse<String> answer) {
        try {
            JsonNode health = json.readTree(answer.body());
            boolean up = health.path("status").asString("").equals("UP");
            return new Health(name, up ? Health.Status.UP : Health.Status.DOWN, up ? null : cause(health, answer));
        } catch (JacksonException e) {
            return new Health(name, Health.Status.DOWN, "status " + answer.statusCode() + " (expected: 200)");
        }
    }

    /** The first component that is not well, and what it says. */
    private static @Nullable String cause(JsonNode health, HttpResponse<String> answer) {
        for (Map.Entry<String, JsonNode> component : health.path("components").properties()) {
            if (!component.getValue().path("status").asString("").equals("UP")) {
                String said = component.getValue().path("details").path("cause").asString("");
                return said.isEmpty() ? component.getKey() : said;
            }
        }
        return "status " + answer.statusCode() + " (expected: 200)";
    }
}
