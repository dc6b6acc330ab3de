package org.duizhao.bitext.entity.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.duizhao.bitext.text.Language;
import org.junit.jupiter.api.Test;

/** Holds the quality on the sample report and on marked passages of other cities, a little below what was measured. */
class EntityQualityTest {

    private static EntityScore score(List<MarkedDocument> documents) {
        return new EntityScore(documents, Entities.standard());
    }

    private static void assertFloors(EntityScore score, double recall, double precision, double links) {
        for (Language language : Language.values()) {
            assertThat(score.side(language).recall())
                    .as("recall %s: %s", language, score.misses())
                    .isGreaterThanOrEqualTo(recall);
            assertThat(score.side(language).precision())
                    .as("precision %s: %s", language, score.misses())
                    .isGreaterThanOrEqualTo(precision);
        }
        assertThat(score.links()).as("links: %s", score.misses()).isGreaterThanOrEqualTo(links);
    }

    @Test
    void theSampleReportStaysAboveItsFloors() {
        Path samples = Path.of("..", "samples");
        MarkedDocument report = MarkedDocument.gold(
                samples.resolve("gold/entities.jsonl"),
                samples.resolve("report.zh.txt"),
                samples.resolve("report.en.txt"));

        assertFloors(score(List.of(report)), 0.95, 0.92, 0.95);
    }

    @Test
    void passagesOfOtherCitiesStayAboveTheirFloors() {
        assertFloors(score(MarkedDocument.passages("passages-1.txt")), 0.94, 0.93, 0.94);
        assertFloors(score(MarkedDocument.passages("passages-2.txt")), 0.90, 0.88, 0.95);
        assertFloors(score(MarkedDocument.passages("passages-3.txt")), 0.85, 0.82, 0.96);
        assertFloors(score(MarkedDocument.passages("passages-4.txt")), 0.92, 0.90, 0.94);
        assertFloors(score(MarkedDocument.passages("passages-5.txt")), 0.94, 0.91, 0.94);
        assertFloors(score(MarkedDocument.passages("passages-6.txt")), 0.86, 0.85, 0.94);
        assertFloors(score(MarkedDocument.passages("passages-7.txt")), 0.90, 0.94, 0.91);
    }

    @Test
    void chineseAloneIsWeakerAndAboveTheFloorsOfAllLanguages() {
        for (String passages : List.of("passages-4.txt", "passages-5.txt")) {
            EntityScore score = score(MarkedDocument.passages(passages).stream()
                    .map(MarkedDocument::apart)
                    .toList());

            assertThat(score.side(Language.ZH).recall())
                    .as("%s: %s", passages, score.misses())
                    .isGreaterThanOrEqualTo(0.88);
            assertThat(score.side(Language.ZH).precision())
                    .as("%s: %s", passages, score.misses())
                    .isGreaterThanOrEqualTo(0.88);
        }
    }

    @Test
    void theReportOfBeijingStaysAboveItsFloorsWhereItIsPresent() {
        Path seed = corpus("seed");
        assumeTrue(seed != null, "shared/corpus/seed: not found beside the project");
        MarkedDocument report = MarkedDocument.gold(
                seed.resolve("entities.jsonl"), seed.resolve("report.txt"), seed.resolve("report.txt"));
        EntityScore score = score(List.of(report));

        assertFloors(score, 0.84, 0.95, 0.84);
        assertThat(score.side(Language.ZH).overlap()).isGreaterThanOrEqualTo(0.90);
        assertThat(score.side(Language.EN).overlap()).isGreaterThanOrEqualTo(0.95);
    }

    private static Path corpus(String name) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path found = at.resolve("shared/corpus").resolve(name);
            if (Files.isDirectory(found)) {
                return found;
            }
        }
        return null;
    }
}
