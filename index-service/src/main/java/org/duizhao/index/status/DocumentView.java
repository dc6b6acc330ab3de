package org.duizhao.index.status;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duizhao.events.DocumentFacts;
import org.duizhao.events.ExtractedFile;
import org.duizhao.events.FailureKind;
import org.duizhao.events.Hints;
import org.duizhao.events.NotRead;
import org.duizhao.events.SourceFile;
import org.duizhao.events.Stage;
import org.duizhao.index.entry.DocumentEntry;
import org.duizhao.index.entry.IndexedEntry;
import org.duizhao.index.entry.StageEntry;
import org.duizhao.index.entry.State;
import org.duizhao.index.entry.Titles;
import org.jspecify.annotations.Nullable;

/**
 * A document as it is answered.
 *
 * @param indexedRevision the revision whose records are searchable; null if there is none
 * @param updating whether {@code revision} is on its way, so that what is searchable will change
 * @param failure why the latest revision is FAILED; null otherwise
 * @param contents what the searchable revision holds; null if there is none
 * @param supersededBy id of a later edition of the same series and year; null if this is the latest
 * @param original URL of the uploaded file, at ingest-service
 */
public record DocumentView(
        String id,
        State state,
        long revision,
        @Nullable Long indexedRevision,
        boolean updating,
        @Nullable String title,
        @Nullable String series,
        @Nullable Integer year,
        @Nullable Instant uploadedAt,
        @Nullable Instant changedAt,
        @Nullable Hints hints,
        List<SourceFile> files,
        List<StageView> stages,
        List<String> warnings,
        @Nullable FailureView failure,
        @Nullable ContentsView contents,
        @Nullable String supersededBy,
        String original) {

    /**
     * Something that a file has and that is in no record.
     *
     * @param file its name
     */
    public record UnreadView(String file, NotRead left) {

        /** In one line, as exports tell it. */
        public String line() {
            String place = left.place() == null ? "" : ", " + left.place();
            return file + ": " + left.what() + place + " (" + left.reason() + ")";
        }
    }

    /**
     * The title for readers of a language.
     *
     * @param language {@code zh} or {@code en}
     */
    public @Nullable String titleIn(String language) {
        return Titles.in(language, title, contents == null ? null : contents.facts);
    }

    /** What was not read of the searchable revision's files. */
    public List<UnreadView> unread() {
        return contents == null ? List.of() : unread(contents.files);
    }

    public static List<UnreadView> unread(List<ExtractedFile> files) {
        return files.stream()
                .flatMap(file -> file.notRead().stream().map(left -> new UnreadView(file.name(), left)))
                .toList();
    }

    /**
     * What one stage did.
     *
     * @param outcome {@code COMPLETED} or {@code FAILED}
     * @param durationMillis in milliseconds
     */
    public record StageView(
            Stage stage, String outcome, Instant startedAt, long durationMillis, Map<String, Long> counts) {}

    /**
     * Why a document failed.
     *
     * @param advice what to do next
     */
    public record FailureView(
            Stage stage,
            FailureKind kind,
            @Nullable String cause,
            @Nullable String advice) {}

    /**
     * What is searchable of a document.
     *
     * @param refused records that the search engine did not take
     * @param checks number of figure checks by status
     */
    public record ContentsView(
            int records,
            int refused,
            int pairs,
            int figures,
            int entities,
            Map<String, Integer> checks,
            DocumentFacts facts,
            List<ExtractedFile> files) {}

    /**
     * An entry as an answer.
     *
     * @param ingest base URL of ingest-service
     */
    public static DocumentView of(DocumentEntry entry, @Nullable String supersededBy, URI ingest) {
        Long indexedRevision = entry.indexedRevision();
        boolean ended = entry.state() == State.INDEXED || entry.state() == State.FAILED;
        return new DocumentView(
                entry.documentId(),
                entry.state(),
                entry.revision(),
                indexedRevision,
                indexedRevision != null && indexedRevision != entry.revision() && !ended,
                entry.title(),
                entry.series(),
                entry.year(),
                entry.uploadedAt(),
                entry.changedAt(),
                entry.hints(),
                entry.files(),
                entry.stages().stream().map(DocumentView::stage).toList(),
                warnings(entry),
                failure(entry.failure()),
                contents(entry.indexed()),
                supersededBy,
                ingest.resolve("/api/documents/" + entry.documentId() + "/file").toString());
    }

    private static StageView stage(StageEntry entry) {
        return new StageView(
                entry.stage(),
                entry.failed() ? "FAILED" : "COMPLETED",
                entry.startedAt(),
                entry.durationMillis(),
                entry.counts());
    }

    /** Those of the stages, and those of the files in the words in which extraction tells them as its own. */
    private static List<String> warnings(DocumentEntry entry) {
        IndexedEntry indexed = entry.indexed();
        Stream<String> ofFiles = indexed == null || indexed.revision() != entry.revision()
                ? Stream.of()
                : indexed.files().stream()
                        .flatMap(file -> file.warnings().stream().map(warning -> file.name() + ": " + warning));
        Stream<String> ofStages = entry.stages().stream().flatMap(stage -> stage.warnings().stream());
        return Stream.concat(ofStages, ofFiles).distinct().toList();
    }

    private static @Nullable FailureView failure(@Nullable StageEntry entry) {
        return entry == null || entry.kind() == null
                ? null
                : new FailureView(entry.stage(), entry.kind(), entry.cause(), entry.advice());
    }

    private static @Nullable ContentsView contents(@Nullable IndexedEntry entry) {
        return entry == null
                ? null
                : new ContentsView(
                        entry.records(),
                        entry.refused(),
                        entry.pairs(),
                        entry.figures(),
                        entry.entities(),
                        entry.checks(),
                        entry.facts(),
                        entry.files());
    }
}
