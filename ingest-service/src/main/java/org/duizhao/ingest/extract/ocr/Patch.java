package org.duizhao.ingest.extract.ocr;

import java.util.ArrayList;
import java.util.List;

/** Pixels that hang together, by their sums: enough to lay a rectangle along them. */
final class Patch {

    private static final int FEWEST_PIXELS = 12;

    private final int[] members;
    private final int width;
    private final double score;

    private Patch(int[] members, int width, double score) {
        this.members = members;
        this.width = width;
        this.score = score;
    }

    /** The patches of pixels above {@code threshold}, neighbours in eight directions. */
    static List<Patch> of(float[][] values, double threshold) {
        int height = values.length;
        int width = values[0].length;
        boolean[] seen = new boolean[width * height];
        int[] queue = new int[width * height];
        List<Patch> patches = new ArrayList<>();
        for (int start = 0; start < seen.length; start++) {
            if (!seen[start] && values[start / width][start % width] > threshold) {
                int size = flood(values, threshold, seen, queue, start);
                if (size >= FEWEST_PIXELS) {
                    patches.add(patch(values, queue, size));
                }
            }
        }
        return patches;
    }

    private static int flood(float[][] values, double threshold, boolean[] seen, int[] queue, int start) {
        int height = values.length;
        int width = values[0].length;
        int end = 0;
        queue[end++] = start;
        seen[start] = true;
        for (int next = 0; next < end; next++) {
            int x = queue[next] % width;
            int y = queue[next] / width;
            for (int up = Math.max(0, y - 1); up <= Math.min(height - 1, y + 1); up++) {
                for (int left = Math.max(0, x - 1); left <= Math.min(width - 1, x + 1); left++) {
                    int at = up * width + left;
                    if (!seen[at] && values[up][left] > threshold) {
                        seen[at] = true;
                        queue[end++] = at;
                    }
                }
            }
        }
        return end;
    }

    private static Patch patch(float[][] values, int[] queue, int size) {
        int width = values[0].length;
        double sum = 0;
        int[] members = new int[size];
        for (int i = 0; i < size; i++) {
            members[i] = queue[i];
            sum += values[queue[i] / width][queue[i] % width];
        }
        return new Patch(members, width, sum / size);
    }

    /** Right and bottom exclusive. */
    record Bounds(int left, int top, int right, int bottom) {

        int width() {
            return right - left;
        }

        int height() {
            return bottom - top;
        }
    }

    Bounds bounds() {
        int left = Integer.MAX_VALUE;
        int right = 0;
        int top = Integer.MAX_VALUE;
        int bottom = 0;
        for (int member : members) {
            left = Math.min(left, member % width);
            right = Math.max(right, member % width + 1);
            top = Math.min(top, member / width);
            bottom = Math.max(bottom, member / width + 1);
        }
        return new Bounds(left, top, right, bottom);
    }

    /** The rectangle along the main axis of the pixels, grown on each side by area · {@code growth} / perimeter. */
    TextLine line(double growth) {
        double slope = slope();
        double cos = 1 / Math.hypot(1, slope);
        double sin = slope * cos;
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (int member : members) {
            double x = member % width + 0.5;
            double y = member / width + 0.5;
            double along = cos * x + sin * y;
            double across = cos * y - sin * x;
            left = Math.min(left, along - 0.5);
            right = Math.max(right, along + 0.5);
            top = Math.min(top, across - 0.5);
            bottom = Math.max(bottom, across + 0.5);
        }
        double length = right - left;
        double height = bottom - top;
        double margin = length * height * growth / (2 * (length + height));
        double along = (left + right) / 2;
        double across = (top + bottom) / 2;
        return new TextLine(
                cos * along - sin * across,
                sin * along + cos * across,
                length + 2 * margin,
                height + 2 * margin,
                slope,
                score);
    }

    /** Of the regression of y on x for long patches; a short one is taken as level. */
    private double slope() {
        double n = members.length;
        double meanX = 0;
        double meanY = 0;
        for (int member : members) {
            meanX += member % width / n;
            meanY += member / width / n;
        }
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int member : members) {
            double x = member % width - meanX;
            double y = member / width - meanY;
            xx += x * x;
            xy += x * y;
            yy += y * y;
        }
        return xx > 16 * yy ? xy / xx : 0;
    }
}
