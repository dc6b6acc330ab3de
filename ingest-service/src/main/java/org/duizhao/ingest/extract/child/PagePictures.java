package org.duizhao.ingest.extract.child;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.duizhao.ingest.extract.ofd.OfdDocument;
import org.duizhao.ingest.extract.ofd.OfdPainter;
import org.duizhao.ingest.extract.type.MediaTypes;
import org.duizhao.ingest.extract.wire.Request;

/** Pages as pictures, as a viewer shows them. */
final class PagePictures {

    /** A page that would be larger is painted coarser. */
    private static final double MOST_PIXELS = 12e6;

    private PagePictures() {}

    static byte[] png(Request request, Request.Paint paint) throws IOException, Refusal {
        Path path = Path.of(request.path());
        BufferedImage image = switch (request.mediaType()) {
            case MediaTypes.PDF -> pdf(path.toFile(), paint);
            case MediaTypes.OFD -> {
                ZipGuard.check(path, request.limits());
                yield ofd(path, paint);
            }
            case MediaTypes.PNG, MediaTypes.JPEG, MediaTypes.TIFF, MediaTypes.GIF, MediaTypes.BMP ->
                picture(path.toFile(), paint);
            default ->
                throw Refusal.rejected(
                        "file type: " + request.mediaType() + " (expected: one with pages: PDF, OFD or an image)");
        };
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }

    private static BufferedImage pdf(File file, Request.Paint paint) throws IOException, Refusal {
        try (PDDocument pdf = Loader.loadPDF(file, IOUtils.createTempFileOnlyStreamCache())) {
            requirePage(paint.page(), pdf.getNumberOfPages());
            PDRectangle box = pdf.getPage(paint.page() - 1).getCropBox();
            float scale = scale(paint, box.getWidth(), box.getHeight());
            return new PdfPainter(pdf).paint(paint.page(), scale);
        }
    }

    private static BufferedImage ofd(Path path, Request.Paint paint) throws IOException, Refusal {
        try (OfdDocument document = OfdDocument.open(path)) {
            requirePage(paint.page(), document.pages().size());
            OfdPainter painter = new OfdPainter(document.pages());
            double[] size = painter.size(paint.page());
            return painter.paint(paint.page(), scale(paint, size[0], size[1]));
        }
    }

    private static BufferedImage picture(File file, Request.Paint paint) throws IOException, Refusal {
        BufferedImage image = ImageReader.decoded(file, paint.page());
        double width = image.getWidth() * ImageReader.SCALE;
        double height = image.getHeight() * ImageReader.SCALE;
        float scale = scale(paint, width, height);
        BufferedImage scaled = new BufferedImage(
                Math.max(1, (int) Math.round(width * scale)),
                Math.max(1, (int) Math.round(height * scale)),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = scaled.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, scaled.getWidth(), scaled.getHeight(), null);
        graphics.dispose();
        return scaled;
    }

    static void requirePage(int page, int pages) throws Refusal {
        if (page < 1 || page > pages) {
            throw Refusal.rejected("page: " + page + " (expected: 1 to " + pages + ")");
        }
    }

    private static float scale(Request.Paint paint, double width, double height) {
        return (float) Math.min(paint.scale(), Math.sqrt(MOST_PIXELS / Math.max(1, width * height)));
    }
}
