package org.duizhao.ingest.extract.child;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.duizhao.ingest.extract.layout.PageGlyphs;
import org.duizhao.ingest.extract.ocr.PageReading;
import org.duizhao.ingest.extract.ocr.PpOcr;
import org.duizhao.ingest.extract.ocr.Scan;
import org.jspecify.annotations.Nullable;

/** PP-OCR inside the child: nothing need be installed. */
final class PpOcrEngine implements OcrEngine {

    private static @Nullable PpOcrEngine loaded;

    private final PpOcr ocr;

    private PpOcrEngine(PpOcr ocr) {
        this.ocr = ocr;
    }

    /** The networks stay loaded for the child's next scan; a child reads one after the other. */
    static PpOcrEngine load() throws IOException {
        if (loaded == null) {
            loaded = new PpOcrEngine(PpOcr.load());
        }
        return loaded;
    }

    @Override
    public int passes() {
        return 1;
    }

    @Override
    public PageGlyphs read(int number, BufferedImage picture, double scale) throws IOException {
        PageReading reading = ocr.read(Scan.of(picture));
        return OcrEngine.page(number, reading.scan().picture(), scale, reading.glyphs(scale));
    }
}
