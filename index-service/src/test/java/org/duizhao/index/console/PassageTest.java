package org.duizhao.index.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.util.List;
import org.duizhao.events.Block;
import org.duizhao.events.Entity;
import org.duizhao.events.Figure;
import org.duizhao.events.FigureCheck;
import org.duizhao.events.SourceSpan;
import org.duizhao.index.question.RecordView;
import org.junit.jupiter.api.Test;

/** How records become paragraphs, sentences and marks. */
class PassageTest {

    @Test
    void recordsOfOneBlockAreOneParagraph() {
        List<Passage> passages =
                Passage.of(List.of(pair(0, "甲。", 4, "A.", 9), pair(1, "乙。", 4, "B.", 9), pair(2, "丙。", 5, "C.", 10)));

        assertThat(passages).extracting(Passage::first).containsExactly(0, 2);
        assertThat(passages.get(0).zh()).extracting(Sentence::ordinal).containsExactly(0, 1);
        assertThat(passages.get(0).place()).isEqualTo("zh/4/0");
    }

    @Test
    void aSentenceWithoutPartnerStaysInTheParagraphOfItsSide() {
        RecordView alone = record(1, null, side("B.", 9), Block.Kind.PARAGRAPH, 1);

        List<Passage> passages = Passage.of(List.of(pair(0, "甲。", 4, "A.", 9), alone));

        assertThat(passages).hasSize(1);
        assertThat(passages.get(0).zh()).hasSize(1);
        assertThat(passages.get(0).en()).extracting(Sentence::alone).containsExactly(false, true);
    }

    @Test
    void aHeadingStandsAloneAtTheDepthOfItsSection() {
        RecordView heading = record(0, side("一、", 4), side("I.", 9), Block.Kind.HEADING, 1);

        Passage passage = Passage.of(List.of(heading)).get(0);

        assertThat(passage.level()).isEqualTo(2);
    }

    @Test
    void onlyPairsThatMayWellBeWrongAreDoubtful() {
        RecordView sure = record(0, side("甲", 1), side("A", 2), Block.Kind.PARAGRAPH, 0.8);
        RecordView doubtful = record(0, side("甲", 1), side("A", 2), Block.Kind.PARAGRAPH, 0.79);
        RecordView alone = record(0, side("甲", 1), null, Block.Kind.PARAGRAPH, 0.3);

        assertThat(Sentence.of(sure, "zh").doubtful()).isFalse();
        assertThat(Sentence.of(doubtful, "zh").doubtful()).isTrue();
        assertThat(Sentence.of(alone, "zh").doubtful()).isFalse();
        assertThat(Sentence.of(alone, "en")).isNull();
    }

    @Test
    void marksMayOverlapAndTheTextIsNeverChanged() {
        String text = "西城区2024年新增38.6万人<b>";
        RecordView record = marked(text);

        List<Run> runs = Run.of(record, "zh", text);

        assertThat(String.join("", runs.stream().map(Run::text).toList())).isEqualTo(text);
        assertThat(runs)
                .extracting(Run::text, Run::classes)
                .containsExactly(
                        tuple("西城区", "entity"),
                        tuple("2024年", "entity figure alone"),
                        tuple("新增", ""),
                        tuple("38.6万人", "figure mismatch"),
                        tuple("<b>", ""));
    }

    private static RecordView marked(String text) {
        return new RecordView(
                "r",
                "d",
                1,
                0,
                Block.Kind.PARAGRAPH,
                List.of(),
                "1-1",
                1,
                null,
                side(text, 1),
                side("x", 2),
                List.of(new Entity("e", "zh", 0, 8, "西城区2024年", "event", "c", null, null, false)),
                List.of(figure("f1", 3, 8), figure("f2", 10, 16)),
                List.of(
                        new FigureCheck("zh_only", null, null, "f1", null),
                        new FigureCheck("mismatch", "digit", "same", "f2", "g")),
                List.of());
    }

    private static Figure figure(String id, int start, int end) {
        return new Figure(
                id,
                "zh",
                start,
                end,
                "",
                "count",
                BigDecimal.ONE,
                null,
                null,
                null,
                null,
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

    private static RecordView pair(int ordinal, String zh, int zhBlock, String en, int enBlock) {
        return record(ordinal, side(zh, zhBlock), side(en, enBlock), Block.Kind.PARAGRAPH, 1);
    }

    private static RecordView record(
            int ordinal, RecordView.SideView zh, RecordView.SideView en, Block.Kind kind, double confidence) {
        return new RecordView(
                "r" + ordinal,
                "d",
                1,
                ordinal,
                kind,
                kind == Block.Kind.HEADING ? List.of("above") : List.of(),
                "1-1",
                confidence,
                null,
                zh,
                en,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static RecordView.SideView side(String text, int block) {
        return new RecordView.SideView(
                text, List.of(), List.of(), List.of(new SourceSpan(0, block, null, 0, text.length(), 0)));
    }
}
