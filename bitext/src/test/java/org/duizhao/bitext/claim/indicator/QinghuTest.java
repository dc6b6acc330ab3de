package org.duizhao.bitext.claim.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Four years of one invented city: the points that its reports state, and what became of its targets. */
class QinghuTest {

    private static final List<Integer> YEARS = List.of(2023, 2024, 2025, 2026);

    private final Aliases aliases = new Aliases();

    private List<Point> points() throws IOException {
        List<Point> points = new ArrayList<>();
        for (int year : YEARS) {
            Report report = ClaimsOfText.report(year);
            ClaimsOfText text = ClaimsOfText.of(read("Qinghu-" + year + ".zh.txt"), read("Qinghu-" + year + ".en.txt"));
            points.addAll(Points.of(report, text.claims(report, aliases)));
        }
        return points;
    }

    private static String read(String name) throws IOException {
        try (InputStream in = QinghuTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Everything of a point but its indicator. */
    private static String rest(Point point) {
        boolean result = point.role() == ClaimRole.RESULT;
        return String.join(
                " ",
                String.valueOf(point.report().year()),
                point.measure().code(),
                point.period().from(),
                point.period().to(),
                result ? "result" : "goal",
                point.place().id(),
                "%.6e".formatted(point.comparable().doubleValue()));
    }

    private static String rest(String[] gold) {
        return String.join(
                " ",
                gold[0],
                gold[2],
                gold[3],
                gold[4],
                gold[5],
                gold[6],
                "%.6e".formatted(Double.parseDouble(gold[7])));
    }

    @Test
    void itsPointsAreFoundAndJoined() throws IOException {
        Map<String, List<String>> system = new HashMap<>();
        points().forEach(point -> system.computeIfAbsent(rest(point), any -> new ArrayList<>())
                .add(point.indicator().id()));
        List<String[]> gold = read("qinghu.tsv")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .toList();
        Map<String, Map<String, Integer>> votes = new HashMap<>();
        for (String[] row : gold) {
            system.getOrDefault(rest(row), List.of())
                    .forEach(id -> votes.computeIfAbsent(row[1], any -> new HashMap<>())
                            .merge(id, 1, Integer::sum));
        }
        Map<String, String> idOf = new HashMap<>();
        Set<String> taken = new HashSet<>();
        votes.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getValue().values().stream()
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(0)))
                .forEach(entry -> entry.getValue().entrySet().stream()
                        .filter(vote -> !taken.contains(vote.getKey()))
                        .max(Map.Entry.comparingByValue())
                        .ifPresent(vote -> {
                            idOf.put(entry.getKey(), vote.getKey());
                            taken.add(vote.getKey());
                        }));
        List<String> missing = gold.stream()
                .filter(row -> !row[6].endsWith("区"))
                .filter(row -> !system.getOrDefault(rest(row), List.of()).contains(idOf.get(row[1])))
                .map(row -> String.join(" ", row))
                .toList();

        assertThat(missing).hasSizeLessThan(gold.size() / 50);
    }

    @Test
    void itsTargetsAreHeldAgainstTheirResults() throws IOException {
        List<TargetOutcome> outcomes = Targets.outcomes(points());

        assertThat(outcomes).hasSizeBetween(32, 34);
        assertThat(outcomes.stream()
                        .filter(one -> one.outcome() == Outcome.MISSED)
                        .map(one -> one.target().indicator().id()))
                .containsExactlyInAnyOrder("fixed-asset-investment", "fixed-asset-investment", "budget-revenue");
        assertThat(outcomes.stream()
                        .filter(one -> one.outcome() == Outcome.WITHIN)
                        .map(one -> one.target().indicator().id()))
                .containsExactly("own-邻里中心-new");
    }
}
