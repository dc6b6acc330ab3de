package org.duizhao.index.sink;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.duizhao.events.DocumentEnriched;
import org.duizhao.events.Engine;
import org.duizhao.events.FailureKind;
import org.duizhao.events.PipelineEvent;
import org.duizhao.events.Stage;
import org.duizhao.events.StageCompleted;
import org.duizhao.events.StageFailed;
import org.duizhao.events.Topics;
import org.duizhao.index.elastic.RecordStore;
import org.duizhao.index.entry.DocumentEntry;
import org.duizhao.index.entry.IndexedEntry;
import org.duizhao.index.entry.Run;
import org.jspecify.annotations.Nullable;

/**
 * How a revision ends.
 *
 * @param found its records that are by the engine of the marker
 * @param foundOfAnyEngine all its records
 * @param alone whether nothing is hidden or replaced by it: a first revision, which was seen as it came
 * @param left what there is of lower revisions
 */
record Ending(DocumentEnriched marker, long found, long foundOfAnyEngine, boolean alone, RecordStore.Rows left) {

    Run run() {
        return Run.of(marker);
    }

    boolean complete() {
        return found == marker.records() && foundOfAnyEngine == found;
    }

    /** Whether readers see this revision from now on; a first one is seen with what there is of it. */
    boolean shown() {
        return complete() || alone;
    }

    /** Why it is not complete. */
    String cause() {
        if (foundOfAnyEngine > found) {
            return StageFailed.mixedEngines(
                    "%d of %d records are not by %s"
                            .formatted(foundOfAnyEngine - found, foundOfAnyEngine, marker.engine()),
                    "one engine in a revision");
        }
        return "records: %d (expected: %d; what is missing is in %s)"
                .formatted(found, marker.records(), Topics.deadLetter(Topics.RECORDS_ENRICHED));
    }

    DocumentEntry merged(DocumentEntry entry, PipelineEvent status) {
        DocumentEntry with = shown() ? entry.withIndexed(IndexedEntry.of(marker, foundOfAnyEngine)) : entry;
        return with.with(status);
    }

    PipelineEvent status(Instant started, Duration took) {
        return complete() ? completed(started, took) : failed(started, took, cause());
    }

    private PipelineEvent completed(Instant started, Duration took) {
        return new StageCompleted(
                marker.documentId(),
                marker.revision(),
                Engine.version(),
                Stage.INDEX,
                started,
                took.toMillis(),
                Map.of(
                        "records", (long) marker.records(),
                        "figures", (long) marker.figures(),
                        "entities", (long) marker.entities(),
                        "removed", removed()),
                List.of());
    }

    private long removed() {
        return left.rows().entrySet().stream()
                .filter(rows -> rows.getKey() < marker.revision())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private PipelineEvent failed(Instant started, Duration took, @Nullable String cause) {
        return new StageFailed(
                marker.documentId(),
                marker.revision(),
                Engine.version(),
                Stage.INDEX,
                started,
                took.toMillis(),
                FailureKind.BUG,
                String.valueOf(cause),
                FailureKind.BUG.advice());
    }
}
