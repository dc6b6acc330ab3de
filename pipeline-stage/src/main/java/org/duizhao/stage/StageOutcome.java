package org.duizhao.stage;

import java.util.List;
import java.util.Map;
import org.duizhao.events.FailureKind;
import org.duizhao.events.PipelineEvent;

/** What became of one event in a stage. */
public sealed interface StageOutcome {

    /**
     * The stage has done its part.
     *
     * @param events what goes to the next topic, in order
     * @param counts what was made, by name
     */
    record Done(List<PipelineEvent> events, Map<String, Long> counts, List<String> warnings) implements StageOutcome {

        public Done {
            events = List.copyOf(events);
            counts = Map.copyOf(counts);
            warnings = List.copyOf(warnings);
        }
    }

    /** The document cannot be done; nothing goes on, and the status says why. */
    record Failed(FailureKind kind, String cause) implements StageOutcome {}

    /** The event is outdated (below a tombstone, say); nothing goes on, and nothing is reported. */
    record Dropped(String why) implements StageOutcome {}
}
