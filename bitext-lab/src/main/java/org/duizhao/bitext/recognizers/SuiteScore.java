package org.duizhao.bitext.recognizers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.duizhao.bitext.text.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How many cases of other recognisers' suites pass, model by model; the suites stand beside the project or are absent. */
final class SuiteScore {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** What quantulum3 calls a quantity. */
    private static final List<RecognizedModel> QUANTITIES = Stream.of(RecognizedModel.values())
            .filter(model -> model != RecognizedModel.NUMBERRANGE && model != RecognizedModel.ORDINAL)
            .toList();

    /** Cases, and how many of them pass. */
    record Tally(int passed, int cases) {

        Tally plus(boolean pass) {
            return new Tally(passed + (pass ? 1 : 0), cases + 1);
        }
    }

    private SuiteScore() {}

    /** By language and model, {@code zh NUMBER}; all cases of Recognizers-Text in default mode. */
    static Map<String, Tally> recognizers(Path suite) throws IOException {
        Map<String, Tally> models = new TreeMap<>();
        for (String line : Files.readAllLines(suite)) {
            JsonNode row = JSON.readTree(line);
            RecognizedModel model = RecognizedModel.of(row.get("kind").asString());
            boolean counts = row.get("mode").asString().equals("default")
                    && row.get("source").asString().endsWith("Model.json");
            if (model != null && counts) {
                String language = row.get("lang").asString();
                Language in = Language.valueOf(language.toUpperCase(Locale.ROOT));
                boolean pass = passes(row, Recognizers.find(row.get("text").asString(), in, model));
                models.merge(
                        language + " " + model, new Tally(0, 0).plus(pass), (all, one) -> all.plus(one.passed() > 0));
            }
        }
        return models;
    }

    /** Cases of a language, without its number ranges if these are counted apart. */
    static Tally sum(Map<String, Tally> models, String language, boolean ranges) {
        Tally sum = new Tally(0, 0);
        for (Map.Entry<String, Tally> model : models.entrySet()) {
            if (model.getKey().startsWith(language)
                    && (ranges || !model.getKey().endsWith("NUMBERRANGE"))) {
                sum = new Tally(
                        sum.passed() + model.getValue().passed(),
                        sum.cases() + model.getValue().cases());
            }
        }
        return sum;
    }

    /** Of quantulum3's quantities, those whose value one of our models finds; {@code exact}: with the same span. */
    static Tally quantities(Path suite, boolean exact) throws IOException {
        Tally tally = new Tally(0, 0);
        for (String line : Files.readAllLines(suite)) {
            JsonNode row = JSON.readTree(line);
            List<Recognition> found = QUANTITIES.stream()
                    .flatMap(model -> Recognizers.find(row.get("text").asString(), Language.EN, model).stream())
                    .toList();
            for (JsonNode quantity : row.get("expected")) {
                tally = tally.plus(found.stream()
                        .anyMatch(one -> (exact ? sameSpan(one, quantity) : overlaps(one, quantity))
                                && sameNumber(one.value(), quantity.get("value").asDouble())));
            }
        }
        return tally;
    }

    private static boolean overlaps(Recognition found, JsonNode quantity) {
        return found.start() < quantity.get("end").asInt()
                && quantity.get("start").asInt() < found.end();
    }

    private static boolean sameSpan(Recognition found, JsonNode quantity) {
        return found.start() == quantity.get("start").asInt()
                && found.end() == quantity.get("end").asInt();
    }

    private static boolean sameNumber(@Nullable String value, double expected) {
        try {
            double is =
                    Double.parseDouble(Objects.requireNonNullElse(value, "NaN").replace("%", ""));
            return Math.abs(is - expected) <= 1e-6 * Math.abs(expected);
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean passes(JsonNode row, List<Recognition> found) {
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
            if (!span || !sameValue(is.value(), should.get("value")) || !Objects.equals(is.unit(), unit)) {
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

    /** The file below {@code ../shared/corpus} of the project's folder, or null. */
    static @Nullable Path suite(String name) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path file = at.resolve("../shared/corpus").resolve(name).normalize();
            if (Files.exists(file)) {
                return file;
            }
        }
        return null;
    }
}
