package org.duizhao.bitext.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.duizhao.bitext.figure.Figure;
import org.duizhao.bitext.text.Language;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds the figures and their pairs on the sample report with its gold (samples/gold), bead by bead. */
class SampleReportTest {

    private static final Path GOLD = Path.of("../samples/gold");
    private static final double FLOOR = 0.97;

    /** A gold figure with its place in the text of its bead. */
    private record Gold(String id, String tier, Language language, int bead, int start, int end, JsonNode row) {

        boolean covers(Figure figure) {
            return figure.start() < end && start < figure.end();
        }

        boolean isCore() {
            return tier.equals("core");
        }
    }

    private final JsonMapper json = JsonMapper.builder().build();
    private final List<FigurePair> pairs = new ArrayList<>();
    private final Map<String, Gold> gold = new HashMap<>();

    SampleReportTest() throws IOException {
        List<String> zh = Files.readAllLines(GOLD.resolve("zh.sentences"));
        List<String> en = Files.readAllLines(GOLD.resolve("en.sentences"));
        Map<String, int[]> places = new HashMap<>();
        for (JsonNode bead : rows("beads.jsonl")) {
            String chinese = join(bead.get("zh"), zh, "", "zh", places);
            String english = join(bead.get("en"), en, " ", "en", places);
            pairs.add(FigurePair.find(chinese, english));
        }
        for (JsonNode row : rows("figures.jsonl")) {
            String language = row.get("lang").asString();
            int[] place =
                    Objects.requireNonNull(places.get(language + row.get("sent").asInt()));
            gold.put(
                    row.get("id").asString(),
                    new Gold(
                            row.get("id").asString(),
                            row.get("tier").asString(),
                            language.equals("zh") ? Language.ZH : Language.EN,
                            place[0],
                            place[1] + row.get("sent_start").asInt(),
                            place[1] + row.get("sent_end").asInt(),
                            row));
        }
    }

    private List<JsonNode> rows(String file) throws IOException {
        return Files.readAllLines(GOLD.resolve(file)).stream()
                .map(json::readTree)
                .toList();
    }

    private String join(
            JsonNode indexes, List<String> sentences, String separator, String language, Map<String, int[]> places) {
        StringBuilder text = new StringBuilder();
        for (JsonNode index : indexes) {
            text.append(text.isEmpty() ? "" : separator);
            places.put(language + index.asInt(), new int[] {pairs.size(), text.length()});
            text.append(sentences.get(index.asInt()));
        }
        return text.toString();
    }

    @Test
    void findsTheFiguresOfTheReportWithTheirValues() {
        long core = gold.values().stream().filter(Gold::isCore).count();
        long found = gold.values().stream()
                .filter(Gold::isCore)
                .filter(this::isFound)
                .count();

        assertThat(core).isGreaterThan(300);
        assertThat((double) found / core).isGreaterThanOrEqualTo(FLOOR);
    }

    private boolean isFound(Gold one) {
        return pairs.get(one.bead()).side(one.language()).stream()
                .anyMatch(figure -> figure.isStatement() && one.covers(figure) && sameValue(figure, one.row()));
    }

    private static boolean sameValue(Figure figure, JsonNode row) {
        JsonNode value = row.get("value");
        if (value.isArray()) {
            return figure.to() == null
                    || figure.to().compareTo(new BigDecimal(value.get(1).asString())) == 0;
        }
        BigDecimal read = figure.value();
        String text = value.asString();
        if (figure.date() != null || read == null) {
            return text.equals(figure.date());
        }
        BigDecimal difference = read.subtract(new BigDecimal(text)).abs();
        return difference.compareTo(new BigDecimal("0.000005")) < 0;
    }

    @Test
    void takesNothingElseForAFigure() {
        int stated = 0;
        int right = 0;
        for (int i = 0; i < pairs.size(); i++) {
            for (Language language : Language.values()) {
                for (Figure figure : pairs.get(i).side(language)) {
                    stated += figure.isStatement() ? 1 : 0;
                    right += figure.isStatement() && isMeant(figure, i, language) ? 1 : 0;
                }
            }
        }

        assertThat((double) right / stated).isGreaterThanOrEqualTo(FLOOR);
    }

    private boolean isMeant(Figure figure, int bead, Language language) {
        return gold.values().stream()
                .filter(one -> one.bead() == bead && one.language() == language && one.covers(figure))
                .anyMatch(one -> one.isCore() || one.tier().equals("name"));
    }

    @Test
    void pairsTheFiguresOfBothLanguagesWithoutAFalseAlarm() {
        Set<String> wanted = new HashSet<>();
        for (Gold one : gold.values()) {
            if (one.isCore() && one.language() == Language.ZH) {
                for (JsonNode link : one.row().get("link")) {
                    if (gold.containsKey(link.asString())
                            && gold.get(link.asString()).isCore()) {
                        wanted.add(one.id() + link.asString());
                    }
                }
            }
        }
        Set<String> found = new HashSet<>();
        for (List<Check> checks : FigureChecks.of(pairs)) {
            for (Check check : checks) {
                assertThat(check.status()).isNotEqualTo(Status.MISMATCH);
                found.addAll(linked(check));
            }
        }
        found.retainAll(wanted);

        assertThat((double) found.size() / wanted.size()).isGreaterThanOrEqualTo(FLOOR);
    }

    private List<String> linked(Check check) {
        List<String> ids = new ArrayList<>();
        if (check.zh() == null || check.en() == null) {
            return ids;
        }
        for (Gold zh : at(check.zh(), Language.ZH)) {
            for (Gold en : at(check.en(), Language.EN)) {
                ids.add(zh.id() + en.id());
            }
        }
        return ids;
    }

    private List<Gold> at(Check.Ref ref, Language language) {
        Figure figure = pairs.get(ref.pair()).side(language).get(ref.figure());
        return gold.values().stream()
                .filter(one -> one.bead() == ref.pair() && one.language() == language && one.covers(figure))
                .toList();
    }
}
