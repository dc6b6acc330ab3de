package org.duizhao.ingest.extract.child;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import org.duizhao.ingest.extract.layout.Rule;

/**
 * The lines that are drawn in a picture of a page, as of a table: runs of dark pixels longer than the strokes of letters,
 * those of neighbouring rows taken together, so that a page may be a little askew.
 */
final class PictureRules {

    /** In the picture's width: the shortest line that stands alone. */
    private static final double LINE = 0.06;
    /** The same between two others, as beside a table's cell. */
    private static final double SHORT_LINE = 0.012;
    /** How far a line leaves its direction, in its length; and what its thickness may be, in pixels, besides. */
    private static final double SLOPE = 0.02;

    private static final int THICKNESS = 10;
    /** Pixels that dust and faint print leave out. */
    private static final int GAP = 4;

    private final int length;
    private final int shortestRun;
    private final List<Line> open = new ArrayList<>();
    private final List<Line> found = new ArrayList<>();

    private PictureRules(int length, double shortestRun) {
        this.length = length;
        this.shortestRun = Math.max(8, (int) shortestRun);
    }

    /** A line along the rows of pixels: where it begins and ends in them, and its first and last row. */
    private static final class Line {

        private int from;
        private int to;
        private final int first;
        private int last;
        private int rowAtFrom;
        private int rowAtTo;

        Line(int from, int to, int row) {
            this.from = from;
            this.to = to;
            this.first = row;
            this.last = row;
            this.rowAtFrom = row;
            this.rowAtTo = row;
        }

        boolean goesOnIn(int otherFrom, int otherTo) {
            return otherFrom <= to + GAP && from <= otherTo + GAP;
        }

        void goOn(int otherFrom, int otherTo, int row) {
            if (otherFrom < from) {
                from = otherFrom;
                rowAtFrom = row;
            }
            if (otherTo > to) {
                to = otherTo;
                rowAtTo = row;
            }
            last = row;
        }

        /** The row of a line that is askew. */
        double row(double at) {
            return rowAtFrom + (rowAtTo - rowAtFrom) * (at - from) / Math.max(1, length());
        }

        int length() {
            return to - from;
        }

        float middle() {
            return (first + last + 1) / 2f;
        }
    }

    /**
     * The lines of a picture.
     *
     * @param picture of any kind of pixels
     * @param scale turns pixels into points
     */
    static List<Rule> of(BufferedImage picture, double scale) {
        BufferedImage gray = gray(picture);
        Raster pixels = gray.getRaster();
        int width = gray.getWidth();
        int height = gray.getHeight();
        int dark = darkness(pixels);
        List<Rule> rules = new ArrayList<>();
        int[] row = new int[width];
        PictureRules horizontal = new PictureRules(width, LINE / 2 * width);
        for (int y = 0; y < height; y++) {
            pixels.getSamples(0, y, width, 1, 0, row);
            horizontal.add(y, x -> row[x], dark);
        }
        List<Line> across = horizontal.lines(line -> line.length() >= LINE * width);
        for (Line line : across) {
            rules.add(rule(line.from, line.middle(), line.to, line.middle(), scale));
        }
        int[] column = new int[height];
        PictureRules vertical = new PictureRules(height, SHORT_LINE * width);
        for (int x = 0; x < width; x++) {
            pixels.getSamples(x, 0, 1, height, 0, column);
            vertical.add(x, y -> column[y], dark);
        }
        List<Line> down = vertical.lines(line -> line.length() >= LINE * width || isBetween(across, line));
        for (Line line : down) {
            rules.add(rule(line.middle(), line.from, line.middle(), line.to, scale));
        }
        return rules;
    }

    private static Rule rule(float x0, float y0, float x1, float y1, double scale) {
        return new Rule((float) (x0 * scale), (float) (y0 * scale), (float) (x1 * scale), (float) (y1 * scale));
    }

    private static BufferedImage gray(BufferedImage picture) {
        if (picture.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            return picture;
        }
        BufferedImage gray = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = gray.createGraphics();
        pen.drawImage(picture, 0, 0, Color.WHITE, null);
        pen.dispose();
        return gray;
    }

    /** Half-way between the paper, which most pixels show, and black. */
    private static int darkness(Raster pixels) {
        int[] counts = new int[256];
        int[] row = new int[pixels.getWidth()];
        for (int y = 0; y < pixels.getHeight(); y += 4) {
            for (int value : pixels.getSamples(0, y, pixels.getWidth(), 1, 0, row)) {
                counts[value]++;
            }
        }
        int paper = 255;
        for (int value = 0; value < counts.length; value++) {
            paper = counts[value] > counts[paper] ? value : paper;
        }
        return paper / 2;
    }

    private void add(int row, IntUnaryOperator pixels, int dark) {
        close(row);
        int start = -1;
        int light = 0;
        for (int i = 0; i <= length; i++) {
            boolean isDark = i < length && pixels.applyAsInt(i) <= dark;
            if (isDark) {
                start = start < 0 ? i : start;
                light = 0;
            } else if (start >= 0 && (++light > GAP || i == length)) {
                join(start, i - light + 1, row);
                start = -1;
            }
        }
    }

    private void join(int from, int to, int row) {
        if (to - from < shortestRun) {
            return;
        }
        for (Line line : open) {
            if (line.goesOnIn(from, to)) {
                line.goOn(from, to, row);
                return;
            }
        }
        open.add(new Line(from, to, row));
    }

    private void close(int row) {
        for (Iterator<Line> lines = open.iterator(); lines.hasNext(); ) {
            Line line = lines.next();
            if (row - line.last > GAP) {
                lines.remove();
                found.add(line);
            }
        }
    }

    private List<Line> lines(Predicate<Line> longEnough) {
        found.addAll(open);
        open.clear();
        return found.stream()
                .filter(longEnough)
                .filter(line -> line.last - line.first < THICKNESS + SLOPE * line.length())
                .toList();
    }

    /** Whether both ends of an upright line are at lines across. */
    private static boolean isBetween(List<Line> across, Line upright) {
        return isAt(across, upright, upright.from) && isAt(across, upright, upright.to);
    }

    private static boolean isAt(List<Line> across, Line upright, int end) {
        float x = upright.middle();
        return across.stream()
                .anyMatch(line -> line.from - THICKNESS <= x
                        && x <= line.to + THICKNESS
                        && Math.abs(line.row(x) - end) <= THICKNESS / 2.0);
    }
}
