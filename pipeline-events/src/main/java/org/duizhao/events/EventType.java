package org.duizhao.events;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The logical, versioned names of events on the wire. A breaking change is a new name, never a changed meaning. */
public enum EventType {
    DOCUMENT_UPLOADED("org.duizhao.document.uploaded.v1", "ingest", DocumentUploaded.class),
    DOCUMENT_DELETED("org.duizhao.document.deleted.v1", "ingest", DocumentDeleted.class),
    DOCUMENT_EXTRACTED("org.duizhao.document.extracted.v1", "extract", DocumentExtracted.class),
    DOCUMENT_ALIGNED("org.duizhao.document.aligned.v1", "align", DocumentAligned.class),
    RECORD_ENRICHED("org.duizhao.record.enriched.v1", "enrich", RecordEnriched.class),
    DOCUMENT_ENRICHED("org.duizhao.document.enriched.v1", "enrich", DocumentEnriched.class),
    DECISION_MADE("org.duizhao.decision.made.v1", "ingest", DecisionMade.class),
    STAGE_COMPLETED("org.duizhao.stage.completed.v1", "stage", StageCompleted.class),
    STAGE_FAILED("org.duizhao.stage.failed.v1", "stage", StageFailed.class);

    private static final Map<String, EventType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::wireName, Function.identity()));
    private static final Map<Class<?>, EventType> BY_CLASS =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::eventClass, Function.identity()));

    private final String wireName;
    private final String origin;
    private final Class<? extends PipelineEvent> eventClass;

    EventType(String wireName, String origin, Class<? extends PipelineEvent> eventClass) {
        this.wireName = wireName;
        this.origin = origin;
        this.eventClass = eventClass;
    }

    /** The value of {@code ce_type}. */
    public String wireName() {
        return wireName;
    }

    /** The class that carries this event inside Java; never on the wire. */
    public Class<? extends PipelineEvent> eventClass() {
        return eventClass;
    }

    /** The wire name without vendor and version: {@code record.enriched}. */
    String shortName() {
        return wireName.substring("org.duizhao.".length(), wireName.lastIndexOf('.'));
    }

    String origin() {
        return origin;
    }

    /** The type of that wire name, or null if this version of the contract does not know it. */
    public static @Nullable EventType named(String wireName) {
        return BY_NAME.get(wireName);
    }

    /** The type of an event. */
    public static EventType of(PipelineEvent event) {
        EventType type = BY_CLASS.get(event.getClass());
        if (type == null) {
            throw new IllegalArgumentException("event: " + event.getClass() + " (expected: a member of EventType)");
        }
        return type;
    }
}
