package org.duizhao.events;

import static tools.jackson.databind.cfg.CoercionAction.Fail;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

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
            .annotationIntrospector(
                    AnnotationIntrospector.pair(new ContractIntrospector(), new JacksonAnnotationIntrospector()))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    text -> text.setCoercion(CoercionInputShape.Integer, Fail)
                            .setCoercion(CoercionInputShape.Float, Fail)
                            .setCoercion(CoercionInputShape.Boolean, Fail))
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .changeDefaultPropertyInclusion(always -> always.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private EventCodec() {}

    /**
     * The value: UTF-8 JSON, the same bytes for equal events; components that are null are left out.
     *
     * @throws EventTooLargeException as soon as it would be over {@link #MAX_VALUE_BYTES}
     */
    public static byte[] value(PipelineEvent event) {
        BoundedBytes bytes = new BoundedBytes(MAX_VALUE_BYTES);
        try {
            JSON.writeValue(bytes, event);
            return bytes.toByteArray();
        } catch (JacksonException e) {
            if (bytes.isFull()) {
                throw new EventTooLargeException("%s event: over %d bytes (expected: at most those; split the file)"
                        .formatted(EventType.of(event).shortName(), MAX_VALUE_BYTES));
            }
            throw e;
        }
    }

    /** The headers, all ASCII text, in the order of the specification; {@code ce_time} is {@code now}. */
    public static Map<String, String> headers(PipelineEvent event, Instant now) {
        EventType type = EventType.of(event);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", EventId.of(event, type).toString());
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
        if (value.length > MAX_VALUE_BYTES) {
            throw new MalformedEventException(
                    "value: " + value.length + " bytes (expected: at most " + MAX_VALUE_BYTES + ")");
        }
        try {
            PipelineEvent event = JSON.readValue(value, known.eventClass());
            if (event == null) {
                throw new MalformedEventException("value: null (expected: JSON of " + type + ")");
            }
            return event;
        } catch (JacksonException e) {
            throw new MalformedEventException("value: " + head(value) + " (expected: JSON of " + type + ")", e);
        }
    }

    private static String source(PipelineEvent event, EventType type) {
        if (event instanceof StageCompleted completed) {
            return EventId.name(completed.stage());
        }
        if (event instanceof StageFailed failed) {
            return EventId.name(failed.stage());
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
        return JsonFactory.builder().streamReadConstraints(limits).build();
    }
}
