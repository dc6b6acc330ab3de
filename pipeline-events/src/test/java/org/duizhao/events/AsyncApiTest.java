package org.duizhao.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** {@code docs/asyncapi.yaml}, the schemas, the events and the topics say the same. */
class AsyncApiTest {

    private static final JsonNode API = read();

    static Stream<String> goldenNames() {
        return GoldenEvents.all().keySet().stream();
    }

    @Test
    void itsChannelsAreTheTopics() {
        assertThat(API.path("channels")
                        .valueStream()
                        .map(channel -> channel.path("address").asString()))
                .containsExactlyInAnyOrderElementsOf(Topics.ALL);
    }

    @Test
    void eachTopicCarriesItsEvents() {
        Map<String, Set<String>> carried = new TreeMap<>();
        for (JsonNode channel : API.path("channels")) {
            Set<String> types = new TreeSet<>();
            channel.path("messages")
                    .forEach(message -> types.add(resolve(message).path("name").asString()));
            carried.put(channel.path("address").asString(), types);
        }

        assertThat(carried)
                .isEqualTo(Map.of(
                        Topics.DOCUMENTS_UPLOADED, wire(EventType.DOCUMENT_UPLOADED, EventType.DOCUMENT_DELETED),
                        Topics.DOCUMENTS_UPLOADED_BULK, wire(EventType.DOCUMENT_UPLOADED),
                        Topics.DOCUMENTS_EXTRACTED, wire(EventType.DOCUMENT_EXTRACTED, EventType.DOCUMENT_DELETED),
                        Topics.DOCUMENTS_ALIGNED, wire(EventType.DOCUMENT_ALIGNED, EventType.DOCUMENT_DELETED),
                        Topics.RECORDS_ENRICHED,
                                wire(
                                        EventType.RECORD_ENRICHED,
                                        EventType.DOCUMENT_ENRICHED,
                                        EventType.DOCUMENT_DELETED),
                        Topics.DOCUMENTS_DECIDED, wire(EventType.DECISION_MADE),
                        Topics.PIPELINE_STATUS, wire(EventType.STAGE_COMPLETED, EventType.STAGE_FAILED),
                        Topics.PIPELINE_AUDIT, Set.of("org.duizhao.audit")));
    }

    @ParameterizedTest
    @EnumSource
    void eachEventIsAMessageWithItsSchema(EventType type) {
        JsonNode message =
                API.path("components").path("messages").path(type.eventClass().getSimpleName());

        assertThat(message.path("name").asString()).isEqualTo(type.wireName());
        assertThat(message.at("/headers/allOf/1/properties/ce_type/const").asString())
                .isEqualTo(type.wireName());
        String schema = message.at("/payload/schema/$ref").asString();
        assertThat(schema).isEqualTo("schemas/" + EventSchemas.fileName(type));
        assertThat(ProjectFiles.docs().resolve(schema)).exists();
    }

    @Test
    void thereIsNoMessageWithoutAnEventButLinesOfTheAudit() {
        assertThat(API.path("components").path("messages").propertyNames())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.of(EventType.values())
                                        .map(type -> type.eventClass().getSimpleName()),
                                Stream.of("AuditLine"))
                        .toList());
    }

    @Test
    void everyInnerReferenceLeadsSomewhere() {
        List<String> references = API.findValuesAsString("$ref").stream()
                .filter(reference -> reference.startsWith("#"))
                .toList();

        assertThat(references)
                .isNotEmpty()
                .allSatisfy(
                        reference -> assertThat(API.at(reference.substring(1)).isMissingNode())
                                .as(reference)
                                .isFalse());
    }

    @Test
    void eachChannelHasOneOperationThatReadsAllItsMessages() {
        for (Map.Entry<String, JsonNode> channel : API.path("channels").properties()) {
            String path = "#/channels/" + channel.getKey();
            List<JsonNode> operations = API.path("operations")
                    .valueStream()
                    .filter(operation ->
                            operation.at("/channel/$ref").asString().equals(path))
                    .toList();
            assertThat(operations).as(path).hasSize(1);
            assertThat(operations.get(0).path("messages").findValuesAsString("$ref"))
                    .containsExactlyElementsOf(channel.getValue().path("messages").propertyNames().stream()
                            .map(name -> path + "/messages/" + name)
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("goldenNames")
    void theHeadersOfEveryEventAreAsDescribed(String name) {
        PipelineEvent event = GoldenEvents.all().get(name);
        Map<String, String> headers = EventCodec.headers(event, Instant.parse("2026-01-02T03:04:05.678Z"));

        assertThat(headerSchema(event).validate(json(headers), InputFormat.JSON))
                .isEmpty();
        headers.put("ce_type", "org.duizhao.other.v1");
        assertThat(headerSchema(event).validate(json(headers), InputFormat.JSON))
                .isNotEmpty();
    }

    private static com.networknt.schema.Schema headerSchema(PipelineEvent event) {
        JsonNode message =
                API.path("components").path("messages").path(event.getClass().getSimpleName());
        ObjectNode schema = (ObjectNode) message.path("headers").deepCopy();
        schema.set("components", API.path("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(schema.toString(), InputFormat.JSON);
    }

    private static String json(Map<String, String> headers) {
        return JsonMapper.shared().writeValueAsString(headers);
    }

    private static JsonNode resolve(JsonNode reference) {
        return API.at(reference.path("$ref").asString().substring(1));
    }

    private static Set<String> wire(EventType... types) {
        return new TreeSet<>(Stream.of(types).map(EventType::wireName).toList());
    }

    private static JsonNode read() {
        Path file = ProjectFiles.docs().resolve("asyncapi.yaml");
        try {
            return new YAMLMapper().readTree(Files.readString(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
