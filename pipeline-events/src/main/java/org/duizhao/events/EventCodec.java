package org.duizhao.events;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events as CloudEvents 1.0 in Kafka's binary content mode: attributes in {@code ce_} headers, the event itself as plain
 * JSON in the value.
 *
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md">Kafka
 *     protocol binding</a>
 */
public final class EventCodec {

    /** The largest value, in bytes, that may be sent. */
    public static final int MAX_VALUE_BYTES = 16 * 1024 * 1024;

    public static final String CE_TYPE = "ce_type";
    public static final String CE_SUBJECT = "ce_subject";
    public static final String CONTENT_TYPE = "content-type";

    private static final JsonMapper JSON = JsonMapper.builder(factory())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private EventCodec() {}

    /** The value: UTF-8 JSON. */
    public static byte[] value(PipelineEvent event) {
        return JSON.writeValueAsBytes(event);
    }

    /** The headers, all ASCII text, in the order of the specification; {@code ce_time} is {@code now}. */
    public static Map<String, String> headers(PipelineEvent event, Instant now) {
        EventType type = EventType.of(event);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id(event));
        headers.put("ce_source", "/duizhao/" + source(event, type));
        headers.put(CE_TYPE, type.wireName());
        headers.put(CE_SUBJECT, event.documentId());
        headers.put("ce_time", now.truncatedTo(ChronoUnit.MILLIS).toString());
        headers.put(CONTENT_TYPE, "application/json");
        return headers;
    }

    /**
     * Reads a message.
     *
     * @param type the value of {@code ce_type}; null if the message has none
     * @throws MalformedEventException if the type is missing or the value is not an event of that type
     */
    public static PipelineEvent read(@Nullable String type, byte @Nullable [] value) {
        EventType known = type == null ? null : EventType.named(type);
        if (known == null) {
            throw new MalformedEventException("ce_type: " + type + " (expected: a type of docs/events.md)");
        }
        if (value == null) {
            throw new MalformedEventException("value: null (expected: JSON of " + type + ")");
        }
        try {
            PipelineEvent event = JSON.readValue(value, known.eventClass());
            if (event == null || event.documentId() == null || event.engine() == null) {
                throw new MalformedEventException("value: " + head(value) + " (expected: documentId and engine)");
            }
            return event;
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            throw new MalformedEventException("value: " + head(value) + " (expected: JSON of " + type + ")", e);
        }
    }

    /** Unique and the same for every run: document/revision/stage/ordinal. */
    private static String id(PipelineEvent event) {
        EventType type = EventType.of(event);
        String tail = switch (type) {
            case RECORD_ENRICHED ->
                "record/" + ((RecordEnriched) event).segment().ordinal();
            case STAGE_COMPLETED ->
                ((StageCompleted) event).stage().name().toLowerCase(java.util.Locale.ROOT) + "/completed";
            case STAGE_FAILED -> ((StageFailed) event).stage().name().toLowerCase(java.util.Locale.ROOT) + "/failed";
            case DOCUMENT_UPLOADED -> "uploaded/0";
            case DOCUMENT_DELETED -> "deleted/0";
            case DOCUMENT_EXTRACTED -> "extracted/0";
            case DOCUMENT_ALIGNED -> "aligned/0";
            case DOCUMENT_ENRICHED -> "enriched/0";
        };
        return event.documentId() + "/" + event.revision() + "/" + tail;
    }

    private static String source(PipelineEvent event, EventType type) {
        if (event instanceof StageCompleted completed) {
            return completed.stage().name().toLowerCase(java.util.Locale.ROOT);
        }
        if (event instanceof StageFailed failed) {
            return failed.stage().name().toLowerCase(java.util.Locale.ROOT);
        }
        return type.origin();
    }

    private static String head(byte[] value) {
        int length = Math.min(value.length, 80);
        String text = new String(value, 0, length, StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}", "?");
        return length < value.length ? text + "…" : text;
    }

    private static JsonFactory factory() {
        StreamReadConstraints limits = StreamReadConstraints.builder()
                .maxStringLength(MAX_VALUE_BYTES)
                .maxNestingDepth(64)
                .build();
        return ((JsonFactoryBuilder) JsonFactory.builder())
                .streamReadConstraints(limits)
                .build();
    }
}
