package org.duizhao.events;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What tells an event from all others, the same for every delivery of it: {@code document/revision/type/ordinal}.
 *
 * @param type as {@link EventType} names it
 * @param ordinal a record's or decision's number, the stage's name in status events, else {@code 0}
 */
public record EventId(String documentId, long revision, String type, String ordinal) {

    private static final Pattern FORM = Pattern.compile("([0-9a-f]{32})/(\\d{1,18})/([^/]+)/([^/]+)");

    static EventId of(PipelineEvent event, EventType type) {
        return new EventId(event.documentId(), event.revision(), type.shortName(), ordinal(event));
    }

    private static String ordinal(PipelineEvent event) {
        if (event instanceof RecordEnriched record) {
            return String.valueOf(record.segment().ordinal());
        }
        if (event instanceof StageCompleted completed) {
            return name(completed.stage());
        }
        if (event instanceof DecisionMade decision) {
            return String.valueOf(decision.number());
        }
        return event instanceof StageFailed failed ? name(failed.stage()) : "0";
    }

    static String name(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }

    /** The id of this text; null if it is none. */
    public static @Nullable EventId parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? new EventId(form.group(1), Long.parseLong(form.group(2)), form.group(3), form.group(4))
                : null;
    }

    @Override
    public String toString() {
        return documentId + "/" + revision + "/" + type + "/" + ordinal;
    }
}
