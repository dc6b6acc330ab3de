package org.duizhao.bitext.recognizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.duizhao.bitext.text.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the Recognizers-Text cases where {@code ../shared/corpus/recognizers} is present, and reports each model. */
class RecognizersSuiteTest {

    /** Cases of 615 (zh, without number ranges) and of 738 (en). */
    private static final Map<String, Integer> FLOORS = Map.of("zh", 605, "en", 720);

    private static final int CHINESE_RANGES = 60;

    @Test
    void passesAsManyCasesAsBefore(TestReporter reporter) throws IOException {
        Path suites = suites();
        assumeTrue(suites != null, "no ../shared/corpus/recognizers beside the project");
        Map<String, int[]> models = new TreeMap<>();
        Map<String, Integer> passed = new TreeMap<>();
        JsonMapper json = JsonMapper.builder().build();
        for (String line : Files.readAllLines(suites)) {
            JsonNode row = json.readTree(line);
            RecognizedModel model = RecognizedModel.of(row.get("kind").asString());
            boolean counts = row.get("mode").asString().equals("default")
                    && row.get("source").asString().endsWith("Model.json");
            if (model != null && counts) {
                String language = row.get("lang").asString();
                Language in = Language.valueOf(language.toUpperCase(Locale.ROOT));
                boolean right = passes(row, Recognizers.find(row.get("text").asString(), in, model));
                int[] tally = models.computeIfAbsent(language + " " + model, name -> new int[2]);
                tally[0] += right ? 1 : 0;
                tally[1]++;
                boolean apart = language.equals("zh") && model == RecognizedModel.NUMBERRANGE;
                passed.merge(language, right && !apart ? 1 : 0, Integer::sum);
            }
        }
        models.forEach((name, tally) -> reporter.publishEntry(name, tally[0] + " of " + tally[1]));
        assertThat(models.get("zh NUMBERRANGE")[0]).isGreaterThanOrEqualTo(CHINESE_RANGES);
        FLOORS.forEach((language, floor) ->
                assertThat(passed.get(language)).as(language).isGreaterThanOrEqualTo(floor));
    }

    static boolean passes(JsonNode row, List<Recognition> found) {
        List<JsonNode> expected = new ArrayList<>(row.get("expected").values());
        expected.sort(Comparator.comparingInt(one -> one.get("start").asInt()));
        if (found.size() != expected.size()) {
            return false;
        }
        for (int i = 0; i < found.size(); i++) {
            Recognition is = found.get(i);
            JsonNode should = expected.get(i);
            boolean span = is.start() == should.get("start").asInt()
                    && is.end() == should.get("end").asInt();
            String unit =
                    should.path("unit").isNull() ? null : should.path("unit").asString(null);
            if (!span || !sameValue(is.value(), should.get("value")) || !java.util.Objects.equals(is.unit(), unit)) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameValue(@Nullable String is, JsonNode should) {
        if (is == null || should.isNull()) {
            return is == null && should.isNull();
        }
        String text = should.asString();
        if (text.endsWith("%") != is.endsWith("%")) {
            return false;
        }
        try {
            double a = Double.parseDouble(is.replace("%", ""));
            double b = Double.parseDouble(text.replace("%", ""));
            return Math.abs(a - b) <= 1e-9 * Math.abs(b);
        } catch (NumberFormatException e) {
            return is.equals(text);
        }
    }

    private static Path suites() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path file = at.resolve("../shared/corpus/recognizers/recognizers-flat.jsonl")
                    .normalize();
            if (Files.exists(file)) {
                return file;
            }
        }
        return null;
    }
}
