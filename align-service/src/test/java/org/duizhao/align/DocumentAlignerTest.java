package org.duizhao.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duizhao.bitext.align.SentenceLimits;
import org.duizhao.events.DocumentAligned;
import org.duizhao.events.DocumentExtracted;
import org.duizhao.events.FailureKind;
import org.duizhao.events.Segment;
import org.duizhao.events.SegmentText;
import org.duizhao.events.SourceSpan;
import org.duizhao.stage.StageOutcome;
import org.junit.jupiter.api.Test;

class DocumentAlignerTest {

    private final DocumentAligner aligner = new DocumentAligner(List.of());

    @Test
    void interleavedParagraphsArePairedAndEverySentenceIsTraceable() {
        DocumentExtracted document = Extractions.of(
                "一、2024年重点任务",
                "II. Major Tasks for 2024",
                "全市生产总值达到4.4万亿元。城镇新增就业26.3万人。",
                "GDP reached 4.4 trillion yuan. A total of 263,000 new urban jobs were created.",
                "接待游客3.29亿人次。",
                "The city received 329 million tourist visits.");

        DocumentAligned aligned = aligner.align(document);

        assertThat(aligned.segments()).extracting(Segment::bead).containsExactly("1-1", "1-1", "1-1", "1-1");
        assertThat(aligned.segments().get(3).section()).containsExactly("一、2024年重点任务");
        for (Segment segment : aligned.segments()) {
            assertTraceable(document, segment.zh());
            assertTraceable(document, segment.en());
        }
    }

    @Test
    void aDocumentOfOneLanguageHasSegmentsOfOneSide() {
        DocumentAligned aligned = aligner.align(Extractions.of("全市生产总值增长5%。", "就业稳定。居民收入增长。"));

        assertThat(aligned.segments()).hasSize(3).allMatch(segment -> segment.en() == null);
    }

    @Test
    void aFootnoteIsLinkedToTheSentenceThatCitesIt() {
        DocumentAligned aligned = aligner.align(Extractions.of(
                "我们建设产业集群。",
                "We will build \"clusters\"11 of industry.",
                "我们改善交通。",
                "We will improve transport.",
                "[11] Clusters are groups of companies."));

        Segment note = aligned.segments().get(aligned.segments().size() - 1);
        assertThat(note.zh()).isNull();
        assertThat(note.citedBy()).isZero();
    }

    @Test
    void allChineseThenAllEnglishIsPairedWithAForewordLeftAlone() {
        DocumentAligned aligned = aligner.align(Extractions.of(
                "政 府 工 作 报 告",
                "学校新建了三座图书馆。",
                "医院今年招聘了四十名护士。",
                "工厂停止使用煤炭。",
                "Foreword by the translator, who thanks her family for their patience.",
                "Report on the Work of the Government",
                "The school built three new libraries.",
                "The hospital recruited forty nurses this year.",
                "The factory stopped using coal."));

        assertThat(aligned.segments())
                .filteredOn(segment -> segment.zh() != null)
                .extracting(segment -> segment.en().text())
                .containsExactly(
                        "Report on the Work of the Government",
                        "The school built three new libraries.",
                        "The hospital recruited forty nurses this year.",
                        "The factory stopped using coal.");
        assertThat(aligned.segments())
                .filteredOn(segment -> segment.zh() == null)
                .hasSize(1);
    }

    @Test
    void aBilingualLineIsAPair() {
        DocumentAligned aligned = aligner.align(Extractions.of(
                "工业增长百分之五 Industry grew by five percent",
                "农业增长百分之三 Agriculture grew by three percent",
                "出口下降百分之二 Exports fell by two percent"));

        assertThat(aligned.segments()).extracting(Segment::bead).containsExactly("1-1", "1-1", "1-1");
        assertThat(aligned.segments().get(1).en().text()).isEqualTo("Agriculture grew by three percent");
    }

    @Test
    void headingsOfEveryLevelMakeThePath() {
        DocumentAligned aligned =
                aligner.align(Extractions.of("第一章 总则", "一、经济", "（一）工业", "1. 钢铁", "钢产量增长。", "（二）农业", "粮食丰收。"));

        assertThat(aligned.segments().get(4).section()).containsExactly("第一章 总则", "一、经济", "（一）工业", "1. 钢铁");
        assertThat(aligned.segments().get(6).section()).containsExactly("第一章 总则", "一、经济", "（二）农业");
    }

    @Test
    void anEmptyDocumentHasNoSegments() {
        assertThat(aligner.align(Extractions.of()).segments()).isEmpty();
    }

    @Test
    void aSentenceThatIsTooLongIsCutAtClausesAndTheDocumentSaysSo() {
        DocumentExtracted document = Extractions.of("新增绿地六公顷，".repeat(600));

        StageOutcome.Done done = (StageOutcome.Done) aligner.apply(document);

        List<Segment> segments = ((DocumentAligned) done.events().get(0)).segments();
        assertThat(segments).hasSize(3).allMatch(segment -> segment.zh().text().endsWith("，"));
        segments.forEach(segment -> assertTraceable(document, segment.zh()));
        assertThat(done.warnings())
                .containsExactly("sentences cut: 1 (longer than duizhao.align.limits.sentence-characters = 2000;"
                        + " at the end of a clause where there is one)");
    }

    @Test
    void moreSentencesThanAreAlignedAreOverALimit() {
        DocumentAligner small = new DocumentAligner(List.of(), new SentenceLimits(100, 3));

        assertThat(small.apply(Extractions.of("一。二。", "三。四。")))
                .isEqualTo(new StageOutcome.Failed(
                        FailureKind.LIMIT_EXCEEDED,
                        "sentences: over 3 (expected: at most duizhao.align.limits.sentences)"));
    }

    private static void assertTraceable(DocumentExtracted document, SegmentText side) {
        for (SourceSpan span : side.sentences()) {
            String source = document.blocks().get(span.block()).text().substring(span.start(), span.end());
            assertThat(side.text().substring(span.offset(), span.offset() + span.end() - span.start()))
                    .isEqualTo(source);
        }
    }
}
