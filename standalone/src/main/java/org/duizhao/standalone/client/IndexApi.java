package org.duizhao.standalone.client;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** The questions that index-service answers. */
public final class IndexApi {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Http http;

    public IndexApi(URI base) {
        this(base, Key.NONE);
    }

    public IndexApi(URI base, Key key) {
        this.http = new Http(base, key);
    }

    /** Empty while index-service has not heard of the document, or when it was deleted. */
    public Optional<DocumentStatus> status(String id) {
        try {
            return Optional.of(new DocumentStatus(http.get(Http.document(id), Map.of())));
        } catch (ApiException e) {
            if (e.status() == 404) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Waits until this revision, or a later one, is INDEXED or FAILED; outages on the way are waited out. */
    public DocumentStatus awaitEnd(Accepted accepted, Duration patience) {
        return awaitEnd(accepted, patience, state -> {});
    }

    /**
     * The same, telling on the way.
     *
     * @param progress gets each state once as it comes, or what keeps it from being known
     */
    public DocumentStatus awaitEnd(Accepted accepted, Duration patience, Consumer<String> progress) {
        Instant last = Instant.now().plus(patience);
        String seen = "unknown";
        while (Instant.now().isBefore(last)) {
            String before = seen;
            try {
                Optional<DocumentStatus> status =
                        status(accepted.id()).filter(known -> known.revision() >= accepted.revision());
                if (status.isPresent() && status.get().hasEnded()) {
                    return status.get();
                }
                seen = status.isPresent() ? status.get().state() : seen;
            } catch (ApiException e) {
                if (!e.isTemporary()) {
                    throw e;
                }
                seen = String.valueOf(e.getMessage());
            }
            if (!seen.equals(before)) {
                progress.accept(seen);
            }
            Pause.of(PAUSE);
        }
        throw new ApiException(
                0,
                "%s: %s after %d s (expected: INDEXED or FAILED; it goes on, ./duizhao status %s)"
                        .formatted(accepted.id(), seen, patience.toSeconds(), accepted.id()));
    }

    /** The documents in a state. */
    public void forEachDocument(String state, Consumer<DocumentStatus> action) {
        forEachDocument(Map.of("state", state), action);
    }

    /** The documents that a question finds, the last uploaded first. */
    public void forEachDocument(Map<String, String> question, Consumer<DocumentStatus> action) {
        String cursor = "";
        do {
            Map<String, String> query = new LinkedHashMap<>(question);
            if (!cursor.isEmpty()) {
                query.put("cursor", cursor);
            }
            JsonNode page = http.get("/api/documents", query);
            page.path("items").forEach(item -> action.accept(new DocumentStatus(item)));
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());
    }

    /** A page of records: total, items, next. */
    public JsonNode records(Map<String, String> query) {
        return http.get("/api/records", query);
    }

    /** How many records of a document are searchable. */
    public int count(String id) {
        return records(Map.of("document", id, "size", "1", "facets", "false"))
                .path("total")
                .asInt();
    }

    /** All records that a question finds, a page at a time, in the order of their documents. */
    public void forEachRecord(Map<String, String> question, Consumer<JsonNode> action) {
        Map<String, String> query = new LinkedHashMap<>(question);
        query.putAll(Map.of("size", "200", "facets", "false"));
        for (String cursor = ""; cursor != null; ) {
            if (!cursor.isEmpty()) {
                query.put("cursor", cursor);
            }
            JsonNode page = records(query);
            page.path("items").forEach(action);
            cursor = page.path("next").asString("").isEmpty()
                    ? null
                    : page.path("next").asString("");
        }
    }

    /** An answer of any length, as it comes. */
    public void copy(String path, Map<String, String> query, OutputStream to) throws IOException {
        http.copy(path, query, to);
    }

    /** Any question, as JSON. */
    public JsonNode get(String path, Map<String, String> query) {
        return http.get(path, query);
    }
}
