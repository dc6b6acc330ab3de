package org.duizhao.events;

import java.util.List;

/**
 * One language's side of a segment.
 *
 * @param text the sentences joined: Chinese by nothing, English by one space
 * @param sentences where each sentence stands; never empty
 */
public record SegmentText(String text, List<SourceSpan> sentences) {

    public SegmentText {
        sentences = List.copyOf(sentences);
    }
}
