package org.duizhao.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.duizhao.bitext.entity.pair.Entities;
import org.duizhao.events.Block;
import org.duizhao.events.DocumentAligned;
import org.duizhao.events.Figure;
import org.duizhao.events.FigureIndicator;
import org.duizhao.events.FigurePlace;
import org.duizhao.events.Hints;
import org.duizhao.events.PipelineEvent;
import org.duizhao.events.RecordEnriched;
import org.duizhao.events.Segment;
import org.duizhao.events.SegmentText;
import org.duizhao.events.SourceSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What figures measure, from the segments of a document to its records. */
class ClaimsTest {

    @TempDir
    private Path folder;

    private static SegmentText text(String text) {
        return new SegmentText(text, List.of(new SourceSpan(0, 0, null, 0, text.length(), 0)));
    }

    private static Segment segment(int ordinal, String section, String zh, String en) {
        return new Segment(ordinal, Block.Kind.PARAGRAPH, List.of(section), text(zh), text(en), 1, null);
    }

    private static List<RecordEnriched> records() {
        DocumentAligned document = new DocumentAligned(
                "d",
                1,
                "engine",
                Instant.EPOCH,
                Hints.NONE,
                List.of(),
                List.of(
                        segment(
                                0,
                                "",
                                "青岛市政府工作报告（2025年）",
                                "Report on the Work of the Qingdao Municipal Government (2025)"),
                        segment(
                                1,
                                "一、2024年工作回顾",
                                "进出口总额1142.5亿元，下降3.7%。",
                                "Total imports and exports were 114.25 billion yuan, down 3.7%."),
                        segment(2, "", "新建口袋公园三十多个，办件不超过5个工作日。", "Some 30-odd pocket parks were built.")));
        List<PipelineEvent> events = new DocumentEnricher(Entities.standard()).enrich(document);
        return events.stream()
                .filter(RecordEnriched.class::isInstance)
                .map(RecordEnriched.class::cast)
                .toList();
    }

    @Test
    void figuresTellBetweenWhichNumbersTheirWordsLetThemLie() {
        List<Figure> figures = records().get(2).figures();

        assertThat(figures).extracting(Figure::text).containsExactly("三十多个", "不超过5个工作日", "Some 30-odd");
        assertThat(figures)
                .extracting(Figure::low)
                .usingElementComparator(Comparator.nullsFirst(Comparator.naturalOrder()))
                .containsExactly(new BigDecimal("30"), null, new BigDecimal("30"));
        assertThat(figures)
                .extracting(Figure::high)
                .usingElementComparator(Comparator.nullsFirst(Comparator.naturalOrder()))
                .containsExactly(new BigDecimal("40"), new BigDecimal("5"), new BigDecimal("40"));
    }

    @Test
    void figuresOfBothLanguagesSayTheSameOfWhatTheyMeasure() {
        List<Figure> figures = records().get(1).figures();

        assertThat(figures).extracting(Figure::language).containsExactly("zh", "zh", "en", "en");
        assertThat(figures)
                .extracting(Figure::indicator)
                .containsOnly(new FigureIndicator("trade", "进出口总额", "total imports and exports", true));
        assertThat(figures).extracting(Figure::measure).containsExactly("level", "growth", "level", "growth");
        assertThat(figures).extracting(Figure::change).contains("decrease");
        assertThat(figures).extracting(Figure::periodFrom).containsOnly("2024");
        assertThat(figures).extracting(Figure::periodSource).containsOnly("heading");
        assertThat(figures).extracting(Figure::role).containsOnly("result");
    }

    @Test
    void theCityOfTheReportIsOnEveryRecordAndFigure() {
        List<RecordEnriched> records = records();

        assertThat(records)
                .extracting(RecordEnriched::city)
                .extracting(FigurePlace::id)
                .containsOnly("青岛");
        assertThat(records.get(1).figures())
                .extracting(Figure::place)
                .extracting(FigurePlace::id)
                .containsOnly("青岛");
    }

    @Test
    void aDictionaryThatCannotBeReadStopsTheStart() throws IOException {
        Path broken = Files.writeString(folder.resolve("mine.tsv"), "only-an-id\n");
        EnrichProperties.Limits limits = new EnrichProperties.Limits(120, 1000, 100_000, 1000, 100_000);
        EnrichProperties.House house = new EnrichProperties.House(Set.of(), 0.5, List.of(), "", List.of());

        assertThatThrownBy(() -> EnrichPipeline.indicators(
                        new EnrichProperties(List.of(), List.of(folder.resolve("none.tsv")), limits, house)))
                .hasMessageContaining("expected: a readable file");
        assertThatThrownBy(() ->
                        EnrichPipeline.indicators(new EnrichProperties(List.of(), List.of(broken), limits, house)))
                .hasMessageContaining("expected: id, Chinese names");
    }
}
