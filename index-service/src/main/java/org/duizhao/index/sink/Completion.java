package org.duizhao.index.sink;

import java.time.Clock;
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
import org.duizhao.index.elastic.DocumentStore;
import org.duizhao.index.elastic.RecordStore;
import org.duizhao.index.entry.IndexedEntry;
import org.duizhao.stage.EventPublisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Ends a revision: counts what is searchable, removes what lower revisions left, and says so. */
@Component
final class Completion {

    private static final Logger log = LoggerFactory.getLogger(Completion.class);

    private final DocumentStore documents;
    private final RecordStore records;
    private final EventPublisher publisher;
    private final IndexMeters meters;
    private final Clock clock;

    Completion(
            DocumentStore documents, RecordStore records, EventPublisher publisher, IndexMeters meters, Clock clock) {
        this.documents = documents;
        this.records = records;
        this.publisher = publisher;
        this.meters = meters;
        this.clock = clock;
    }

    /** Ends the revision of a marker; everything written must be refreshed. */
    void complete(DocumentEnriched marker) {
        Instant started = clock.instant();
        long found = records.count(marker.documentId(), marker.revision(), marker.engine());
        long foundOfAnyEngine = records.count(marker.documentId(), marker.revision(), null);
        long purged = records.purge(marker.documentId(), marker.revision());
        documents.merge(
                Map.of(marker.documentId(), entry -> entry.withIndexed(IndexedEntry.of(marker, foundOfAnyEngine))));
        if (found == marker.records() && foundOfAnyEngine == found) {
            publisher.publish(Topics.PIPELINE_STATUS, completed(marker, started, purged));
            meters.completed(found, took(started), Duration.between(marker.uploadedAt(), clock.instant()));
            log.info("revision {} is searchable: {} records", marker.revision(), found);
        } else {
            String cause = cause(marker, found, foundOfAnyEngine);
            publisher.publish(Topics.PIPELINE_STATUS, failed(marker, started, cause));
            meters.failed(took(started));
            log.warn("revision {} failed: {}", marker.revision(), cause);
        }
    }

    private static String cause(DocumentEnriched marker, long found, long foundOfAnyEngine) {
        if (foundOfAnyEngine > found) {
            return "engine: %d of %d records are not by %s (expected: one engine in a revision; reprocess)"
                    .formatted(foundOfAnyEngine - found, foundOfAnyEngine, marker.engine());
        }
        return "records: %d (expected: %d; what is missing is in %s)"
                .formatted(found, marker.records(), Topics.deadLetter(Topics.RECORDS_ENRICHED));
    }

    private PipelineEvent completed(DocumentEnriched marker, Instant started, long purged) {
        return new StageCompleted(
                marker.documentId(),
                marker.revision(),
                Engine.version(),
                Stage.INDEX,
                started,
                took(started).toMillis(),
                Map.of(
                        "records", (long) marker.records(),
                        "figures", (long) marker.figures(),
                        "entities", (long) marker.entities(),
                        "removed", purged),
                List.of());
    }

    private PipelineEvent failed(DocumentEnriched marker, Instant started, String cause) {
        return new StageFailed(
                marker.documentId(),
                marker.revision(),
                Engine.version(),
                Stage.INDEX,
                started,
                took(started).toMillis(),
                FailureKind.BUG,
                cause,
                FailureKind.BUG.advice());
    }

    private Duration took(Instant started) {
        return Duration.between(started, clock.instant());
    }
}
