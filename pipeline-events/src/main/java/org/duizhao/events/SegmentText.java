package org.duizhao.events;

import java.util.List;

/**
 * One language's side of a segment.
 *
 * @param text the sentences joined: Chinese by nothing, English by one space
 * @param sentences where each sentence stands; never empty
 * @param lines where the lines of those stand on their pages, as far as the format tells; in records they have become
 *     {@link RecordEnriched#places()}
 */
public record SegmentText(
        String text, List<SourceSpan> sentences, @Added List<PlacedLine> lines) {

    public SegmentText {
        sentences = List.copyOf(sentences);
        lines = Added.Copy.of(lines);
    }

    /** Text of a format without pages. */
    public SegmentText(String text, List<SourceSpan> sentences) {
        this(text, sentences, List.of());
    }

    /** The same without its lines. */
    public SegmentText unplaced() {
        return lines.isEmpty() ? this : new SegmentText(text, sentences);
    }
}
