package org.duizhao.ingest.extract.child;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageInputStream;
import org.duizhao.ingest.extract.layout.Glyph;
import org.duizhao.ingest.extract.layout.PageGlyphs;
import org.duizhao.ingest.extract.layout.PagedText;
import org.duizhao.ingest.extract.layout.Rule;
import org.duizhao.ingest.extract.wire.Request;

/** A picture of one page. */
final class ImageReader implements DocumentReader {

    /** Most scans have 300 dots an inch; the layout only needs proportions. */
    static final double SCALE = 72.0 / 300;
    /** A larger picture is not decoded for its lines. */
    private static final double MOST_PIXELS = 30e6;

    @Override
    public void read(Request request, Output output) throws IOException, Refusal, OcrPending {
        if (request.ocr().mode() == Request.Mode.OFF) {
            throw Refusal.rejected("scanned: OCR is off (expected: duizhao.extract.ocr.mode = auto)");
        }
        Ocr ocr = Ocr.of(request.ocr());
        if (!request.ocr().allowed()) {
            throw new OcrPending(1);
        }
        output.moreTime(ocr.passes() * request.ocr().secondsPerPage());
        List<Glyph> words = ocr.words(Path.of(request.path()), SCALE);
        output.allowedPages(1);
        output.readByOcr();
        output.texts(PagedText.pieces(List.of(page(words, new File(request.path())))));
    }

    /** The first picture of a file, unless it is too large to hold. */
    static BufferedImage decoded(File picture) throws IOException, Refusal {
        try (ImageInputStream in = ImageIO.createImageInputStream(picture)) {
            Iterator<javax.imageio.ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("picture: of no known kind (expected: one that Java reads)");
            }
            javax.imageio.ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                if ((double) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw Refusal.limit("picture: over " + (long) MOST_PIXELS + " pixels (expected: fewer)");
                }
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        }
    }

    private static PageGlyphs page(List<Glyph> words, File picture) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(picture)) {
            Iterator<javax.imageio.ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("picture: of no known kind (expected: one that Java reads)");
            }
            javax.imageio.ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                float width = (float) (reader.getWidth(0) * SCALE);
                float height = (float) (reader.getHeight(0) * SCALE);
                return new PageGlyphs(1, width, height, words, rules(reader), true);
            } finally {
                reader.dispose();
            }
        }
    }

    /** None where Java cannot decode what Tesseract could: a JPEG in CMYK, a damaged end. */
    private static List<Rule> rules(javax.imageio.ImageReader reader) {
        try {
            return (double) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS
                    ? List.of()
                    : PictureRules.of(reader.read(0), SCALE);
        } catch (IOException | RuntimeException e) {
            return List.of();
        }
    }
}
