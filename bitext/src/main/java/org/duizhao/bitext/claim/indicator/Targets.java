package org.duizhao.bitext.claim.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duizhao.bitext.figure.Figure;
import org.jspecify.annotations.Nullable;

/** Holds the targets of reports against the results that later ones state. */
public final class Targets {

    private static final Set<Measure> JUDGED = Set.of(Measure.LEVEL, Measure.GROWTH, Measure.CHANGE);

    private record Goal(Point.Series series, String from, String to) {}

    private Targets() {}

    /** A row for each distinct value of a target that has a result, in the order of the points. */
    public static List<TargetOutcome> outcomes(List<Point> points) {
        List<Point> byReport = points.stream()
                .sorted(Comparator.comparing((Point point) -> point.report().year()))
                .toList();
        Map<Goal, Point> results = new LinkedHashMap<>();
        Map<Goal, List<Point>> targets = new LinkedHashMap<>();
        for (Point point : byReport) {
            Goal goal = new Goal(
                    point.series(), point.period().from(), point.period().to());
            if (point.role() == ClaimRole.RESULT) {
                if (point.report().year() > point.period().lastYear()) {
                    results.put(goal, point);
                }
            } else if (JUDGED.contains(point.measure()) && point.indicator().better() != Better.NONE) {
                add(targets.computeIfAbsent(goal, any -> new ArrayList<>()), point);
            }
        }
        List<TargetOutcome> outcomes = new ArrayList<>();
        targets.forEach((goal, all) -> {
            Point result = results.get(goal);
            all.stream()
                    .map(target -> result == null ? null : outcome(target, result))
                    .filter(java.util.Objects::nonNull)
                    .forEach(outcome -> outcomes.add(java.util.Objects.requireNonNull(outcome)));
        });
        return outcomes;
    }

    private static void add(List<Point> targets, Point point) {
        boolean again = targets.stream()
                .anyMatch(other ->
                        other.base().equals(point.base()) && other.comparable().compareTo(point.comparable()) == 0);
        if (!again) {
            targets.add(point);
        }
    }

    /** Null where the two are in units that do not compare. */
    public static @Nullable TargetOutcome outcome(Point target, Point result) {
        if (!target.base().equals(result.base())) {
            return null;
        }
        Figure figure = target.first().figure();
        BigDecimal factor = figure.unit() == null || figure.unit().factor() == null
                ? BigDecimal.ONE
                : figure.unit().factor();
        BigDecimal reached = result.comparable().divide(factor, MathContext.DECIMAL64);
        int scale = figure.value() == null ? 0 : figure.value().scale();
        Judgement judgement = Judgement.of(target.indicator().better(), figure.bound(), scale, target.value(), reached);
        return new TargetOutcome(target, result, judgement.outcome(), judgement.by());
    }
}
