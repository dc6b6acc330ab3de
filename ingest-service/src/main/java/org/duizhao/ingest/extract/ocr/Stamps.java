package org.duizhao.ingest.extract.ocr;

/**
 * A red seal over the text: where red ink makes a round or square mark as large as a seal, only what the ink below it
 * darkens counts. Red titles stay.
 */
final class Stamps {

    /** Looked for in a picture of so many pixels along its longer side. */
    private static final int GRID = 400;
    /** Of the page's longer side, a seal's. */
    private static final double SMALLEST = 0.04;

    private static final double LARGEST = 0.25;
    private static final double MOST_STRETCHED = 1.6;
    private static final int MARGIN = 3;

    private Stamps() {}

    /** @param colours {@code 0xRRGGBB}, row by row */
    static GrayImage leftOut(int[] colours, int width, int height) {
        GrayImage gray = GrayImage.blank(width, height);
        int cell = Math.max(1, (Math.max(width, height) + GRID - 1) / GRID);
        boolean[][] sealed = sealed(red(colours, width, height, cell));
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int colour = colours[y * width + x];
                gray.set(x, y, sealed[y / cell][x / cell] ? colour >> 16 & 0xff : shade(colour));
            }
        }
        return gray;
    }

    private static int shade(int colour) {
        return (299 * (colour >> 16 & 0xff) + 587 * (colour >> 8 & 0xff) + 114 * (colour & 0xff)) / 1000;
    }

    /** 1 for cells that hold red ink; ink spreads to the next cells, so that a seal's letters and rim hang together. */
    private static float[][] red(int[] colours, int width, int height, int cell) {
        float[][] red = new float[(height + cell - 1) / cell][(width + cell - 1) / cell];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (isRed(colours[y * width + x])) {
                    spread(red, x / cell, y / cell);
                }
            }
        }
        return red;
    }

    private static void spread(float[][] red, int column, int row) {
        for (int y = Math.max(0, row - 2); y <= Math.min(red.length - 1, row + 2); y++) {
            for (int x = Math.max(0, column - 2); x <= Math.min(red[0].length - 1, column + 2); x++) {
                red[y][x] = 1;
            }
        }
    }

    private static boolean isRed(int colour) {
        int red = colour >> 16 & 0xff;
        int other = Math.max(colour >> 8 & 0xff, colour & 0xff);
        return red - other > 50 && red > 100;
    }

    private static boolean[][] sealed(float[][] red) {
        boolean[][] sealed = new boolean[red.length][red[0].length];
        double page = Math.max(red.length, red[0].length);
        for (Patch patch : Patch.of(red, 0.5)) {
            Patch.Bounds bounds = patch.bounds();
            double longer = Math.max(bounds.width(), bounds.height());
            double shorter = Math.min(bounds.width(), bounds.height());
            if (shorter >= SMALLEST * page && longer <= LARGEST * page && longer <= MOST_STRETCHED * shorter) {
                mark(sealed, bounds);
            }
        }
        return sealed;
    }

    private static void mark(boolean[][] sealed, Patch.Bounds bounds) {
        for (int y = Math.max(0, bounds.top() - MARGIN); y < Math.min(sealed.length, bounds.bottom() + MARGIN); y++) {
            for (int x = Math.max(0, bounds.left() - MARGIN);
                    x < Math.min(sealed[0].length, bounds.right() + MARGIN);
                    x++) {
                sealed[y][x] = true;
            }
        }
    }
}
