package org.duizhao.index.console;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.duizhao.events.TextSpan;
import org.duizhao.index.question.RecordView.SideView;
import org.jspecify.annotations.Nullable;

/**
 * A text cut where its marks begin and end; put together again it is the text.
 *
 * @param text of this piece
 * @param mark {@code found}, {@code counterpart}, {@code differs}, or null for what is not marked
 */
record MarkedText(String text, @Nullable String mark) {

    private record Mark(TextSpan span, String word) {}

    /**
     * One side of a record, with what was found in it, what answers to it, and the figures that differ from the other side.
     */
    static List<MarkedText> of(SideView side, List<TextSpan> differing) {
        List<Mark> marks = Stream.of(
                        side.highlights().stream().map(span -> new Mark(span, "found")),
                        side.counterparts().stream().map(span -> new Mark(span, "counterpart")),
                        differing.stream().map(span -> new Mark(span, "differs")))
                .flatMap(all -> all)
                .sorted(Comparator.comparingInt(mark -> mark.span().start()))
                .toList();
        List<MarkedText> pieces = new ArrayList<>();
        int at = 0;
        for (Mark mark : marks) {
            int start = Math.max(at, mark.span().start());
            int end = Math.min(side.text().length(), mark.span().end());
            if (start < end) {
                add(pieces, side.text().substring(at, start), null);
                add(pieces, side.text().substring(start, end), mark.word());
                at = end;
            }
        }
        add(pieces, side.text().substring(at), null);
        return pieces;
    }

    private static void add(List<MarkedText> pieces, String text, @Nullable String mark) {
        if (!text.isEmpty()) {
            pieces.add(new MarkedText(text, mark));
        }
    }
}
