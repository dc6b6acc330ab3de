package org.duizhao.index.console;

import java.util.List;
import org.duizhao.events.SourceSpan;
import org.duizhao.index.question.RecordView;
import org.jspecify.annotations.Nullable;

/** A record as sentences that can be moved to another one. */
record PairRow(int ordinal, List<Part> zh, List<Part> en) {

    /**
     * A sentence.
     *
     * @param place its file, block, start and end, as a correction names them
     */
    record Part(SourceSpan place, String text) {}

    static PairRow of(RecordView record) {
        return new PairRow(record.ordinal(), parts(record.zh()), parts(record.en()));
    }

    private static List<Part> parts(RecordView.@Nullable SideView side) {
        return side == null
                ? List.of()
                : side.sentences().stream()
                        .map(place -> new Part(
                                place,
                                side.text().substring(place.offset(), place.offset() + place.end() - place.start())))
                        .toList();
    }
}
