package org.duizhao.ingest.extract.layout;

import java.util.ArrayList;
import java.util.List;

/** Picks the straight lines and thin bars, which draw tables, out of what is drawn on a page; points from its upper left. */
public final class Strokes {

    /** A filled bar that is thicker is a background. */
    private static final double THIN = 2.5;

    private static final double SHORTEST = 6;
    private static final int MOST = 20_000;
    /** A bar drawn as a path has few sides. */
    private static final int SIDES = 6;

    private final List<Rule> rules = new ArrayList<>();

    public void clear() {
        rules.clear();
    }

    public List<Rule> rules() {
        return List.copyOf(rules);
    }

    /** A line that was drawn. */
    public void line(double x0, double y0, double x1, double y1) {
        double width = Math.abs(x1 - x0);
        double height = Math.abs(y1 - y0);
        boolean straight = Math.min(width, height) < 1 && Math.max(width, height) >= SHORTEST;
        if (straight && rules.size() < MOST) {
            rules.add(new Rule((float) Math.min(x0, x1), (float) Math.min(y0, y1), (float) Math.max(x0, x1), (float)
                    Math.max(y0, y1)));
        }
    }

    /** The sides of a rectangle that was drawn, between two of its corners. */
    public void outline(double x0, double y0, double x1, double y1) {
        if (Math.abs(x1 - x0) < THIN || Math.abs(y1 - y0) < THIN) {
            bar(x0, y0, x1, y1);
            return;
        }
        line(x0, y0, x1, y0);
        line(x0, y1, x1, y1);
        line(x0, y0, x0, y1);
        line(x1, y0, x1, y1);
    }

    /** A rectangle that was filled. */
    public void bar(double x0, double y0, double x1, double y1) {
        double width = Math.abs(x1 - x0);
        double height = Math.abs(y1 - y0);
        if (height <= THIN && width > height) {
            line(x0, (y0 + y1) / 2, x1, (y0 + y1) / 2);
        } else if (width <= THIN && height > width) {
            line((x0 + x1) / 2, y0, (x0 + x1) / 2, y1);
        }
    }

    /** A closed path of lines that was filled, each from x and y to x and y. */
    public void polygon(List<double[]> lines) {
        if (lines.isEmpty() || lines.size() > SIDES) {
            return;
        }
        double[] bounds = lines.get(0).clone();
        for (double[] line : lines) {
            for (int i = 0; i < 4; i += 2) {
                bounds[0] = Math.min(bounds[0], line[i]);
                bounds[1] = Math.min(bounds[1], line[i + 1]);
                bounds[2] = Math.max(bounds[2], line[i]);
                bounds[3] = Math.max(bounds[3], line[i + 1]);
            }
        }
        bar(bounds[0], bounds[1], bounds[2], bounds[3]);
    }
}
