package org.duizhao.index.question;

import java.util.List;
import org.duizhao.events.Block;
import org.duizhao.events.Entity;
import org.duizhao.events.Figure;
import org.duizhao.events.FigureCheck;
import org.duizhao.events.RecordPlace;
import org.duizhao.events.SegmentText;
import org.duizhao.events.SourceSpan;
import org.duizhao.events.TextSpan;
import org.duizhao.index.entry.RecordEntry;
import org.jspecify.annotations.Nullable;

/**
 * A record as it is answered.
 *
 * @param bead sentences on either side, Chinese first: {@code 1-2}
 * @param places where its sentences, figures and names stand on their pages; empty where the format has none
 */
public record RecordView(
        String id,
        String documentId,
        long revision,
        int ordinal,
        Block.Kind kind,
        List<String> section,
        String bead,
        double confidence,
        @Nullable Integer citedBy,
        @Nullable SideView zh,
        @Nullable SideView en,
        List<Entity> entities,
        List<Figure> figures,
        List<FigureCheck> checks,
        List<RecordPlace> places) {

    /**
     * One language's side.
     *
     * @param text as the report has it
     * @param highlights what of {@code text} the question found, in order, not overlapping
     * @param counterparts what of {@code text} says what was found on the other side
     * @param sentences where each sentence stands in its file
     */
    public record SideView(
            String text, List<TextSpan> highlights, List<TextSpan> counterparts, List<SourceSpan> sentences) {}

    /** An entry as an answer. */
    public static RecordView of(RecordEntry entry, List<TextSpan> zh, List<TextSpan> en) {
        return new RecordView(
                entry.recordId(),
                entry.documentId(),
                entry.revision(),
                entry.ordinal(),
                entry.kind(),
                entry.section(),
                entry.bead(),
                entry.confidence(),
                entry.citedBy(),
                side(entry.zh(), zh, Counterparts.of(entry, "zh", zh, en)),
                side(entry.en(), en, Counterparts.of(entry, "en", en, zh)),
                entry.entities(),
                entry.figures(),
                entry.checks(),
                entry.rectangles());
    }

    private static @Nullable SideView side(
            @Nullable SegmentText side, List<TextSpan> highlights, List<TextSpan> counterparts) {
        return side == null ? null : new SideView(side.text(), highlights, counterparts, side.sentences());
    }
}
