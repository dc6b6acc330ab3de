package org.duizhao.standalone.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** The OpenAPI documents of both services as the one that index-service answers: its own operations, and those that it passes on. */
final class OneApi {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();

    private OneApi() {}

    /** @return YAML; where both answer the same request, index-service does not pass it on, and {@code own} holds */
    static String of(String own, String passedOn) {
        ObjectNode all = (ObjectNode) YAML.readTree(own);
        ObjectNode further = (ObjectNode) YAML.readTree(passedOn);
        ObjectNode paths = (ObjectNode) all.get("paths");
        further.get("paths").forEachEntry((path, operations) -> {
            ObjectNode here = paths.withObjectProperty(path);
            operations.forEachEntry((method, operation) -> {
                if (!here.has(method)) {
                    here.set(method, operation);
                }
            });
        });
        all.set("paths", sorted(paths));
        ObjectNode components = (ObjectNode) all.get("components");
        further.get("components").forEachEntry((kind, parts) -> {
            ObjectNode here = components.withObjectProperty(kind);
            parts.forEachEntry((name, part) -> {
                JsonNode other = here.get(name);
                assertThat(other == null || other.equals(part))
                        .as("%s is not the same thing in both services", name)
                        .isTrue();
                here.set(name, part);
            });
            components.set(kind, sorted(here));
        });
        return YAML.writeValueAsString(all);
    }

    private static ObjectNode sorted(ObjectNode node) {
        TreeMap<String, JsonNode> byName = new TreeMap<>();
        node.forEachEntry(byName::put);
        ObjectNode sorted = YAML.createObjectNode();
        byName.forEach(sorted::set);
        return sorted;
    }
}
