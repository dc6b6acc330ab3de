package org.duizhao.bitext.recognizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.duizhao.bitext.recognizers.SuiteScore.By;
import org.duizhao.bitext.recognizers.SuiteScore.Tally;
import org.junit.jupiter.api.Test;

/** Holds what passes of the suites of Recognizers-Text and quantulum3 where they are present beside the project. */
class RecognizersSuiteTest {

    /** Of 615, without number ranges. */
    private static final int CHINESE = 605;
    /** Of 738. */
    private static final int ENGLISH = 720;

    private static final int CHINESE_RANGES = 60;
    /** Of quantulum3's 182, as figures; then with ranges as their means, which is its convention. */
    private static final int QUANTITIES = 147;

    private static final int WITH_MEANS = 157;

    @Test
    void passesAsManyCasesOfRecognizersTextAsBefore() throws IOException {
        Path suite = SuiteScore.suite(EvaluateSuites.RECOGNIZERS);
        assumeTrue(suite != null, "no ../shared/corpus/recognizers beside the project");
        Map<String, Tally> models = SuiteScore.recognizers(suite);

        assertThat(SuiteScore.sum(models, "zh", false).passed())
                .as("%s", models)
                .isGreaterThanOrEqualTo(CHINESE);
        assertThat(SuiteScore.sum(models, "en", true).passed()).as("%s", models).isGreaterThanOrEqualTo(ENGLISH);
        assertThat(models.get("zh NUMBERRANGE").passed()).isGreaterThanOrEqualTo(CHINESE_RANGES);
    }

    @Test
    void findsAsManyQuantitiesOfQuantulumAsBefore() throws IOException {
        Path suite = SuiteScore.suite(EvaluateSuites.QUANTULUM);
        assumeTrue(suite != null, "no ../shared/corpus/quantulum3 beside the project");

        assertThat(SuiteScore.quantities(suite, By.VALUE).passed()).isGreaterThanOrEqualTo(QUANTITIES);
        assertThat(SuiteScore.quantities(suite, By.MEAN).passed()).isGreaterThanOrEqualTo(WITH_MEANS);
    }
}
