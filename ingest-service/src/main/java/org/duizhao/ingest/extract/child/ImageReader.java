package org.duizhao.ingest.extract.child;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.duizhao.ingest.extract.layout.Glyph;
import org.duizhao.ingest.extract.layout.PageGlyphs;
import org.duizhao.ingest.extract.layout.PagedText;
import org.duizhao.ingest.extract.wire.Request;

/** A picture of one page. */
final class ImageReader implements DocumentReader {

    /** Most scans have 300 dots an inch; the layout only needs proportions. */
    private static final double SCALE = 72.0 / 300;

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
        float width =
                (float) words.stream().mapToDouble(g -> g.x() + g.width()).max().orElse(1);
        float height = (float) words.stream().mapToDouble(Glyph::baseline).max().orElse(1);
        output.allowedPages(1);
        output.readByOcr();
        output.texts(PagedText.pieces(List.of(new PageGlyphs(1, width, height, words, List.of(), true))));
    }
}
