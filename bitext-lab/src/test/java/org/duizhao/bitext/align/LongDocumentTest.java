package org.duizhao.bitext.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LongDocumentTest {

    @Test
    void aLongDocumentIsAlignedAsWellAsAShortOne() {
        SentenceAligner aligner = new SentenceAligner();
        StrictScore quality = new StrictScore();
        LongDocument document = LongDocument.of(List.of(LongDocument.synthetic(3_000)), 3_000, 3);

        quality.add(document.gold(), aligner.align(document.zh(), document.en()));

        assertThat(document.en()).hasSizeGreaterThan(3_100);
        assertThat(quality.f1()).isGreaterThan(0.95);
    }

    @Test
    void theSameDocumentGivesTheSameBeadsEachTime() {
        SentenceAligner aligner = new SentenceAligner();
        LongDocument document = LongDocument.of(List.of(LongDocument.synthetic(400)), 400, 2);

        assertThat(aligner.align(document.zh(), document.en()))
                .isEqualTo(aligner.align(document.zh(), document.en()))
                .isEqualTo(new SentenceAligner().align(document.zh(), document.en()));
    }
}
