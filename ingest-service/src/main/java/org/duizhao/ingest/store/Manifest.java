package org.duizhao.ingest.store;

import java.time.Instant;
import java.util.List;
import org.duizhao.events.Access;
import org.duizhao.events.CorrectedPair;
import org.duizhao.events.DecisionMade;
import org.duizhao.events.DocumentDeleted;
import org.duizhao.events.DocumentUploaded;
import org.duizhao.events.Engine;
import org.duizhao.events.Hints;
import org.duizhao.events.PipelineEvent;
import org.duizhao.events.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a document: a run of it, or, as a tombstone, its end.
 *
 * @param claimedAt when the revision was claimed
 * @param deleted whether this is a tombstone; it has no files and no hints
 * @param base the revision that a reprocess started from; null otherwise
 * @param uploader who sent the files; null in tombstones and in manifests of before
 * @param corrected the number of the last request whose corrections of pairs this revision is made with; null without any
 */
public record Manifest(
        String documentId,
        long revision,
        Instant claimedAt,
        boolean deleted,
        @Nullable Long base,
        List<SourceFile> files,
        Hints hints,
        @Nullable String uploader,
        @Nullable Long corrected) {

    public Manifest {
        files = List.copyOf(files);
    }

    static Manifest tombstone(String documentId, long revision, Instant now) {
        return new Manifest(documentId, revision, now, true, null, List.of(), Hints.NONE, null, null);
    }

    /**
     * The message that tells the pipeline of this revision.
     *
     * @param log all that was said of the document
     * @param access who may see the document, if somebody has said so
     */
    public PipelineEvent event(List<DecisionMade> log, @Nullable Access access) {
        return deleted
                ? new DocumentDeleted(documentId, revision, Engine.version(), claimedAt)
                : new DocumentUploaded(
                        documentId,
                        revision,
                        Engine.version(),
                        claimedAt,
                        files,
                        hints,
                        uploader,
                        corrections(log),
                        access);
    }

    private List<CorrectedPair> corrections(List<DecisionMade> log) {
        long last = corrected == null ? 0 : corrected;
        return log.stream()
                .filter(said -> said.number() <= last)
                .flatMap(said -> said.corrections().stream())
                .toList();
    }
}
