package org.duizhao.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.duizhao.events.Block;
import org.duizhao.events.CorrectedPair;
import org.duizhao.events.DocumentAligned;
import org.duizhao.events.DocumentExtracted;
import org.duizhao.events.ExtractedFile;
import org.duizhao.events.Hints;
import org.duizhao.events.Segment;
import org.duizhao.events.SegmentText;
import org.duizhao.events.SourceFile;
import org.duizhao.stage.StageOutcome;
import org.junit.jupiter.api.Test;

class CorrectionsTest {

    private static final String[] TEXT = {
        "学校新建了三座图书馆。医院今年招聘了四十名护士。工厂停止使用煤炭。",
        "The school built three new libraries. The hospital recruited forty nurses this year. The factory stopped using coal."
    };

    private final DocumentAligner aligner = new DocumentAligner(List.of());
    private final List<Segment> plain = aligner.align(document(TEXT)).segments();

    @Test
    void joinedSentencesAreOneSegmentWhereTheFirstStood() {
        assertThat(segments(pair("join", List.of(0, 1), List.of(0, 1))))
                .extracting(Segment::bead)
                .containsExactly("2-2", "1-1");
        assertThat(segments(pair("join", List.of(0, 1), List.of(0, 1))).get(0).confidence())
                .isEqualTo(1);
    }

    @Test
    void aMovedSentenceLeavesItsOldSegment() {
        List<Segment> segments = segments(pair("move", List.of(0), List.of()), pair("move", List.of(1), List.of(0, 1)));
        assertThat(segments).extracting(Segment::bead).containsExactly("1-0", "1-2", "1-1");
        assertThat(segments).extracting(Segment::ordinal).containsExactly(0, 1, 2);
        assertThat(text(segments.get(1).en()))
                .isEqualTo(text(plain.get(0).en()) + " " + text(plain.get(1).en()));
    }

    @Test
    void aSentenceThatIsTakenAwayLeavesTheOthersAsTheyWere() {
        assertThat(segments(pair("part", List.of(2), List.of())))
                .extracting(Segment::bead)
                .containsExactly("1-1", "1-1", "1-0", "0-1");
    }

    @Test
    void theLastWordHolds() {
        List<Segment> segments = segments(
                pair("join", List.of(0, 1), List.of(0, 1)),
                pair("part", List.of(0), List.of(0)),
                pair("part", List.of(1), List.of(1)));
        assertThat(segments).extracting(Segment::bead).containsExactly("1-1", "1-1", "1-1");
    }

    @Test
    void aCorrectionIsFoundAgainByItsTextWhereBlocksAreOthers() {
        DocumentExtracted moved = document("前言", TEXT[0], "Foreword", TEXT[1]);
        DocumentExtracted corrected = corrected(moved, List.of(pair("join", List.of(0, 1), List.of(0, 1))));
        assertThat(aligner.align(corrected).segments())
                .extracting(Segment::bead)
                .contains("2-2");
    }

    @Test
    void oneThatNoLongerFitsIsAWarningAndChangesNothing() {
        CorrectedPair.Sentence gone = new CorrectedPair.Sentence(0, 0, 0, 4, "不在了。");
        CorrectedPair pair = new CorrectedPair("join", List.of(gone), List.of());
        StageOutcome.Done done = (StageOutcome.Done) aligner.apply(corrected(document(TEXT), List.of(pair)));

        assertThat(((DocumentAligned) done.events().get(0)).segments()).isEqualTo(plain);
        assertThat(done.warnings()).singleElement().asString().startsWith("correction: a sentence of “不在了。”");
    }

    private List<Segment> segments(CorrectedPair... pairs) {
        return aligner.align(corrected(document(TEXT), Arrays.asList(pairs))).segments();
    }

    private CorrectedPair pair(String action, List<Integer> zh, List<Integer> en) {
        return new CorrectedPair(
                action,
                zh.stream().map(i -> sentence(plain.get(i).zh())).toList(),
                en.stream().map(i -> sentence(plain.get(i).en())).toList());
    }

    private static CorrectedPair.Sentence sentence(SegmentText side) {
        var span = side.sentences().get(0);
        return new CorrectedPair.Sentence(span.file(), span.block(), span.start(), span.end(), side.text());
    }

    private static String text(SegmentText side) {
        return side.text();
    }

    private static DocumentExtracted corrected(DocumentExtracted plain, List<CorrectedPair> corrections) {
        return new DocumentExtracted(
                plain.documentId(),
                plain.revision(),
                plain.engine(),
                plain.uploadedAt(),
                plain.hints(),
                plain.files(),
                plain.blocks(),
                plain.tables(),
                corrections);
    }

    private static DocumentExtracted document(String... paragraphs) {
        List<Block> blocks = new ArrayList<>();
        for (String text : paragraphs) {
            blocks.add(new Block(
                    blocks.size(), 0, null, Block.Kind.PARAGRAPH, null, null, text, List.of(), null, null, null));
        }
        ExtractedFile file = new ExtractedFile(
                SourceFile.Side.ANY,
                "a.txt",
                "text/plain",
                "00",
                null,
                0,
                null,
                false,
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
        return new DocumentExtracted("id", 1, "test", Instant.EPOCH, Hints.NONE, List.of(file), blocks);
    }
}
