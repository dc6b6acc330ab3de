package org.duizhao.bitext.recognizers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.duizhao.bitext.recognizers.SuiteScore.By;
import org.duizhao.bitext.recognizers.SuiteScore.Tally;

/** Prints what passes of the suites of Recognizers-Text and quantulum3; started in the project or in bitext. */
public final class EvaluateSuites {

    static final String RECOGNIZERS = "recognizers/recognizers-flat.jsonl";
    static final String QUANTULUM = "quantulum3/quantulum3-flat.jsonl";

    private EvaluateSuites() {}

    public static void print() throws IOException {
        Path recognizers = SuiteScore.suite(RECOGNIZERS);
        Path quantulum = SuiteScore.suite(QUANTULUM);
        if (recognizers == null || quantulum == null) {
            System.out.println(
                    "suites: not run, absent from shared/corpus (expected: " + RECOGNIZERS + ", " + QUANTULUM + ")");
            return;
        }
        Map<String, Tally> models = SuiteScore.recognizers(recognizers);
        models.forEach((model, tally) -> print(model, tally));
        print("zh without number ranges", SuiteScore.sum(models, "zh", false));
        print("en", SuiteScore.sum(models, "en", true));
        print("quantulum3, value", SuiteScore.quantities(quantulum, By.VALUE));
        print("quantulum3, ranges as means", SuiteScore.quantities(quantulum, By.MEAN));
        print("quantulum3, value and span", SuiteScore.quantities(quantulum, By.SPAN));
    }

    private static void print(String what, Tally tally) {
        System.out.printf("%-28s %d of %d%n", what, tally.passed(), tally.cases());
    }
}
