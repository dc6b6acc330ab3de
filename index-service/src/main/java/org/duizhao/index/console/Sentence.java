package org.duizhao.index.console;

import java.util.List;
import org.duizhao.events.SourceSpan;
import org.duizhao.index.question.RecordView;
import org.jspecify.annotations.Nullable;

/**
 * One side of a record inside its paragraph.
 *
 * @param doubtful whether the pair may well be wrong
 * @param alone whether the other language has nothing for it
 * @param mismatch whether a figure differs between the languages
 */
record Sentence(int ordinal, List<Run> runs, boolean doubtful, boolean alone, boolean mismatch, SourceSpan place) {

    /** Pairs of a lower confidence are marked: of such pairs, at least one in five is wrong. */
    static final double DOUBTFUL = 0.8;

    /** The side of a record in that language; null if it has none. */
    static @Nullable Sentence of(RecordView record, String language) {
        RecordView.SideView side = language.equals("zh") ? record.zh() : record.en();
        if (side == null) {
            return null;
        }
        boolean alone = record.zh() == null || record.en() == null;
        return new Sentence(
                record.ordinal(),
                Run.of(record, language, side.text()),
                !alone && record.confidence() < DOUBTFUL,
                alone,
                record.checks().stream().anyMatch(check -> check.status().equals("mismatch")),
                side.sentences().get(0));
    }

    public String classes() {
        return (doubtful ? "doubtful " : "") + (alone ? "one-sided " : "") + (mismatch ? "has-mismatch" : "");
    }
}
