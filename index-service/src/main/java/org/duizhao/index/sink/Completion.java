package org.duizhao.index.sink;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.duizhao.events.DocumentEnriched;
import org.duizhao.events.PipelineEvent;
import org.duizhao.events.Topics;
import org.duizhao.index.elastic.DocumentStore;
import org.duizhao.index.elastic.Hidden;
import org.duizhao.index.elastic.RecordStore;
import org.duizhao.index.elastic.Visibility;
import org.duizhao.index.entry.DocumentEntry;
import org.duizhao.index.entry.Run;
import org.duizhao.index.review.Review;
import org.duizhao.stage.EventPublisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Ends revisions, those of a batch together: counts what is searchable, shows the new rows in place of the old, and says so.
 */
@Component
final class Completion {

    private static final Logger log = LoggerFactory.getLogger(Completion.class);

    private final DocumentStore documents;
    private final RecordStore records;
    private final Visibility visibility;
    private final Review review;
    private final Tallies tallies;
    private final EventPublisher publisher;
    private final IndexMeters meters;
    private final Clock clock;

    Completion(
            DocumentStore documents,
            RecordStore records,
            Visibility visibility,
            Review review,
            Tallies tallies,
            EventPublisher publisher,
            IndexMeters meters,
            Clock clock) {
        this.documents = documents;
        this.records = records;
        this.visibility = visibility;
        this.review = review;
        this.tallies = tallies;
        this.publisher = publisher;
        this.meters = meters;
        this.clock = clock;
    }

    /** Ends the revisions of some markers, whose records are written. */
    void complete(List<DocumentEnriched> markers, Sink.Scope scope) {
        if (markers.isEmpty()) {
            return;
        }
        Instant started = clock.instant();
        if (markers.stream().allMatch(tallies::proves)) {
            records.show();
        } else {
            records.refresh();
        }
        List<Ending> endings = endings(markers);
        show(endings);
        Map<String, PipelineEvent> statuses = new LinkedHashMap<>();
        Duration took = Duration.between(started, clock.instant());
        endings.forEach(ending -> statuses.put(ending.run().documentId(), ending.status(started, took)));
        hideDeleted(endings, merge(endings, statuses));
        publish(endings, statuses, scope);
        endings.forEach(ending -> count(ending, took));
        markers.forEach(marker -> tallies.end(Run.of(marker)));
    }

    private List<Ending> endings(List<DocumentEnriched> markers) {
        List<DocumentEnriched> open =
                markers.stream().filter(marker -> !tallies.provesFirst(marker)).toList();
        Hidden hidden = open.isEmpty() ? null : visibility.hidden();
        Map<String, RecordStore.Rows> rows = open.isEmpty()
                ? Map.of()
                : records.rows(open.stream().map(DocumentEnriched::documentId).toList());
        return markers.stream()
                .map(marker -> hidden == null || !open.contains(marker)
                        ? proved(marker, true, RecordStore.Rows.NONE)
                        : counted(marker, hidden, rows.getOrDefault(marker.documentId(), RecordStore.Rows.NONE)))
                .toList();
    }

    private Ending counted(DocumentEnriched marker, Hidden hidden, RecordStore.Rows left) {
        Run run = Run.of(marker);
        boolean replaces =
                !Withdrawal.below(run.documentId(), left, run.revision()).isEmpty() || left.unnamed() > 0;
        boolean alone = !hidden.hides(run) && !replaces;
        if (tallies.proves(marker)) {
            return proved(marker, alone, left);
        }
        Map<String, Long> found = records.records(run);
        long all = found.values().stream().mapToLong(Long::longValue).sum();
        return new Ending(marker, found.getOrDefault(marker.engine(), 0L), all, alone, left);
    }

    private static Ending proved(DocumentEnriched marker, boolean alone, RecordStore.Rows left) {
        return new Ending(marker, marker.records(), marker.records(), alone, left);
    }

    /** All of the group in one request: the new rows in sight, the old ones out of it. */
    private void show(List<Ending> endings) {
        List<Run> shown = new ArrayList<>();
        List<Run> replaced = new ArrayList<>();
        List<String> unnamed = new ArrayList<>();
        for (Ending ending : endings) {
            Run run = ending.run();
            if (!ending.alone() && ending.complete()) {
                shown.add(run);
                replaced.addAll(Withdrawal.below(run.documentId(), ending.left(), run.revision()));
                if (ending.left().unnamed() > 0) {
                    unnamed.add(run.documentId());
                }
            }
        }
        if (!shown.isEmpty()) {
            review.prepare(shown);
            visibility.change(hidden -> hidden.without(shown).with(replaced).withUnnamed(unnamed));
        }
    }

    private Map<String, DocumentEntry> merge(List<Ending> endings, Map<String, PipelineEvent> statuses) {
        Map<String, UnaryOperator<DocumentEntry>> merges = new LinkedHashMap<>();
        endings.forEach(ending -> {
            String id = ending.run().documentId();
            PipelineEvent status = Objects.requireNonNull(statuses.get(id));
            merges.put(id, entry -> ending.merged(entry, status));
        });
        return documents.merge(merges);
    }

    /** What was deleted while it was being shown is hidden again. */
    private void hideDeleted(List<Ending> endings, Map<String, DocumentEntry> entries) {
        List<Run> deleted = endings.stream()
                .map(Ending::run)
                .filter(run -> entries.containsKey(run.documentId())
                        && entries.get(run.documentId()).deletedRevision() >= run.revision())
                .toList();
        if (!deleted.isEmpty()) {
            visibility.change(hidden -> hidden.with(deleted));
        }
    }

    /** All are sent, each in the scope of its document, before any is waited for. */
    private void publish(List<Ending> endings, Map<String, PipelineEvent> statuses, Sink.Scope scope) {
        List<EventPublisher.Sending> sendings = new ArrayList<>();
        endings.forEach(ending -> scope.run(ending.marker(), () -> {
            PipelineEvent status =
                    Objects.requireNonNull(statuses.get(ending.run().documentId()));
            sendings.add(publisher.send(Topics.PIPELINE_STATUS, status));
            log(ending);
        }));
        sendings.forEach(EventPublisher.Sending::await);
    }

    private static void log(Ending ending) {
        long revision = ending.run().revision();
        if (ending.complete()) {
            log.info("revision {} is searchable: {} records", revision, ending.found());
        } else {
            log.warn("revision {} failed: {}", revision, ending.cause());
        }
    }

    private void count(Ending ending, Duration took) {
        if (ending.complete()) {
            Duration sinceUpload = Duration.between(ending.marker().uploadedAt(), clock.instant());
            meters.completed(ending.found(), took, sinceUpload);
        } else {
            meters.failed(took);
        }
    }
}
