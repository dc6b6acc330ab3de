package org.duizhao.bitext.recognizers;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.duizhao.bitext.figure.Figure;
import org.duizhao.bitext.figure.find.Figures;
import org.duizhao.bitext.numeral.Numeral;
import org.duizhao.bitext.numeral.Numerals;
import org.duizhao.bitext.text.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How many cases of other recognisers' suites pass, model by model; the suites stand beside the project or are absent. */
final class SuiteScore {

    private static final JsonMapper JSON = JsonMapper.builder().build();
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

    /** How a quantity of quantulum3 is compared. */
    enum By {
        /** One value; a range of ours has none. */
        VALUE,
        /** Its convention: a range stands for its mean (44 to 50 mg is 47). */
        MEAN,
        /** The value, and the very span. */
        SPAN
    }

    /** Of quantulum3's quantities, those whose value a figure has, or a numeral where they have no unit. */
    static Tally quantities(Path suite, By by) throws IOException {
        Tally tally = new Tally(0, 0);
        for (String line : Files.readAllLines(suite)) {
            JsonNode row = JSON.readTree(line);
            String text = row.get("text").asString();
            List<Figure> figures = Figures.find(text, Language.EN);
            List<Numeral> numerals = Numerals.find(text, Language.EN);
            for (JsonNode quantity : row.get("expected")) {
                boolean bare = quantity.path("unit").asString("").equals("dimensionless");
                tally = tally.plus(figures.stream().anyMatch(one -> isFigure(one, quantity, by))
                        || bare && numerals.stream().anyMatch(one -> isNumeral(one, quantity, by)));
            }
        }
        return tally;
    }

    private static boolean isFigure(Figure figure, JsonNode quantity, By by) {
        BigDecimal value = figure.value();
        BigDecimal to = figure.to();
        if (value == null || to != null && by != By.MEAN) {
            return false;
        }
        double is = to == null ? value.doubleValue() : (value.doubleValue() + to.doubleValue()) / 2;
        return meets(figure.start(), figure.end(), quantity, by) && sameNumber(is, quantity);
    }

    private static boolean isNumeral(Numeral numeral, JsonNode quantity, By by) {
        return meets(numeral.start(), numeral.end(), quantity, by)
                && sameNumber(numeral.value().doubleValue(), quantity);
    }

    private static boolean meets(int start, int end, JsonNode quantity, By by) {
        int from = quantity.get("start").asInt();
        int to = quantity.get("end").asInt();
        return by == By.SPAN ? start == from && end == to : start < to && from < end;
    }

    private static boolean sameNumber(double is, JsonNode quantity) {
        double expected = quantity.get("value").asDouble();
        return Math.abs(is - expected) <= 1e-6 * Math.abs(expected);
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
