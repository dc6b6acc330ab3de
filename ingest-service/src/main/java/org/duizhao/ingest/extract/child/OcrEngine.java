package org.duizhao.ingest.extract.child;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.duizhao.ingest.extract.layout.Glyph;
import org.duizhao.ingest.extract.layout.PageGlyphs;
import org.duizhao.ingest.extract.wire.Request;

/** Reads pictures of pages. */
interface OcrEngine {

    /** How often the next page is read. */
    int passes();

    /**
     * The text of a page where it stands, and the lines drawn on it; both as the page is read, which may be turned.
     *
     * @param scale turns pixels of {@code picture} into points
     */
    PageGlyphs read(int number, BufferedImage picture, double scale) throws IOException;

    /**
     * The engine that the settings name.
     *
     * @throws Refusal where it is not to be had here
     */
    static OcrEngine of(Request.Ocr settings, Output output) throws Refusal {
        return switch (settings.engine()) {
            case TESSERACT -> Tesseract.of(settings);
            case PPOCR -> ppOcr();
            case AUTO -> {
                try {
                    yield ppOcr();
                } catch (Refusal e) {
                    OcrEngine other = Tesseract.of(settings);
                    output.warn(e.explanation() + "; read by Tesseract");
                    yield other;
                }
            }
        };
    }

    private static OcrEngine ppOcr() throws Refusal {
        try {
            return PpOcrEngine.load();
        } catch (IOException e) {
            throw Refusal.rejected("scanned: " + e.getMessage());
        }
    }

    static PageGlyphs page(int number, BufferedImage picture, double scale, List<Glyph> glyphs) {
        return new PageGlyphs(
                number,
                (float) (picture.getWidth() * scale),
                (float) (picture.getHeight() * scale),
                UsualSize.of(glyphs),
                PictureRules.of(picture, scale),
                true);
    }
}
