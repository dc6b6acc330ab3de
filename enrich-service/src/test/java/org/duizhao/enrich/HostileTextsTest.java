package org.duizhao.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.duizhao.bitext.align.Bead;
import org.duizhao.bitext.align.DocumentAlignment;
import org.duizhao.bitext.align.Paragraph;
import org.duizhao.bitext.align.ParagraphAligner;
import org.duizhao.bitext.align.Sentence;
import org.duizhao.bitext.entity.pair.Entities;
import org.duizhao.bitext.text.Work;
import org.duizhao.events.Block;
import org.duizhao.events.DocumentAligned;
import org.duizhao.events.EventCodec;
import org.duizhao.events.FailureKind;
import org.duizhao.events.Hints;
import org.duizhao.events.PipelineEvent;
import org.duizhao.events.Segment;
import org.duizhao.events.SegmentText;
import org.duizhao.events.SourceSpan;
import org.duizhao.stage.StageOutcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small texts of one pattern that once ended the service: each is done within bounds, or over a limit that is named. */
class HostileTextsTest {

    private static final int MOST_OF_A_RECORD = 512 * 1024;
    private static final long MOST_OF_A_DOCUMENT = 64L << 20;

    private final DocumentEnricher enricher = new DocumentEnricher(Entities.standard());
    private final ParagraphAligner aligner = new ParagraphAligner(List.of());

    @AfterEach
    void forgetInterrupts() {
        Thread.interrupted();
    }

    @ParameterizedTest
    @CsvSource({
        "西城区, 6000",
        "西城区, 100000",
        "1, 300000",
        "亿, 60000",
        "Aa Bb , 200000",
        "a-b, 200000",
        "（“《, 60000",
        "一二三四五六七八九十百千万亿, 60000"
    })
    void aPatternWithoutEndIsDoneInRecordsOfModestSize(String pattern, int characters) {
        StageOutcome outcome = enricher.apply(aligned(repeated(pattern, characters)));

        assertThat(outcome).isInstanceOfSatisfying(StageOutcome.Done.class, done -> {
            long all = 0;
            for (PipelineEvent event : done.events()) {
                int size = EventCodec.value(event).length;
                assertThat(size).isLessThan(MOST_OF_A_RECORD);
                all += size;
            }
            assertThat(all).isLessThan(MOST_OF_A_DOCUMENT);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'5 ft ', 600000, figures of the document: over 100000 (expected: at most duizhao.enrich.limits.document-figures)",
        "5%至, 400000, figures of the document: over 100000 (expected: at most duizhao.enrich.limits.document-figures)",
        "北京大学, 8000, mentions of a sentence: over 1000 (expected: at most duizhao.enrich.limits.mentions)"
    })
    void whatIsMoreThanAnyReportHoldsIsOverALimitThatIsNamed(String pattern, int characters, String cause) {
        assertThat(enricher.apply(aligned(repeated(pattern, characters))))
                .isEqualTo(new StageOutcome.Failed(FailureKind.LIMIT_EXCEEDED, cause));
    }

    @Test
    void likeSentencesWithoutEndAreOverALimitOfTheAlignment() {
        String pair = "全市新增绿地6.5平方公里，西城区西城区。\nThe city added 6.5 square kilometres in Xicheng District.\n";

        assertThatThrownBy(() -> aligned(pair.repeat(9000)))
                .isInstanceOf(Work.LimitExceededException.class)
                .hasMessageStartingWith("word links: over ");
    }

    @Test
    void workThatIsInterruptedIsGivenUp() {
        DocumentAligned document = aligned("全市新增绿地6.5平方公里。\nThe city added 6.5 square kilometres.\n".repeat(3));
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> enricher.apply(document)).isInstanceOf(Work.InterruptedWorkException.class);
        assertThatThrownBy(() -> aligned("一。\nOne.\n")).isInstanceOf(Work.InterruptedWorkException.class);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    private static String repeated(String pattern, int characters) {
        return pattern.repeat(characters / pattern.length() + 1).substring(0, characters);
    }

    private DocumentAligned aligned(String text) {
        DocumentAlignment alignment = aligner.align(
                text.lines().map(line -> Paragraph.of(line, 0, null)).toList());
        List<Segment> segments = new ArrayList<>();
        for (Bead bead : alignment.beads()) {
            segments.add(new Segment(
                    segments.size(),
                    Block.Kind.PARAGRAPH,
                    List.of(),
                    side(alignment.zh(), bead.zh()),
                    side(alignment.en(), bead.en()),
                    1,
                    null,
                    List.of(),
                    List.of(),
                    null));
        }
        return new DocumentAligned("0".repeat(32), 1, "1", Instant.EPOCH, Hints.NONE, List.of(), segments);
    }

    private static @Nullable SegmentText side(List<Sentence> sentences, List<Integer> indexes) {
        if (indexes.isEmpty()) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        List<SourceSpan> spans = new ArrayList<>();
        for (int index : indexes) {
            Sentence sentence = sentences.get(index);
            spans.add(new SourceSpan(
                    0,
                    sentence.paragraph(),
                    null,
                    sentence.span().start(),
                    sentence.span().end(),
                    text.length()));
            text.append(sentence.text());
        }
        return new SegmentText(text.toString(), spans);
    }
}
