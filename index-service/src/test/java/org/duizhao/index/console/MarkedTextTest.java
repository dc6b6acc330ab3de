package org.duizhao.index.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.duizhao.events.TextSpan;
import org.duizhao.index.question.RecordView.SideView;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

    @Test
    void aTextIsCutAtItsMarks() {
        SideView side =
                new SideView("新增綠地6.5平方公里。", List.of(new TextSpan(2, 4)), List.of(new TextSpan(4, 11)), List.of());

        assertThat(MarkedText.of(side, List.of()))
                .containsExactly(
                        new MarkedText("新增", null),
                        new MarkedText("綠地", "found"),
                        new MarkedText("6.5平方公里", "counterpart"),
                        new MarkedText("。", null));
    }

    @Test
    void whateverIsMarkedThePiecesAreTheText() {
        Random random = new Random(5);
        for (int round = 0; round < 2000; round++) {
            String text = "一二三四五六七八九十".substring(0, random.nextInt(11));
            SideView side = new SideView(text, spans(random), spans(random), List.of());

            assertThat(MarkedText.of(side, List.of()).stream()
                            .map(MarkedText::text)
                            .collect(Collectors.joining()))
                    .isEqualTo(text);
        }
    }

    private static List<TextSpan> spans(Random random) {
        List<TextSpan> spans = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            int start = random.nextInt(12);
            spans.add(new TextSpan(start, start + random.nextInt(5)));
        }
        return spans;
    }
}
