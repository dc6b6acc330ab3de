package org.duizhao.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.duizhao.events.CorrectedPair;
import org.duizhao.events.DocumentAligned;
import org.duizhao.events.DocumentExtracted;
import org.duizhao.events.Segment;
import org.duizhao.events.SegmentText;
import org.duizhao.stage.StageOutcome;
import org.junit.jupiter.api.Test;

class CorrectionsTest {

    private static final String[] TEXT = {
        "学校新建了三座图书馆。医院今年招聘了四十名护士。工厂停止使用煤炭。",
        "The school built three new libraries. The hospital recruited forty nurses this year. The factory stopped using coal."
    };

    private final DocumentAligner aligner = new DocumentAligner(List.of());
    private final List<Segment> plain = aligner.align(Extractions.of(TEXT)).segments();

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
        DocumentExtracted moved = Extractions.of("前言", TEXT[0], "Foreword", TEXT[1]);
        DocumentExtracted corrected = corrected(moved, List.of(pair("join", List.of(0, 1), List.of(0, 1))));
        assertThat(aligner.align(corrected).segments())
                .extracting(Segment::bead)
                .contains("2-2");
    }

    @Test
    void oneThatNoLongerFitsIsAWarningAndChangesNothing() {
        CorrectedPair.Sentence gone = new CorrectedPair.Sentence(0, 0, 0, 4, "不在了。");
        CorrectedPair pair = new CorrectedPair("join", List.of(gone), List.of());
        StageOutcome.Done done = (StageOutcome.Done) aligner.apply(corrected(Extractions.of(TEXT), List.of(pair)));

        assertThat(((DocumentAligned) done.events().get(0)).segments()).isEqualTo(plain);
        assertThat(done.warnings()).singleElement().asString().startsWith("correction: a sentence of “不在了。”");
    }

    private List<Segment> segments(CorrectedPair... pairs) {
        return aligner.align(corrected(Extractions.of(TEXT), Arrays.asList(pairs)))
                .segments();
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
}
