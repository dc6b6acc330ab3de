package org.duizhao.events;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a line of a text stands: a rectangle on its page as a viewer shows it, in points (1/72 inch) from the upper left
 * corner.
 *
 * @param start UTF-16 index into the text, of a block or of a segment's side
 * @param end exclusive
 * @param page from 1
 * @param direction in which the line runs on the page: {@code right}, {@code down}, {@code left} or {@code up}
 * @param advances how far each character moves on, in runs: how many UTF-16 units, then the points of each of them, and so
 *     on; a run is as long as the places that it gives are true
 */
public record PlacedLine(
        int start,
        int end,
        int page,
        double x,
        double y,
        double width,
        double height,
        String direction,
        List<Double> advances) {

    public PlacedLine {
        advances = List.copyOf(advances);
    }

    /** What stands in {@code from} to {@code to} of the text; null where this line has nothing of it. */
    public @Nullable PlacedLine part(int from, int to) {
        int first = Math.max(from, start);
        int last = Math.min(to, end);
        if (first >= last) {
            return null;
        }
        double before = position(first - start);
        double length = position(last - start) - before;
        double after = Math.max(0, (direction.equals("left") ? width : height) - before - length);
        List<Double> kept = advances(first - start, last - start);
        return switch (direction) {
            case "down" ->
                new PlacedLine(first, last, page, x, round(y + before), width, round(length), direction, kept);
            case "up" -> new PlacedLine(first, last, page, x, round(y + after), width, round(length), direction, kept);
            case "left" ->
                new PlacedLine(first, last, page, round(x + after), y, round(length), height, direction, kept);
            default -> new PlacedLine(first, last, page, round(x + before), y, round(length), height, direction, kept);
        };
    }

    /** The same line of a text that begins so much later. */
    public PlacedLine shifted(int by) {
        return new PlacedLine(start + by, end + by, page, x, y, width, height, direction, advances);
    }

    /** From the beginning of the line to its character {@code index}. */
    public double position(int index) {
        double at = 0;
        int left = index;
        for (int i = 0; i + 1 < advances.size() && left > 0; i += 2) {
            int run = Math.min(left, advances.get(i).intValue());
            at += run * advances.get(i + 1);
            left -= run;
        }
        return at;
    }

    private List<Double> advances(int from, int to) {
        List<Double> kept = new ArrayList<>();
        int at = 0;
        for (int i = 0; i + 1 < advances.size(); i += 2) {
            int until = at + advances.get(i).intValue();
            int run = Math.min(until, to) - Math.max(at, from);
            if (run > 0) {
                kept.add((double) run);
                kept.add(advances.get(i + 1));
            }
            at = until;
        }
        return kept;
    }

    private static double round(double points) {
        return Math.round(100 * points) / 100.0;
    }
}
