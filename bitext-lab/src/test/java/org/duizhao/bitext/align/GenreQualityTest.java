package org.duizhao.bitext.align;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the quality on marked texts of genres that no weight was fitted to, whole and with a tenth of their sentences lost. */
class GenreQualityTest {

    @ParameterizedTest
    @CsvSource({
        "speech, 0.94, 0.85",
        "novel, 0.92, 0.85",
        "verses, 0.98, 0.93",
        "academic, 0.97, 0.9",
        "magazine, 0.96, 0.88",
        "novel-2, 0.88, 0.78",
        "novel-3, 0.8, 0.7",
        "speech-2, 0.9, 0.8",
        "academic-2, 0.92, 0.8",
        "magazine-2, 0.92, 0.75"
    })
    void strictF1StaysAboveItsFloor(String genre, double floor, double floorOfLossy) {
        DevelopmentSet.Document document = MarkedText.read(genre);

        assertThat(f1(document)).isGreaterThanOrEqualTo(floor);
        assertThat(f1(new PerturbedDocument(0.1, 0.1, 7).of(document))).isGreaterThanOrEqualTo(floorOfLossy);
    }

    private static double f1(DevelopmentSet.Document document) {
        StrictScore score = new StrictScore();
        score.add(document.gold(), new SentenceAligner().align(document.zh(), document.en()));
        return score.f1();
    }
}
