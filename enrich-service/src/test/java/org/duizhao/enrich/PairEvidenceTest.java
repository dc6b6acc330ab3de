package org.duizhao.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PairEvidenceTest {

    @Test
    void filesWhoseFiguresAgreeAreAPairAndFewFiguresTellNothing() {
        assertThat(new PairEvidence(10, 5, 4, 7).unrelated()).isNull();
        assertThat(new PairEvidence(113, 42, 5, 10).unrelated()).isNull();
        assertThat(new PairEvidence(0, 11, 0, 9).unrelated()).isNull();
    }

    @Test
    void filesWhoseFiguresDoNotAreOfDifferentReports() {
        assertThat(new PairEvidence(2, 169, 2, 10).unrelated())
                .isEqualTo(
                        "the two files seem to be different reports: 2 of 171 figures agree, and 2 of 10 names are in both"
                                + " (expected: most of them)");
    }
}
