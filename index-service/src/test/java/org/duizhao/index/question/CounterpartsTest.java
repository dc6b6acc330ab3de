package org.duizhao.index.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.duizhao.events.Block;
import org.duizhao.events.Engine;
import org.duizhao.events.Entity;
import org.duizhao.events.Figure;
import org.duizhao.events.FigureCheck;
import org.duizhao.events.Hints;
import org.duizhao.events.RecordEnriched;
import org.duizhao.events.Segment;
import org.duizhao.events.SegmentText;
import org.duizhao.events.SourceSpan;
import org.duizhao.events.TextSpan;
import org.duizhao.index.entry.RecordEntry;
import org.junit.jupiter.api.Test;

class CounterpartsTest {

    private static final String ZH = "西城區新增綠地6.5平方公里。";
    private static final String EN = "Xicheng District added 6.5 square kilometers of green space.";
    private static final String ID = "0".repeat(32);

    private final RecordEntry entry = RecordEntry.of(new RecordEnriched(
            ID,
            1,
            Engine.version(),
            Instant.EPOCH,
            Hints.NONE,
            null,
            RecordEnriched.id(ID, 0),
            new Segment(0, Block.Kind.PARAGRAPH, List.of(), side(ZH), side(EN), 1, null),
            List.of(entity("zh", 0, 3), entity("en", 0, 16)),
            List.of(figure("z", "zh", 7, 14), figure("e", "en", 23, 44)),
            List.of(new FigureCheck("match", "same", "same", "z", "e")),
            List.of()));

    @Test
    void theNameOfTheOtherSideAnswersToTheOneThatWasFound() {
        assertThat(texts(EN, Counterparts.of(entry, "en", List.of(), List.of(new TextSpan(0, 3)))))
                .containsExactly("Xicheng District");
        assertThat(texts(ZH, Counterparts.of(entry, "zh", List.of(), List.of(new TextSpan(0, 7), new TextSpan(8, 16)))))
                .containsExactly("西城區");
    }

    @Test
    void theFigureOfTheOtherSideAnswersToo() {
        assertThat(texts(EN, Counterparts.of(entry, "en", List.of(), List.of(new TextSpan(5, 14)))))
                .containsExactly("6.5 square kilometers");
    }

    @Test
    void lessThanHalfOfANameIsNotTheName() {
        assertThat(Counterparts.of(entry, "en", List.of(), List.of(new TextSpan(0, 1))))
                .isEmpty();
    }

    @Test
    void whatWasFoundItselfIsNotMarkedTwice() {
        assertThat(Counterparts.of(entry, "en", List.of(new TextSpan(0, 7)), List.of(new TextSpan(0, 3))))
                .isEmpty();
    }

    private static List<String> texts(String text, List<TextSpan> spans) {
        return spans.stream()
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
    }

    private static SegmentText side(String text) {
        return new SegmentText(text, List.of(new SourceSpan(0, 0, 1, 0, text.length(), 0)));
    }

    private static Entity entity(String language, int start, int end) {
        String text = (language.equals("zh") ? ZH : EN).substring(start, end);
        return new Entity(
                language, language, start, end, text, "place", "place:xicheng", "西城區", "Xicheng District", false);
    }

    private static Figure figure(String id, String language, int start, int end) {
        String text = (language.equals("zh") ? ZH : EN).substring(start, end);
        return new Figure(
                id,
                language,
                start,
                end,
                text,
                "area",
                new BigDecimal("6.5"),
                null,
                null,
                null,
                "km2",
                null,
                null,
                "exact",
                null,
                null,
                null,
                null,
                false,
                false);
    }
}
