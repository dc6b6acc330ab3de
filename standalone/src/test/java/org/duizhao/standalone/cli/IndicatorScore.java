package org.duizhao.standalone.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How many points of a gold folder were found, in both languages; ids are matched one to one, by overlap. */
final class IndicatorScore {

    private static final MathContext PRECISION = new MathContext(7);
    private static final Map<String, String> BASE =
            Map.of("km", "m", "ha", "m2", "km2", "m2", "mu", "m2", "t", "kg", "jin", "kg");
    private static final Map<String, BigDecimal> FACTORS = Map.of(
            "km", new BigDecimal("1e3"),
            "ha", new BigDecimal("1e4"),
            "km2", new BigDecimal("1e6"),
            "mu", new BigDecimal("1e4").divide(new BigDecimal(15), MathContext.DECIMAL64),
            "t", new BigDecimal("1e3"),
            "jin", new BigDecimal("0.5"));
    private static final Set<String> MEASURED = Set.of("m", "m2", "kg", "CNY", "USD", "%", "pp", "ug/m3", "kWh", "kW");

    private final Map<String, String> places = new HashMap<>();
    private final Set<String> optional = new HashSet<>();
    private final List<String[]> gold;
    private final List<String[]> found;

    private IndicatorScore(Path folder, List<String> rows) throws IOException {
        JsonNode names = JsonMapper.shared().readTree(Files.readString(folder.resolve("places.json")));
        names.properties()
                .forEach(place -> place.getValue().forEach(name -> places.put(name.asString(), place.getKey())));
        List<JsonNode> points = nodes(Files.readAllLines(folder.resolve("gold.jsonl")));
        points.stream()
                .filter(IndicatorScore::isOptional)
                .forEach(point -> keys(point).forEach(key -> optional.add(cell(key))));
        gold = points.stream()
                .filter(point -> !isOptional(point))
                .flatMap(this::stream)
                .toList();
        found = nodes(rows).stream().flatMap(this::stream).toList();
    }

    /** F1 of points that are right in everything. */
    static double of(Path folder, List<String> rows) throws IOException {
        return new IndicatorScore(folder, rows).f1();
    }

    private static List<JsonNode> nodes(List<String> lines) {
        return lines.stream().map(JsonMapper.shared()::readTree).toList();
    }

    private static boolean isOptional(JsonNode point) {
        return point.path("optional").asBoolean(false);
    }

    private java.util.stream.Stream<String[]> stream(JsonNode row) {
        return keys(row).stream();
    }

    /** For each language that says it: city and report and language, indicator, all else but the value, value and unit. */
    private List<String[]> keys(JsonNode row) {
        String unit = row.get("unit").asString();
        BigDecimal value = new BigDecimal(row.get("value").asString())
                .multiply(FACTORS.getOrDefault(unit, BigDecimal.ONE))
                .round(PRECISION)
                .stripTrailingZeros();
        String base = BASE.getOrDefault(unit, unit);
        String city = place(row.get("city").asString());
        boolean result = row.get("role").asString().equals("result");
        JsonNode period = row.get("period");
        String rest = String.join(
                " ",
                row.get("measure").asString(),
                period.get("from").asString(),
                period.get("to").asString(),
                result ? "result" : "goal",
                place(row.get("place").asString()));
        List<String[]> keys = new ArrayList<>();
        for (String language : List.of("zh", "en")) {
            if (row.has(language)) {
                keys.add(new String[] {
                    city + " " + row.get("report").asString() + " " + language,
                    row.get("indicator").asString(),
                    rest,
                    value.toPlainString() + " " + (MEASURED.contains(base) ? base : "#")
                });
            }
        }
        return keys;
    }

    private String place(String name) {
        return places.getOrDefault(name, name);
    }

    private static String cell(String[] key) {
        return key[0] + " " + key[3];
    }

    private Map<String, String> ids() {
        Map<String, List<String[]>> cells = new HashMap<>();
        gold.forEach(key ->
                cells.computeIfAbsent(cell(key), any -> new ArrayList<>()).add(key));
        Map<List<String>, Integer> votes = new LinkedHashMap<>();
        for (String[] key : found) {
            for (String[] other : cells.getOrDefault(cell(key), List.of())) {
                votes.merge(List.of(key[1], other[1]), key[2].equals(other[2]) ? 4 : 1, Integer::sum);
            }
        }
        Map<String, String> ids = new HashMap<>();
        Set<String> taken = new HashSet<>();
        votes.entrySet().stream()
                .sorted(Comparator.comparing(vote -> -vote.getValue()))
                .forEach(vote -> {
                    String system = vote.getKey().get(0);
                    String own = vote.getKey().get(1);
                    if (!ids.containsKey(system) && taken.add(own)) {
                        ids.put(system, own);
                    }
                });
        return ids;
    }

    private double f1() {
        Map<String, String> ids = ids();
        Set<String> asked = new HashSet<>();
        gold.forEach(key -> asked.add(String.join("|", key)));
        Set<String> given = new HashSet<>();
        for (String[] key : found) {
            String mapped = String.join("|", key[0], ids.getOrDefault(key[1], "? " + key[1]), key[2], key[3]);
            if (asked.contains(mapped) || !optional.contains(cell(key))) {
                given.add(mapped);
            }
        }
        double right = given.stream().filter(asked::contains).count();
        return 2 * right / (given.size() + asked.size());
    }
}
