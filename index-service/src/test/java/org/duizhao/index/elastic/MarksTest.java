package org.duizhao.index.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.duizhao.events.TextSpan;
import org.junit.jupiter.api.Test;

class MarksTest {

    @Test
    void marksBecomeOffsetsIntoTheTextWithoutThem() {
        assertThat(Marks.of(Map.of("zhText", List.of("新增\uFDD0绿地\uFDD16.5\uFDD0平方公里\uFDD1。")), "zhText"))
                .containsExactly(new TextSpan(2, 4), new TextSpan(7, 11));
    }

    @Test
    void marksOfBothAnalysesAreOneWhereTheyMeet() {
        Map<String, List<String>> highlights = Map.of(
                "zhText", List.of("a\uFDD0bc\uFDD1de"),
                "zhText.literal", List.of("ab\uFDD0cd\uFDD1e"));

        assertThat(Marks.of(highlights, "zhText")).containsExactly(new TextSpan(1, 4));
    }

    @Test
    void aPrivateUseCharacterOfTheReportMovesNothing() {
        assertThat(Marks.of(Map.of("enText", List.of("\uF0B7 \uE0F0 \uFDD0green\uFDD1")), "enText"))
                .containsExactly(new TextSpan(4, 9));
    }

    @Test
    void aSideThatWasNotFoundHasNoMarks() {
        assertThat(Marks.of(Map.of(), "enText")).isEmpty();
    }
}
