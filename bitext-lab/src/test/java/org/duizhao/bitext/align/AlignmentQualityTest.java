package org.duizhao.bitext.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the quality on the development sets, where they lie beside the project; skipped elsewhere. */
class AlignmentQualityTest {

    @ParameterizedTest
    @CsvSource({"seed, 0.94", "R1, 0.97", "ctk, 0.94", "ntrex-tw-noise, 0.94"})
    void strictF1StaysAboveItsFloor(String name, double floor) {
        Path corpus = DevelopmentSet.corpus();
        assumeTrue(corpus != null, "shared/corpus: not found beside the project");
        StrictScore score = new StrictScore();
        SentenceAligner aligner = new SentenceAligner();
        for (DevelopmentSet.Document document :
                DevelopmentSet.read(corpus.resolve(name)).documents()) {
            score.add(document.gold(), aligner.align(document.zh(), document.en()));
        }

        assertThat(score.f1()).isGreaterThanOrEqualTo(floor);
    }
}
