package org.duizhao.standalone.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.duizhao.standalone.client.Accepted;
import org.duizhao.standalone.client.DocumentStatus;
import tools.jackson.databind.JsonNode;

/** What the client commands print. */
final class Reports {

    private Reports() {}

    /** One line: id, state and either what was found or why not. */
    static String ended(DocumentStatus status, String label) {
        String what = status.isIndexed() ? found(status) : status.failure();
        return "%s  %-8s  %s%s".formatted(status.id(), status.state(), label.isEmpty() ? "" : label + ": ", what);
    }

    /** What a command was answered. */
    static String accepted(Accepted answer, String state, String label, boolean json) {
        if (!json) {
            return "%s  %-8s  %s".formatted(answer.id(), state, label).stripTrailing();
        }
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", answer.id());
        row.put("revision", answer.revision());
        row.put("state", state);
        if (!label.isEmpty()) {
            row.put("files", label);
        }
        return JsonLine.of(row);
    }

    static String found(DocumentStatus status) {
        String refused = status.count("refused") == 0 ? "" : ", " + status.count("refused") + " refused";
        return "%d records, %d pairs, %d figures, %d entities%s"
                .formatted(
                        status.count("records"),
                        status.count("pairs"),
                        status.count("figures"),
                        status.count("entities"),
                        refused);
    }

    /** {@code 40 match, 1 differ}. */
    static String checks(DocumentStatus status) {
        return status.checks().isEmpty()
                ? "none"
                : status.checks().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> entry.getValue() + " " + entry.getKey())
                        .collect(Collectors.joining(", "));
    }

    /** All of a document's status, for a person. */
    static List<String> details(DocumentStatus status) {
        List<String> lines = new ArrayList<>();
        lines.add("%s  %s  %s".formatted(status.id(), status.state(), status.title()));
        lines.add("  revision  " + status.revision() + indexedRevision(status));
        for (JsonNode stage : status.json().path("stages")) {
            lines.add("  %-8s  %-9s  %6d ms  %s"
                    .formatted(
                            stage.path("stage").asString(),
                            stage.path("outcome").asString(),
                            stage.path("durationMillis").asLong(),
                            counts(stage.path("counts"))));
        }
        if (!status.checks().isEmpty()) {
            lines.add("  checks    " + checks(status));
        }
        status.json().path("warnings").forEach(warning -> lines.add("  warning   " + warning.asString()));
        JsonNode failure = status.json().path("failure");
        if (failure.isObject()) {
            lines.add("  failure   " + failure.path("stage").asString() + " "
                    + failure.path("kind").asString() + ": "
                    + failure.path("cause").asString(""));
            lines.add("  next      " + failure.path("advice").asString(""));
        }
        if (status.json().path("supersededBy").isString()) {
            lines.add("  superseded by " + status.json().path("supersededBy").asString());
        }
        return lines;
    }

    /** A record: where it stands and both sides. */
    static List<String> record(JsonNode record) {
        List<String> lines = new ArrayList<>();
        String section = StreamSupport.stream(record.path("section").spliterator(), false)
                .map(JsonNode::asString)
                .collect(Collectors.joining(" › "));
        lines.add("%s  %s".formatted(record.path("id").asString(), section).stripTrailing());
        for (String side : List.of("zh", "en")) {
            if (record.path(side).isObject()) {
                lines.add("  " + side + "  " + record.path(side).path("text").asString());
            }
        }
        return lines;
    }

    private static String indexedRevision(DocumentStatus status) {
        JsonNode indexed = status.json().path("indexedRevision");
        if (!indexed.isNumber()) {
            return ", none searchable yet";
        }
        return indexed.asLong() == status.revision() ? ", searchable" : ", searchable: " + indexed.asLong();
    }

    private static String counts(JsonNode counts) {
        return counts.properties().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getValue().asLong() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
    }
}
