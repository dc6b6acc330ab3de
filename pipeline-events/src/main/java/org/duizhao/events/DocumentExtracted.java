package org.duizhao.events;

import java.time.Instant;
import java.util.List;

/**
 * The text of a document as blocks, in reading order.
 *
 * @param files what was found out about each file, in the order of {@link DocumentUploaded#files()}
 * @param blocks {@code blocks.get(i).ordinal() == i}
 */
public record DocumentExtracted(
        String documentId,
        long revision,
        String engine,
        Instant uploadedAt,
        Hints hints,
        List<ExtractedFile> files,
        List<Block> blocks)
        implements PipelineEvent {

    public DocumentExtracted {
        files = List.copyOf(files);
        blocks = List.copyOf(blocks);
    }
}
