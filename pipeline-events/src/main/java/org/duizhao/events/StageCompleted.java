package org.duizhao.events;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A stage has done its part of a revision, and its output is durable.
 *
 * @param counts what it made, by name (blocks, characters, segments, records, …)
 */
public record StageCompleted(
        String documentId,
        long revision,
        String engine,
        Stage stage,
        Instant startedAt,
        long durationMillis,
        Map<String, Long> counts,
        List<String> warnings)
        implements PipelineEvent {

    public StageCompleted {
        counts = Map.copyOf(counts);
        warnings = List.copyOf(warnings);
    }
}
