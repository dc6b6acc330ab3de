package org.duizhao.ingest.extract.child;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Paints pages of a PDF. */
final class PdfPainter implements PagePainter {

    private final PDDocument pdf;

    PdfPainter(PDDocument pdf) {
        this.pdf = pdf;
    }

    @Override
    public BufferedImage paint(int number, float scale) throws IOException {
        return new PDFRenderer(pdf).renderImage(number - 1, scale, ImageType.RGB);
    }
}
