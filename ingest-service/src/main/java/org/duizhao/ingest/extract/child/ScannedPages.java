package org.duizhao.ingest.extract.child;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.duizhao.ingest.extract.layout.PageGlyphs;
import org.duizhao.ingest.extract.wire.Request;

/** The pages of a document that are pictures, read by OCR in their place. */
final class ScannedPages {

    /** With fewer letters a page counts as a picture: a page number or a stamp beside a scan. */
    private static final int FEWEST_LETTERS = 16;

    private static final int DPI = 300;
    /** A page that would be larger in pixels is rendered coarser. */
    private static final double MOST_PIXELS = 30e6;

    private final PagePainter painter;
    private final ReadPages text;
    private final Request.Ocr settings;
    private final Output output;

    ScannedPages(ReadPages text, PagePainter painter, Request.Ocr settings, Output output) {
        this.painter = painter;
        this.text = text;
        this.settings = settings;
        this.output = output;
    }

    /** All pages, in order; those that cannot be read without text, and named. */
    List<PageGlyphs> read() throws IOException, Refusal, OcrPending {
        List<PageGlyphs> scanned = text.pages().stream().filter(this::isScanned).toList();
        if (scanned.isEmpty()) {
            return text.pages();
        }
        if (settings.mode() == Request.Mode.OFF) {
            return without(scanned, "scanned: OCR is off (expected: duizhao.extract.ocr.mode = auto)");
        }
        if (!settings.allowed()) {
            throw new OcrPending(scanned.size());
        }
        OcrEngine ocr;
        try {
            ocr = OcrEngine.of(settings, output);
        } catch (Refusal e) {
            return without(scanned, e.explanation());
        }
        output.readByOcr();
        warnOfUnreadable("read by OCR instead");
        List<PageGlyphs> all = new ArrayList<>();
        for (PageGlyphs page : text.pages()) {
            all.add(scanned.contains(page) ? read(ocr, page) : page);
        }
        return all;
    }

    private List<PageGlyphs> without(List<PageGlyphs> scanned, String why) throws Refusal {
        if (text.pages().stream().allMatch(page -> isUnreadable(page) || hasNoText(page))) {
            throw Refusal.rejected(why);
        }
        output.warn("pages without text: "
                + scanned.stream().map(PageGlyphs::number).toList() + "; " + why);
        scanned.forEach(page -> output.notRead("page", why, "page " + page.number()));
        warnOfUnreadable("left out");
        return text.pages().stream()
                .map(page -> isUnreadable(page) ? page.with(List.of()) : page)
                .toList();
    }

    private void warnOfUnreadable(String instead) {
        if (!text.unreadable().isEmpty()) {
            output.warn("text layer: pages " + new TreeSet<>(text.unreadable())
                    + " do not have the characters that they show (expected: fonts that map to Unicode); " + instead);
        }
    }

    private boolean isScanned(PageGlyphs page) {
        return settings.mode() == Request.Mode.FORCE
                || isUnreadable(page)
                || hasNoText(page) && text.pictured().contains(page.number());
    }

    private boolean isUnreadable(PageGlyphs page) {
        return text.unreadable().contains(page.number());
    }

    private static boolean hasNoText(PageGlyphs page) {
        return page.glyphs().stream().filter(glyph -> !glyph.text().isBlank()).count() < FEWEST_LETTERS;
    }

    private PageGlyphs read(OcrEngine ocr, PageGlyphs page) throws IOException {
        output.moreTime(ocr.passes() * settings.secondsPerPage());
        double inches = page.width() * page.height() / (72.0 * 72.0);
        float dpi = (float) Math.min(DPI, Math.sqrt(MOST_PIXELS / Math.max(1, inches)));
        BufferedImage image = painter.paint(page.number(), dpi / 72);
        return ocr.read(page.number(), image, 72.0 / dpi);
    }
}
