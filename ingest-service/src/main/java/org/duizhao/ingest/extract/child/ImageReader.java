package org.duizhao.ingest.extract.child;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.stream.ImageInputStream;
import org.duizhao.ingest.extract.layout.PageGlyphs;
import org.duizhao.ingest.extract.layout.PagedText;
import org.duizhao.ingest.extract.wire.Request;

/** A picture of one page, or of several in a TIFF. */
final class ImageReader implements DocumentReader {

    /** Most scans have 300 dots an inch; the layout only needs proportions. */
    static final double SCALE = 72.0 / 300;
    /** Of a larger picture every second, third, … pixel is read. */
    private static final double MOST_PIXELS = 30e6;

    @Override
    public void read(Request request, Output output) throws IOException, Refusal, OcrPending {
        if (request.ocr().mode() == Request.Mode.OFF) {
            throw Refusal.rejected("scanned: OCR is off (expected: duizhao.extract.ocr.mode = auto)");
        }
        if (!request.ocr().allowed()) {
            throw new OcrPending(1);
        }
        OcrEngine ocr = OcrEngine.of(request.ocr(), output);
        output.readByOcr();
        try (ImageInputStream in = ImageIO.createImageInputStream(new File(request.path()))) {
            Iterator<javax.imageio.ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("picture: of no known kind (expected: one that Java reads)");
            }
            javax.imageio.ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                output.texts(PagedText.pieces(pages(reader, ocr, request.ocr(), output)));
            } finally {
                reader.dispose();
            }
        }
        output.endOfPages();
    }

    private static List<PageGlyphs> pages(
            javax.imageio.ImageReader reader, OcrEngine ocr, Request.Ocr settings, Output output)
            throws IOException, Refusal {
        int count = output.allowedPages(reader.getNumImages(true));
        List<PageGlyphs> pages = new ArrayList<>();
        for (int page = 0; page < count; page++) {
            output.moreTime(ocr.passes() * settings.secondsPerPage());
            int step = step(reader, page);
            pages.add(ocr.read(page + 1, picture(reader, page, step), SCALE * step));
        }
        return pages;
    }

    /** One picture of a file. */
    static BufferedImage decoded(File file, int page) throws IOException, Refusal {
        try (ImageInputStream in = ImageIO.createImageInputStream(file)) {
            Iterator<javax.imageio.ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("picture: of no known kind (expected: one that Java reads)");
            }
            javax.imageio.ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                PagePictures.requirePage(page, reader.getNumImages(true));
                return picture(reader, page - 1, step(reader, page - 1));
            } finally {
                reader.dispose();
            }
        }
    }

    private static int step(javax.imageio.ImageReader reader, int page) throws IOException {
        double pixels = (double) reader.getWidth(page) * reader.getHeight(page);
        return (int) Math.max(1, Math.ceil(Math.sqrt(pixels / MOST_PIXELS)));
    }

    private static BufferedImage picture(javax.imageio.ImageReader reader, int page, int step) throws IOException {
        ImageReadParam every = reader.getDefaultReadParam();
        every.setSourceSubsampling(step, step, 0, 0);
        return reader.read(page, every);
    }
}
