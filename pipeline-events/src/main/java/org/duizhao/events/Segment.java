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
 * @param sectionZh the headings above in Chinese, outermost first; a heading that has no Chinese is left out
 * @param sectionEn the same in English
 * @param table the row of a table that the segment is; null for other kinds
 * @param unsaid how likely each sentence, the Chinese ones first, has no counterpart, whether or not it joins its neighbour here;
 *     empty where that was not measured
 */
public record Segment(
        int ordinal,
        Block.Kind kind,
        List<String> section,
        @Nullable SegmentText zh,
        @Nullable SegmentText en,
        double confidence,
        @Nullable Integer citedBy,
        @Added List<String> sectionZh,
        @Added List<String> sectionEn,
        @Nullable SegmentTable table,
        @Added List<Double> unsaid) {

    public Segment {
        section = List.copyOf(section);
        sectionZh = Added.Copy.of(sectionZh);
        sectionEn = Added.Copy.of(sectionEn);
        unsaid = Added.Copy.of(unsaid);
    }

    /** A segment of which it was not measured what has no counterpart. */
    public Segment(
            int ordinal,
            Block.Kind kind,
            List<String> section,
            @Nullable SegmentText zh,
            @Nullable SegmentText en,
            double confidence,
            @Nullable Integer citedBy,
            List<String> sectionZh,
            List<String> sectionEn,
            @Nullable SegmentTable table) {
        this(ordinal, kind, section, zh, en, confidence, citedBy, sectionZh, sectionEn, table, List.of());
    }

    /** A segment that is no table row, under headings of unknown language. */
    public Segment(
            int ordinal,
            Block.Kind kind,
            List<String> section,
            @Nullable SegmentText zh,
            @Nullable SegmentText en,
            double confidence,
            @Nullable Integer citedBy) {
        this(ordinal, kind, section, zh, en, confidence, citedBy, List.of(), List.of(), null);
    }

    /** The same, cited by another segment. */
    public Segment citedBy(int citing) {
        return new Segment(ordinal, kind, section, zh, en, confidence, citing, sectionZh, sectionEn, table, unsaid);
    }

    /** The same without the places of its lines. */
    public Segment unplaced() {
        SegmentText bareZh = zh == null ? null : zh.unplaced();
        SegmentText bareEn = en == null ? null : en.unplaced();
        return new Segment(
                ordinal, kind, section, bareZh, bareEn, confidence, citedBy, sectionZh, sectionEn, table, unsaid);
    }

    /** Sentences on either side, Chinese first: {@code 1-2}, {@code 0-1}. */
    public String bead() {
        return sentences(zh) + "-" + sentences(en);
    }

    private static int sentences(@Nullable SegmentText side) {
        return side == null ? 0 : side.sentences().size();
    }
}
