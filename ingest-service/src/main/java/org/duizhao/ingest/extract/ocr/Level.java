package org.duizhao.ingest.extract.ocr;

import java.util.List;

/** How much the lines of a page fall, and where things stand once it is turned so that they do not. */
final class Level {

    /** A shorter line tells its slope less surely. */
    private static final double LONG_LINE = 8;
    /** Less is within a line's own height over the width of a page. */
    private static final double LEVEL = 0.001;

    private final double slope;
    private final double middleX;
    private final double middleY;

    private Level(double slope, double middleX, double middleY) {
        this.slope = slope;
        this.middleX = middleX;
        this.middleY = middleY;
    }

    static Level of(List<TextLine> lines, int width, int height) {
        double[] slopes = lines.stream()
                .filter(line -> line.length() > LONG_LINE * line.height())
                .mapToDouble(TextLine::slope)
                .sorted()
                .toArray();
        return new Level(slopes.length == 0 ? 0 : slopes[slopes.length / 2], width / 2.0, height / 2.0);
    }

    GrayImage image(GrayImage image) {
        return Math.abs(slope) < LEVEL ? image : image.levelled(slope);
    }

    TextLine line(TextLine line) {
        double cos = 1 / Math.hypot(1, slope);
        double sin = slope * cos;
        double right = line.middleX() - middleX;
        double down = line.middleY() - middleY;
        return new TextLine(
                middleX + cos * right + sin * down,
                middleY + cos * down - sin * right,
                line.length(),
                line.height(),
                line.slope() - slope,
                line.score());
    }
}
