package org.duizhao.ingest.extract.ocr;

import java.util.Arrays;

/**
 * A picture in shades of grey, row by row from the upper left corner; 0 is black, 255 is white.
 *
 * @param pixels {@code pixels[y * width + x]}, unsigned
 */
record GrayImage(int width, int height, byte[] pixels) {

    private static final int WHITE = 255;

    static GrayImage blank(int width, int height) {
        byte[] pixels = new byte[Math.multiplyExact(width, height)];
        Arrays.fill(pixels, (byte) WHITE);
        return new GrayImage(width, height, pixels);
    }

    int at(int x, int y) {
        return pixels[y * width + x] & 0xff;
    }

    void set(int x, int y, int shade) {
        pixels[y * width + x] = (byte) shade;
    }

    /** Between the pixels, bilinear; white beyond the edges. */
    float at(double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        float right = (float) (x - left);
        float lower = (float) (y - top);
        float above = (1 - right) * orWhite(left, top) + right * orWhite(left + 1, top);
        float below = (1 - right) * orWhite(left, top + 1) + right * orWhite(left + 1, top + 1);
        return (1 - lower) * above + lower * below;
    }

    private int orWhite(int x, int y) {
        return x < 0 || y < 0 || x >= width || y >= height ? WHITE : at(x, y);
    }

    /** Turned clockwise by so many quarters. */
    GrayImage turned(int quarters) {
        GrayImage image = this;
        for (int i = 0; i < Math.floorMod(quarters, 4); i++) {
            image = image.turnedOnce();
        }
        return image;
    }

    private GrayImage turnedOnce() {
        GrayImage turned = blank(height, width);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                turned.pixels[x * height + height - 1 - y] = pixels[y * width + x];
            }
        }
        return turned;
    }

    /** Turned about its middle so that lines that fall by {@code slope} (y over x) become level; the size stays. */
    GrayImage levelled(double slope) {
        GrayImage level = blank(width, height);
        double length = Math.hypot(1, slope);
        double cos = 1 / length;
        double sin = slope / length;
        double middleX = width / 2.0;
        double middleY = height / 2.0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double right = x - middleX;
                double down = y - middleY;
                level.set(x, y, Math.round(at(middleX + cos * right - sin * down, middleY + sin * right + cos * down)));
            }
        }
        return level;
    }

    /** Smaller or larger; each new pixel is the mean of those that it covers. */
    GrayImage scaled(int newWidth, int newHeight) {
        if (newWidth >= width && newHeight >= height) {
            return enlarged(newWidth, newHeight);
        }
        GrayImage scaled = blank(newWidth, newHeight);
        for (int y = 0; y < newHeight; y++) {
            int top = (int) ((long) y * height / newHeight);
            int bottom = (int) Math.max(top + 1, (long) (y + 1) * height / newHeight);
            for (int x = 0; x < newWidth; x++) {
                int left = (int) ((long) x * width / newWidth);
                int right = (int) Math.max(left + 1, (long) (x + 1) * width / newWidth);
                scaled.set(x, y, mean(left, top, Math.min(right, width), Math.min(bottom, height)));
            }
        }
        return scaled;
    }

    private GrayImage enlarged(int newWidth, int newHeight) {
        GrayImage large = blank(newWidth, newHeight);
        for (int y = 0; y < newHeight; y++) {
            double fromY = Math.min(height - 1.0, Math.max(0, (y + 0.5) * height / newHeight - 0.5));
            for (int x = 0; x < newWidth; x++) {
                double fromX = Math.min(width - 1.0, Math.max(0, (x + 0.5) * width / newWidth - 0.5));
                large.set(x, y, Math.round(at(fromX, fromY)));
            }
        }
        return large;
    }

    private int mean(int left, int top, int right, int bottom) {
        int sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                sum += at(x, y);
            }
        }
        return sum / Math.max(1, (right - left) * (bottom - top));
    }
}
