package org.duizhao.ingest.extract.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The usual distance of baselines, by font size and script: in one document Chinese lines may stand twice as far apart
 * as English ones.
 */
final class Leading {

    /** A distance this much rarer than the most common one may be a chance. */
    private static final double COMMON = 0.2;

    private final Map<Pair, TreeMap<Long, Integer>> distances = new HashMap<>();
    private final Map<Pair, Double> usual = new HashMap<>();

    private record Pair(double size, boolean hanAbove, boolean hanBelow) {

        static Pair of(Line above, Line below) {
            return new Pair(Math.round(below.size()), hasHan(above), hasHan(below));
        }

        private static boolean hasHan(Line line) {
            return line.text().codePoints().anyMatch(Chars::isCjk);
        }
    }

    Leading(List<Column> columns) {
        for (Column column : columns) {
            for (int i = 1; i < column.lines().size(); i++) {
                Line above = column.lines().get(i - 1);
                Line below = column.lines().get(i);
                if (Math.abs(above.size() - below.size()) < 0.6) {
                    distances
                            .computeIfAbsent(Pair.of(above, below), pair -> new TreeMap<>())
                            .merge(Math.round(2 * (below.baseline() - above.baseline())), 1, Integer::sum);
                }
            }
        }
        distances.forEach((pair, counts) -> usual.put(pair, smallestCommon(counts)));
    }

    /** Lines within paragraphs stand closest; paragraphs of one line may outnumber them. */
    private static double smallestCommon(TreeMap<Long, Integer> counts) {
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= COMMON * most && entry.getKey() > 0)
                .findFirst()
                .map(entry -> entry.getKey() / 2.0)
                .orElse(0.0);
    }

    /** 0 if nothing is known about such lines. */
    double between(Line above, Line below) {
        return usual.getOrDefault(Pair.of(above, below), 0.0);
    }
}
