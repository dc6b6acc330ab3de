package org.duizhao.ingest.extract.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The upright strips that all rows of an open table leave free. */
final class Gutters {

    /** In ems of the row's text: narrower strips are chance. */
    private static final double NARROWEST = 0.5;

    private final List<PartedLine> rows;
    private final double narrowest;
    /** The parts of the rows; once there is room for them, the names of single columns too. */
    private final List<Line> texts;

    private final List<Double> middles;

    /** @param rows below the head */
    Gutters(List<PartedLine> rows) {
        this.rows = rows;
        this.narrowest = NARROWEST
                * rows.stream().mapToDouble(PartedLine::size).average().orElse(0);
        this.texts = new ArrayList<>(
                rows.stream().flatMap(row -> row.parts().stream()).toList());
        this.middles = strips();
        joinHeads();
    }

    /** Moves them to where the names of the columns above leave room as well. */
    void leaveRoomFor(List<PartedLine> head) {
        int columns = middles.size() + 1;
        double[] left = new double[columns];
        double[] right = new double[columns];
        Arrays.fill(left, Double.MAX_VALUE);
        Arrays.fill(right, -Double.MAX_VALUE);
        texts.forEach(text -> widen(left, right, column(text.centre()), text));
        List<Line> names = new ArrayList<>();
        for (PartedLine line : head) {
            for (int i = 0; i < line.parts().size(); i++) {
                Line name = line.parts().get(i);
                if (textsBeside(name).size() < 2) {
                    widen(left, right, line.parts().size() == columns ? i : column(name.centre()), name);
                    names.add(name);
                }
            }
        }
        for (int i = 0; i < middles.size(); i++) {
            if (right[i] < left[i + 1]) {
                middles.set(i, (right[i] + left[i + 1]) / 2);
            }
        }
        texts.addAll(names);
    }

    private static void widen(double[] left, double[] right, int column, Line text) {
        left[column] = Math.min(left[column], text.left());
        right[column] = Math.max(right[column], text.right());
    }

    /** The middles of the strips, from left to right. */
    List<Double> middles() {
        return List.copyOf(middles);
    }

    private List<Double> strips() {
        List<Line> ordered =
                texts.stream().sorted(Comparator.comparingDouble(Line::left)).toList();
        List<Double> strips = new ArrayList<>();
        double end = ordered.get(0).right();
        for (Line part : ordered) {
            if (part.left() - end > narrowest) {
                strips.add((part.left() + end) / 2);
            }
            end = Math.max(end, part.right());
        }
        return strips;
    }

    /** A head that stands beside its numbers, not above, makes no column. */
    private void joinHeads() {
        int gutter = 0;
        while (gutter < middles.size()) {
            int left = gutter;
            boolean one = count(left) == 1 || count(left + 1) == 1;
            if (one && rows.stream().noneMatch(row -> has(row, left) && has(row, left + 1))) {
                middles.remove(gutter);
            } else {
                gutter++;
            }
        }
    }

    private long count(int column) {
        return rows.stream().filter(row -> has(row, column)).count();
    }

    private boolean has(PartedLine row, int column) {
        return row.parts().stream().anyMatch(part -> column(part.centre()) == column);
    }

    private int column(double x) {
        return (int) middles.stream().filter(middle -> middle < x).count();
    }

    /** Whether each part of a line stands in a column of its own. */
    boolean fits(PartedLine line) {
        long columns = line.parts().stream()
                .mapToInt(part -> column(part.centre()))
                .distinct()
                .count();
        Set<Integer> covered = new HashSet<>();
        return columns == line.parts().size()
                && line.parts().stream()
                        .map(this::textsBeside)
                        .allMatch(beside -> beside.size() < 2 && beside.stream().allMatch(covered::add));
    }

    /** The columns whose text stands above or below. */
    private Set<Integer> textsBeside(Line name) {
        return texts.stream()
                .filter(text -> text.left() < name.right() && text.right() > name.left())
                .map(text -> column(text.centre()))
                .collect(Collectors.toSet());
    }

    /** Columns {@code from} to {@code to}, both inclusive. */
    record Span(int from, int to) {

        boolean has(int column) {
            return from <= column && column <= to;
        }
    }

    /** The columns over which a name of the head stands: those that it covers, or whose middle it is set at. */
    Span span(PartedLine line, Line part) {
        Span best = covered(part);
        int from = best.from;
        int to = best.to;
        for (int first = from; first == from || first >= 0 && !has(line, first); first--) {
            for (int last = to; last == to || last <= middles.size() && !has(line, last); last++) {
                Span span = new Span(first, last);
                best = off(span, part) < off(best, part) - narrowest ? span : best;
            }
        }
        return best;
    }

    Span covered(Line part) {
        return new Span(column(part.left()), column(part.right()));
    }

    private double off(Span span, Line part) {
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        for (Line each : texts) {
            if (span.has(column(each.centre()))) {
                left = Math.min(left, each.left());
                right = Math.max(right, each.right());
            }
        }
        return Math.abs(part.centre() - (left + right) / 2);
    }
}
