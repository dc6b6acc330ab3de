package org.duizhao.standalone.client;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What index-service knows of a document. */
public record DocumentStatus(JsonNode json) {

    public String id() {
        return json.path("id").asString();
    }

    /** ACCEPTED, EXTRACTED, ALIGNED, ENRICHED, INDEXED or FAILED. */
    public String state() {
        return json.path("state").asString();
    }

    public long revision() {
        return json.path("revision").asLong();
    }

    public boolean hasEnded() {
        return state().equals("INDEXED") || state().equals("FAILED") || state().equals("DELETED");
    }

    public boolean isIndexed() {
        return state().equals("INDEXED");
    }

    public String title() {
        return json.path("title").asString("");
    }

    /** Why it failed and what to do; empty if it did not. */
    public String failure() {
        JsonNode failure = json.path("failure");
        if (!failure.isObject()) {
            return "";
        }
        return "%s %s: %s; %s"
                .formatted(
                        failure.path("stage").asString(),
                        failure.path("kind").asString(),
                        failure.path("cause").asString(""),
                        failure.path("advice").asString(""));
    }

    /** A count of what is searchable: records, refused, pairs, figures, entities. */
    public int count(String name) {
        return json.path("contents").path(name).asInt(0);
    }

    /** Number of figure checks by status. */
    public Map<String, Integer> checks() {
        Map<String, Integer> checks = new LinkedHashMap<>();
        json.path("contents")
                .path("checks")
                .properties()
                .forEach(entry -> checks.put(entry.getKey(), entry.getValue().asInt()));
        return checks;
    }
}
