package org.duizhao.index.elastic;

import co.elastic.clients.elasticsearch._types.ErrorCause;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.entity.ContentType;
import org.duizhao.stage.UnavailableException;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Sends bulk requests: the body in one piece (the client's own writes four small ones for each operation), and of the answer
 * only what says how each operation ended. Operations that were refused for now are sent again, and they alone.
 */
@Component
final class Bulks {

    private static final int BAD_REQUEST = 400;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;
    private static final int MOST_ATTEMPTS = 4;
    private static final ContentType LINES = ContentType.create("application/x-ndjson");

    private final RestClient rest;
    private final DistributionSummary operations;
    private final MeterRegistry meters;

    Bulks(RestClient rest, MeterRegistry meters) {
        this.rest = rest;
        this.meters = meters;
        this.operations = DistributionSummary.builder("duizhao.bulk.operations")
                .description("Operations in one bulk request to Elasticsearch")
                .publishPercentileHistogram()
                .minimumExpectedValue(1.0)
                .maximumExpectedValue(100_000.0)
                .register(meters);
        // There from the start, at 0, so that the first refusal is a rise.
        List.of(BAD_REQUEST, TOO_MANY_REQUESTS).forEach(this::refused);
    }

    private Counter refused(int status) {
        return Counter.builder("duizhao.bulk.refused")
                .description("Operations that Elasticsearch refused")
                .tag("status", String.valueOf(status))
                .register(meters);
    }

    /** How one operation ended, if not well. */
    private record Refusal(int position, int status, ErrorCause cause) {

        boolean passing() {
            return status == NOT_FOUND || Calls.passing(status, cause);
        }
    }

    /**
     * Sends; that a row is there already, in the same or a higher version, is a success.
     *
     * @return what is refused for good: position, and why
     * @throws UnavailableException if something is still refused that may be taken later
     */
    Map<Integer, String> send(Bulk bulk) {
        Map<Integer, String> refused = new TreeMap<>();
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < bulk.size(); i++) {
            open.add(i);
        }
        for (int attempt = 1; !open.isEmpty(); attempt++) {
            List<Integer> again = new ArrayList<>();
            for (Refusal refusal : attempt(bulk.only(open))) {
                int position = open.get(refusal.position());
                if (refusal.status() == CONFLICT) {
                    continue;
                }
                if (!refusal.passing()) {
                    refused.put(position, Calls.describe(refusal.status(), refusal.cause()));
                } else if (attempt < MOST_ATTEMPTS) {
                    again.add(position);
                } else {
                    throw Calls.failure(refusal.status(), refusal.cause());
                }
            }
            open = again;
        }
        return refused;
    }

    /**
     * Sends operations that name the state that they change.
     *
     * @return positions of those whose state is another by now
     */
    List<Integer> sendUnlessChanged(Bulk bulk) {
        List<Integer> changed = new ArrayList<>();
        for (Refusal refusal : attempt(bulk)) {
            if (refusal.status() != CONFLICT) {
                throw Calls.failure(refusal.status(), refusal.cause());
            }
            changed.add(refusal.position());
        }
        return changed;
    }

    private List<Refusal> attempt(Bulk bulk) {
        operations.record(bulk.size());
        Request request = new Request("POST", "/_bulk");
        request.addParameter("require_alias", "true");
        request.addParameter("filter_path", "errors,items.*.status,items.*.error");
        request.setEntity(new ByteArrayEntity(bulk.body(), LINES));
        JsonNode answer = Calls.get(() -> answer(request));
        List<Refusal> refusals = answer.path("errors").asBoolean(false) ? refusals(answer) : List.of();
        refusals.stream()
                .filter(refusal -> refusal.status() != CONFLICT)
                .forEach(refusal -> refused(refusal.status()).increment());
        return refusals;
    }

    private JsonNode answer(Request request) throws IOException {
        try (InputStream body = rest.performRequest(request).getEntity().getContent()) {
            return EntryJson.MAPPER.readTree(body);
        } catch (ResponseException e) {
            int status = e.getResponse().getStatusLine().getStatusCode();
            throw Calls.failure(status, ErrorCause.of(c -> c.type("bulk").reason(e.getMessage())));
        }
    }

    private static List<Refusal> refusals(JsonNode answer) {
        List<Refusal> refusals = new ArrayList<>();
        JsonNode items = answer.path("items");
        for (int i = 0; i < items.size(); i++) {
            JsonNode item = items.get(i).iterator().next();
            int status = item.path("status").asInt();
            if (item.has("error")) {
                refusals.add(new Refusal(i, status, cause(item.get("error"))));
            }
        }
        return refusals;
    }

    private static ErrorCause cause(JsonNode error) {
        JsonNode deeper = error.get("caused_by");
        return ErrorCause.of(c -> {
            c.type(text(error, "type")).reason(text(error, "reason"));
            return deeper == null ? c : c.causedBy(cause(deeper));
        });
    }

    private static @Nullable String text(JsonNode error, String name) {
        return error.path(name).asString(null);
    }
}
