package org.duizhao.ingest.extract.layout;

/** A drawn line, horizontal or vertical; points, from the upper left corner. */
public record Rule(float x0, float y0, float x1, float y1) {

    public Rule {
        if (x1 < x0 || y1 < y0) {
            throw new IllegalArgumentException("rule: " + x0 + "," + y0 + " " + x1 + "," + y1 + " (expected: ordered)");
        }
    }

    boolean isHorizontal() {
        return x1 - x0 >= y1 - y0;
    }

    boolean touches(Rule other, double slack) {
        return x0 - slack <= other.x1 && other.x0 - slack <= x1 && y0 - slack <= other.y1 && other.y0 - slack <= y1;
    }
}
