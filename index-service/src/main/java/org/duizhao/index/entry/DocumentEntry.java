package org.duizhao.index.entry;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duizhao.bitext.text.Folding;
import org.duizhao.events.DocumentDeleted;
import org.duizhao.events.DocumentUploaded;
import org.duizhao.events.FailureKind;
import org.duizhao.events.Hints;
import org.duizhao.events.PipelineEvent;
import org.duizhao.events.SourceFile;
import org.duizhao.events.Stage;
import org.duizhao.events.StageCompleted;
import org.duizhao.events.StageFailed;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a document. Every {@code with…} merges one fact; in whatever order, and however often, the same
 * facts are merged, the result is the same.
 *
 * @param revision the highest seen; 0 before the first
 * @param guard records of lower revisions must not be written any more
 * @param deletedRevision the highest revision that is a deletion; 0 if there is none
 * @param firstUploadedAt when the earliest revision was claimed; the age of an edition
 * @param uploadedAt when {@code revision} was claimed; null until its upload event is read
 * @param stages of {@code revision}, one slot per stage, in the order of the pipeline
 * @param indexed null until a revision is searchable, and again after a deletion
 */
public record DocumentEntry(
        String documentId,
        long revision,
        long guard,
        long deletedRevision,
        @Nullable Instant firstUploadedAt,
        @Nullable Instant uploadedAt,
        @Nullable Hints hints,
        List<SourceFile> files,
        List<StageEntry> stages,
        @Nullable IndexedEntry indexed) {

    public DocumentEntry {
        files = files == null ? List.of() : List.copyOf(files);
        stages = stages == null ? List.of() : List.copyOf(stages);
        indexed = indexed == null || indexed.revision() <= deletedRevision ? null : indexed;
    }

    /** A document of which nothing is known yet. */
    public static DocumentEntry unknown(String documentId) {
        return new DocumentEntry(documentId, 0, 0, 0, null, null, null, List.of(), List.of(), null);
    }

    /** Merges what an event of {@code documents.uploaded} or {@code pipeline.status} says; others change nothing. */
    public DocumentEntry with(PipelineEvent event) {
        if (event instanceof DocumentUploaded uploaded) {
            return first(uploaded.uploadedAt()).at(uploaded.revision()).uploaded(uploaded);
        } else if (event instanceof DocumentDeleted deleted) {
            return at(deleted.revision()).deleted(deleted.revision());
        } else if (event instanceof StageCompleted completed) {
            return at(completed.revision()).stage(completed.revision(), StageEntry.of(completed));
        } else if (event instanceof StageFailed failed) {
            return at(failed.revision()).stage(failed.revision(), StageEntry.of(failed));
        }
        return this;
    }

    /** Merges that no revision below this one may be written any more. */
    public DocumentEntry withGuard(long revision) {
        return new DocumentEntry(
                documentId,
                this.revision,
                Math.max(guard, revision),
                deletedRevision,
                firstUploadedAt,
                uploadedAt,
                hints,
                files,
                stages,
                indexed);
    }

    /** Merges that a revision is searchable. */
    public DocumentEntry withIndexed(IndexedEntry entry) {
        IndexedEntry latest = indexed == null || indexed.revision() <= entry.revision() ? entry : indexed;
        return new DocumentEntry(
                documentId,
                revision,
                guard,
                deletedRevision,
                firstUploadedAt,
                uploadedAt,
                hints,
                files,
                stages,
                latest);
    }

    /** How far the latest revision has come. */
    @JsonProperty
    public State state() {
        if (revision != 0 && deletedRevision >= revision) {
            return State.DELETED;
        } else if (done(Stage.INDEX)) {
            return State.INDEXED;
        } else if (failure() != null) {
            return State.FAILED;
        } else if (done(Stage.ENRICH)) {
            return State.ENRICHED;
        } else if (done(Stage.ALIGN)) {
            return State.ALIGNED;
        }
        return done(Stage.EXTRACT) ? State.EXTRACTED : State.ACCEPTED;
    }

    /** The earliest stage that failed; null if none did, or if the document got through all the same. */
    public @Nullable StageEntry failure() {
        return done(Stage.INDEX)
                ? null
                : stages.stream().filter(StageEntry::failed).findFirst().orElse(null);
    }

    /** The revision whose records are searchable; null if there is none. */
    @JsonProperty
    public @Nullable Long indexedRevision() {
        return indexed == null ? null : (Long) indexed.revision();
    }

    /** The title that the uploader gave, or else what the document says, or else the name of its file. */
    @JsonProperty
    public @Nullable String title() {
        if (hints != null && hints.title() != null) {
            return hints.title();
        }
        String title = indexed == null ? null : indexed.title();
        return title != null || files.isEmpty() ? title : files.get(0).name();
    }

    @JsonProperty
    public @Nullable String series() {
        return hints != null
                ? hints.series()
                : indexed == null ? null : indexed.hints().series();
    }

    @JsonProperty
    public @Nullable Integer year() {
        Integer said = indexed == null ? null : indexed.year();
        return hints == null ? said : hints.yearOr(said);
    }

    @JsonProperty
    public @Nullable FailureKind failureKind() {
        StageEntry failure = failure();
        return failure == null ? null : failure.kind();
    }

    /** When the last thing happened that we know of; for the order of lists. */
    @JsonProperty
    public @Nullable Instant changedAt() {
        return Stream.concat(Stream.ofNullable(uploadedAt), stages.stream().map(StageEntry::endedAt))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** From the upload to the end of indexing, in milliseconds; null until then. */
    @JsonProperty
    public @Nullable Long searchableMillis() {
        Instant since = uploadedAt;
        return since == null
                ? null
                : stages.stream()
                        .filter(entry -> entry.stage() == Stage.INDEX && !entry.failed())
                        .map(entry -> Math.max(
                                0, Duration.between(since, entry.endedAt()).toMillis()))
                        .findFirst()
                        .orElse(null);
    }

    /** Title and names of files, folded, to be found by. */
    @JsonProperty
    public String about() {
        return Stream.concat(
                        Stream.ofNullable(title()),
                        Stream.concat(titles(), files.stream().map(SourceFile::name)))
                .distinct()
                .map(Folding::fold)
                .collect(Collectors.joining("\n"));
    }

    private Stream<String> titles() {
        return indexed == null
                ? Stream.of()
                : Stream.of(
                                indexed.facts().titleZh(),
                                indexed.facts().titleEn(),
                                indexed.facts().issuer())
                        .flatMap(Stream::ofNullable);
    }

    /** This document as seen from a revision: a higher one than before starts with empty slots. */
    private DocumentEntry at(long seen) {
        return seen <= revision
                ? this
                : new DocumentEntry(
                        documentId,
                        seen,
                        guard,
                        deletedRevision,
                        firstUploadedAt,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        indexed);
    }

    private DocumentEntry first(Instant claimed) {
        Instant first = firstUploadedAt == null || claimed.isBefore(firstUploadedAt) ? claimed : firstUploadedAt;
        return new DocumentEntry(
                documentId, revision, guard, deletedRevision, first, uploadedAt, hints, files, stages, indexed);
    }

    private DocumentEntry uploaded(DocumentUploaded event) {
        return event.revision() < revision
                ? this
                : new DocumentEntry(
                        documentId,
                        revision,
                        guard,
                        deletedRevision,
                        firstUploadedAt,
                        event.uploadedAt(),
                        event.hints(),
                        event.files(),
                        stages,
                        indexed);
    }

    private DocumentEntry deleted(long deletion) {
        return new DocumentEntry(
                documentId,
                revision,
                Math.max(guard, deletion),
                Math.max(deletedRevision, deletion),
                firstUploadedAt,
                uploadedAt,
                hints,
                files,
                stages,
                indexed);
    }

    private DocumentEntry stage(long of, StageEntry slot) {
        return of < revision
                ? this
                : new DocumentEntry(
                        documentId,
                        revision,
                        guard,
                        deletedRevision,
                        firstUploadedAt,
                        uploadedAt,
                        hints,
                        files,
                        merged(slot),
                        indexed);
    }

    private List<StageEntry> merged(StageEntry slot) {
        List<StageEntry> merged = new ArrayList<>();
        StageEntry kept = slot;
        for (StageEntry entry : stages) {
            if (entry.stage() == slot.stage()) {
                kept = entry.merge(slot);
            } else {
                merged.add(entry);
            }
        }
        merged.add(kept);
        merged.sort(Comparator.comparing(StageEntry::stage));
        return merged;
    }

    private boolean done(Stage stage) {
        Predicate<StageEntry> is = entry -> entry.stage() == stage && !entry.failed();
        return stages.stream().anyMatch(is);
    }
}
