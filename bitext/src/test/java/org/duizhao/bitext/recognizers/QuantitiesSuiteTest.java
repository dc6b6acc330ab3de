package org.duizhao.bitext.recognizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.duizhao.bitext.text.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Counts the quantities of quantulum3's suite whose value one of our models finds, where the suite is present. */
class QuantitiesSuiteTest {

    private static final int VALUES = 140;
    private static final int SPANS = 95;
    private static final List<RecognizedModel> MODELS = Stream.of(RecognizedModel.values())
            .filter(model -> model != RecognizedModel.NUMBERRANGE && model != RecognizedModel.ORDINAL)
            .toList();

    @Test
    void findsAsManyQuantitiesAsBefore(TestReporter reporter) throws IOException {
        Path suite = suite();
        assumeTrue(suite != null, "no ../shared/corpus/quantulum3 beside the project");
        JsonMapper json = JsonMapper.builder().build();
        int all = 0;
        int values = 0;
        int spans = 0;
        for (String line : Files.readAllLines(suite)) {
            JsonNode row = json.readTree(line);
            List<Recognition> found = MODELS.stream()
                    .flatMap(model ->
                            Recognizers.find(row.get("text").asString(), Language.EN, model).stream())
                    .toList();
            for (JsonNode quantity : row.get("expected")) {
                all++;
                values += found.stream().anyMatch(one -> overlaps(one, quantity) && sameValue(one, quantity)) ? 1 : 0;
                spans += found.stream().anyMatch(one -> sameSpan(one, quantity) && sameValue(one, quantity)) ? 1 : 0;
            }
        }
        reporter.publishEntry("quantities", values + " of " + all + ", " + spans + " with the exact span");
        assertThat(values).isGreaterThanOrEqualTo(VALUES);
        assertThat(spans).isGreaterThanOrEqualTo(SPANS);
    }

    private static boolean overlaps(Recognition found, JsonNode quantity) {
        return found.start() < quantity.get("end").asInt() && quantity.get("start").asInt() < found.end();
    }

    private static boolean sameSpan(Recognition found, JsonNode quantity) {
        return found.start() == quantity.get("start").asInt() && found.end() == quantity.get("end").asInt();
    }

    private static boolean sameValue(Recognition found, JsonNode quantity) {
        String value = found.value();
        if (value == null) {
            return false;
        }
        try {
            double expected = quantity.get("value").asDouble();
            return Math.abs(Double.parseDouble(value.replace("%", "")) - expected) <= 1e-6 * Math.abs(expected);
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static @Nullable Path suite() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path file = at.resolve("../shared/corpus/quantulum3/quantulum3-flat.jsonl").normalize();
            if (Files.exists(file)) {
                return file;
            }
        }
        return null;
    }
}
