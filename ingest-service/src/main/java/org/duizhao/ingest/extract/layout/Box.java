package org.duizhao.ingest.extract.layout;

/** A rectangle on a page as it is shown; points, from the upper left corner. */
public record Box(double x, double y, double width, double height) {

    static Box between(double x0, double y0, double x1, double y1) {
        return new Box(Math.min(x0, x1), Math.min(y0, y1), Math.abs(x1 - x0), Math.abs(y1 - y0));
    }

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }
}
