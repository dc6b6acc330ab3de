package org.duizhao.index.entry;

import java.util.Objects;
import java.util.stream.Stream;
import org.duizhao.events.Figure;
import org.duizhao.events.RecordEnriched;
import org.duizhao.events.SegmentText;
import org.duizhao.events.SourceSpan;
import org.jspecify.annotations.Nullable;

/** The sentences that state a value, on both sides of its record. */
final class FigureSentences {

    private static final int LONGEST = 1000;

    private FigureSentences() {}

    /** Null where the record does not hold the partner: it may stand in the neighbouring one. */
    static @Nullable Figure partner(RecordEnriched event, @Nullable String id) {
        return event.figures().stream()
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** The sentence of that side in which one of the figures stands; null where the side has neither. */
    static @Nullable String of(@Nullable SegmentText side, String language, Figure figure, @Nullable Figure partner) {
        Figure stated = Stream.of(figure, partner)
                .filter(Objects::nonNull)
                .filter(one -> one.language().equals(language))
                .findFirst()
                .orElse(null);
        if (side == null || stated == null) {
            return null;
        }
        int from = 0;
        int to = side.text().length();
        for (SourceSpan sentence : side.sentences()) {
            if (sentence.offset() <= stated.start()) {
                from = sentence.offset();
            } else {
                to = Math.min(to, sentence.offset());
            }
        }
        String text = side.text().substring(from, Math.max(from, to)).strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
