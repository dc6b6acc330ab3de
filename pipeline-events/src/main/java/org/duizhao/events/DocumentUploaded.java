package org.duizhao.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a document are in the content store, durably.
 *
 * @param files one bilingual or monolingual file, or the Chinese and the English file of a pair
 * @param uploadedAt when the revision was claimed
 * @param uploader who sent it: the name of a user or key, or the client's address where nobody says who they are; null in
 *     messages of before
 * @param corrections pairs that people have corrected, the latest last
 * @param access who may see it, if somebody has said so; null for everyone
 */
public record DocumentUploaded(
        String documentId,
        long revision,
        String engine,
        Instant uploadedAt,
        List<SourceFile> files,
        Hints hints,
        @Nullable String uploader,
        @Added List<CorrectedPair> corrections,
        @Nullable Access access)
        implements PipelineEvent {

    public DocumentUploaded {
        files = List.copyOf(files);
        corrections = Added.Copy.of(corrections);
    }

    /** A document of which no pair was corrected. */
    public DocumentUploaded(
            String documentId,
            long revision,
            String engine,
            Instant uploadedAt,
            List<SourceFile> files,
            Hints hints,
            @Nullable String uploader) {
        this(documentId, revision, engine, uploadedAt, files, hints, uploader, List.of());
    }

    /** A document that everyone may see. */
    public DocumentUploaded(
            String documentId,
            long revision,
            String engine,
            Instant uploadedAt,
            List<SourceFile> files,
            Hints hints,
            @Nullable String uploader,
            List<CorrectedPair> corrections) {
        this(documentId, revision, engine, uploadedAt, files, hints, uploader, corrections, null);
    }
}
