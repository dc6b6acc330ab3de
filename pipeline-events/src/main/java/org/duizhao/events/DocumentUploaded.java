package org.duizhao.events;

import java.time.Instant;
import java.util.List;

/**
 * The bytes of a document are in the content store, durably.
 *
 * @param files one bilingual or monolingual file, or the Chinese and the English file of a pair
 * @param uploadedAt when the revision was claimed
 */
public record DocumentUploaded(
        String documentId, long revision, String engine, Instant uploadedAt, List<SourceFile> files, Hints hints)
        implements PipelineEvent {

    public DocumentUploaded {
        files = List.copyOf(files);
    }
}
