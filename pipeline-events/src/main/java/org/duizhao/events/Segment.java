package org.duizhao.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bead: sentences that translate each other, or sentences of one side that have no partner.
 *
 * @param ordinal from 0; the number in the record id
 * @param section the headings above this segment, outermost first, in Chinese where there is Chinese
 * @param zh null where the segment has no Chinese
 * @param en null where the segment has no English
 * @param confidence 0 to 1, calibrated: the share of segments of this confidence that are right
 * @param citedBy ordinal of the segment whose text cites this footnote; null otherwise
 */
public record Segment(
        int ordinal,
        Block.Kind kind,
        List<String> section,
        @Nullable SegmentText zh,
        @Nullable SegmentText en,
        double confidence,
        @Nullable Integer citedBy) {

    public Segment {
        section = List.copyOf(section);
    }

    /** Sentences on either side, Chinese first: {@code 1-2}, {@code 0-1}. */
    public String bead() {
        return sentences(zh) + "-" + sentences(en);
    }

    private static int sentences(@Nullable SegmentText side) {
        return side == null ? 0 : side.sentences().size();
    }
}
