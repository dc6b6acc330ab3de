package org.duizhao.ingest.extract.ocr;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;

/** A picture of a page as it is read: without stamps, on white paper. */
public final class Scan {

    private final GrayImage image;

    private Scan(GrayImage image) {
        this.image = image;
    }

    /** Of a picture with any kind of pixels; what is transparent counts as white. */
    public static Scan of(BufferedImage picture) {
        GrayImage gray = picture.getColorModel().getNumColorComponents() == 1 ? gray(picture) : withoutStamps(picture);
        return new Scan(Paper.whitened(gray));
    }

    static Scan of(GrayImage image) {
        return new Scan(image);
    }

    GrayImage image() {
        return image;
    }

    public int width() {
        return image.width();
    }

    public int height() {
        return image.height();
    }

    public BufferedImage picture() {
        BufferedImage picture = new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_BYTE_GRAY);
        picture.getRaster().setDataElements(0, 0, image.width(), image.height(), image.pixels());
        return picture;
    }

    private static GrayImage gray(BufferedImage picture) {
        BufferedImage gray = drawn(picture, BufferedImage.TYPE_BYTE_GRAY);
        byte[] pixels = ((DataBufferByte) gray.getRaster().getDataBuffer()).getData();
        return new GrayImage(gray.getWidth(), gray.getHeight(), pixels);
    }

    private static GrayImage withoutStamps(BufferedImage picture) {
        BufferedImage colours = drawn(picture, BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) colours.getRaster().getDataBuffer()).getData();
        return Stamps.leftOut(pixels, colours.getWidth(), colours.getHeight());
    }

    private static BufferedImage drawn(BufferedImage picture, int type) {
        if (picture.getType() == type && picture.getRaster().getParent() == null) {
            return picture;
        }
        BufferedImage copy = new BufferedImage(picture.getWidth(), picture.getHeight(), type);
        Graphics2D pen = copy.createGraphics();
        pen.drawImage(picture, 0, 0, Color.WHITE, null);
        pen.dispose();
        return copy;
    }
}
