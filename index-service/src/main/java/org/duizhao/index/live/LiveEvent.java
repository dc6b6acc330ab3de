package org.duizhao.index.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.duizhao.events.DecisionMade;
import org.duizhao.events.DocumentDeleted;
import org.duizhao.events.DocumentUploaded;
import org.duizhao.events.FailureKind;
import org.duizhao.events.PipelineEvent;
import org.duizhao.events.Stage;
import org.duizhao.events.StageCompleted;
import org.duizhao.events.StageFailed;
import org.duizhao.index.entry.State;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A step of a document, or something that was said of it.
 *
 * @param position where the message lies, the same for every replica: milliseconds, topic, partition, offset
 * @param timestamp when the message was written, in milliseconds
 * @param told what is told
 * @param frame the same as a server-sent event, made once for all listeners; not to be changed
 */
record LiveEvent(String position, long timestamp, Told told, byte[] frame) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    static LiveEvent of(String position, long timestamp, Told told) {
        String name = told instanceof Said ? "decision" : "document";
        String frame = "id:" + position + "\nevent:" + name + "\ndata:" + JSON.writeValueAsString(told) + "\n\n";
        return new LiveEvent(position, timestamp, told, frame.getBytes(StandardCharsets.UTF_8));
    }

    /** What listeners are told. */
    sealed interface Told permits Change, Said {

        /** The document that it is about. */
        String documentId();
    }

    /**
     * What somebody said of issues or pairs; the comments are to be asked for.
     *
     * @param number of the request within its document
     * @param corrections how many pairs were corrected
     */
    record Said(String documentId, long number, String decider, List<Issue> issues, int corrections) implements Told {

        /** What was said of one. */
        record Issue(String issueId, String decision, String state) {}

        static Said of(DecisionMade said) {
            List<Issue> issues = said.decisions().stream()
                    .map(decision -> new Issue(decision.issueId(), decision.id(), decision.state()))
                    .toList();
            return new Said(
                    said.documentId(),
                    said.number(),
                    said.decider(),
                    issues,
                    said.corrections().size());
        }
    }

    /**
     * What happened to a document.
     *
     * @param state that this step brings the revision to
     * @param stage that reports; null for an upload or a deletion
     * @param kind of the failure; null if there is none
     */
    record Change(
            String documentId,
            long revision,
            State state,
            @Nullable Stage stage,
            @Nullable Long durationMillis,
            @Nullable FailureKind kind,
            @Nullable String cause)
            implements Told {}

    /** What an event means to those who listen; null if nothing. */
    static @Nullable Told told(PipelineEvent event) {
        if (event instanceof DecisionMade said) {
            return Said.of(said);
        } else if (event instanceof DocumentUploaded) {
            return new Change(event.documentId(), event.revision(), State.ACCEPTED, null, null, null, null);
        } else if (event instanceof DocumentDeleted) {
            return new Change(event.documentId(), event.revision(), State.DELETED, null, null, null, null);
        } else if (event instanceof StageCompleted completed) {
            return new Change(
                    event.documentId(),
                    event.revision(),
                    after(completed.stage()),
                    completed.stage(),
                    completed.durationMillis(),
                    null,
                    null);
        } else if (event instanceof StageFailed failed) {
            return new Change(
                    event.documentId(),
                    event.revision(),
                    State.FAILED,
                    failed.stage(),
                    failed.durationMillis(),
                    failed.kind(),
                    failed.cause());
        }
        return null;
    }

    private static State after(Stage stage) {
        return switch (stage) {
            case EXTRACT -> State.EXTRACTED;
            case ALIGN -> State.ALIGNED;
            case ENRICH -> State.ENRICHED;
            case INDEX -> State.INDEXED;
        };
    }
}
