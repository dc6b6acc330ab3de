package org.duizhao.ingest.extract.ocr;

/**
 * Light that falls unevenly, yellow paper and shadows are divided out: the paper is the brightest that stands around, in
 * tiles, between whose middles it changes evenly.
 */
final class Paper {

    /** Tiles along the longer side: each wider than a letter is tall, so that it holds paper. */
    private static final int TILES = 48;
    /** Of a tile's pixels so many are as bright as its paper, or brighter. */
    private static final double BRIGHTEST = 0.2;
    /** Darker than this is no paper but a picture or a bar. */
    private static final int DARKEST = 60;

    private Paper() {}

    static GrayImage whitened(GrayImage image) {
        int size = Math.max(8, (Math.max(image.width(), image.height()) + TILES - 1) / TILES);
        GrayImage paper = spread(tiles(image, size));
        GrayImage white = GrayImage.blank(image.width(), image.height());
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                double light = Math.max(DARKEST, between(paper, (x + 0.5) / size - 0.5, (y + 0.5) / size - 0.5));
                white.set(x, y, (int) Math.min(255, image.at(x, y) * 255 / light));
            }
        }
        return white;
    }

    private static double between(GrayImage paper, double x, double y) {
        return paper.at(Math.max(0, Math.min(paper.width() - 1.0, x)), Math.max(0, Math.min(paper.height() - 1.0, y)));
    }

    private static GrayImage tiles(GrayImage image, int size) {
        GrayImage tiles = GrayImage.blank((image.width() + size - 1) / size, (image.height() + size - 1) / size);
        for (int y = 0; y < tiles.height(); y++) {
            for (int x = 0; x < tiles.width(); x++) {
                tiles.set(x, y, brightest(image, x * size, y * size, size));
            }
        }
        return tiles;
    }

    private static int brightest(GrayImage image, int left, int top, int size) {
        int[] counts = new int[256];
        int all = 0;
        for (int y = top; y < Math.min(top + size, image.height()); y++) {
            for (int x = left; x < Math.min(left + size, image.width()); x++) {
                counts[image.at(x, y)]++;
                all++;
            }
        }
        int shade = 255;
        for (int brighter = counts[255]; shade > 0 && brighter < BRIGHTEST * all; shade--) {
            brighter += counts[shade - 1];
        }
        return shade;
    }

    /** A tile that is all ink takes the paper of its neighbours. */
    private static GrayImage spread(GrayImage tiles) {
        GrayImage spread = GrayImage.blank(tiles.width(), tiles.height());
        for (int y = 0; y < tiles.height(); y++) {
            for (int x = 0; x < tiles.width(); x++) {
                int brightest = 0;
                for (int up = Math.max(0, y - 1); up <= Math.min(tiles.height() - 1, y + 1); up++) {
                    for (int left = Math.max(0, x - 1); left <= Math.min(tiles.width() - 1, x + 1); left++) {
                        brightest = Math.max(brightest, tiles.at(left, up));
                    }
                }
                spread.set(x, y, brightest);
            }
        }
        return spread;
    }
}
