package org.duizhao.events;

import java.time.Instant;
import java.util.List;

/**
 * A document as aligned segments, in the order of its Chinese side; an English segment without a partner follows the one
 * that holds the sentence before it.
 *
 * @param segments {@code segments.get(i).ordinal() == i}
 */
public record DocumentAligned(
        String documentId,
        long revision,
        String engine,
        Instant uploadedAt,
        Hints hints,
        List<ExtractedFile> files,
        List<Segment> segments)
        implements PipelineEvent {

    public DocumentAligned {
        files = List.copyOf(files);
        segments = List.copyOf(segments);
    }
}
