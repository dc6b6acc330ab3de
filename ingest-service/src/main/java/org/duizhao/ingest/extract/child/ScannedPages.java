package org.duizhao.ingest.extract.child;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.duizhao.ingest.extract.layout.PageGlyphs;
import org.duizhao.ingest.extract.wire.Request;

/** The pages of a PDF that are pictures, read by OCR in their place. */
final class ScannedPages {

    /** With fewer letters a page counts as a picture: a page number or a stamp beside a scan. */
    private static final int FEWEST_LETTERS = 16;

    private static final int DPI = 300;
    /** A page that would be larger in pixels is rendered coarser. */
    private static final double MOST_PIXELS = 30e6;

    private final PDDocument pdf;
    private final Request.Ocr settings;
    private final Output output;

    ScannedPages(PDDocument pdf, Request.Ocr settings, Output output) {
        this.pdf = pdf;
        this.settings = settings;
        this.output = output;
    }

    List<PageGlyphs> read(List<PageGlyphs> pages) throws IOException, Refusal, OcrPending {
        List<PageGlyphs> scanned = pages.stream().filter(this::isScanned).toList();
        if (scanned.isEmpty()) {
            return pages;
        }
        boolean allScanned = pages.stream().allMatch(ScannedPages::hasNoText);
        if (settings.mode() == Request.Mode.OFF) {
            return without(
                    scanned, pages, allScanned, "scanned: OCR is off (expected: duizhao.extract.ocr.mode = auto)");
        }
        if (!settings.allowed()) {
            throw new OcrPending(scanned.size());
        }
        OcrEngine ocr;
        try {
            ocr = OcrEngine.of(settings, output);
        } catch (Refusal e) {
            return without(scanned, pages, allScanned, e.explanation());
        }
        output.readByOcr();
        List<PageGlyphs> all = new ArrayList<>();
        for (PageGlyphs page : pages) {
            all.add(scanned.contains(page) ? read(ocr, page) : page);
        }
        return all;
    }

    private List<PageGlyphs> without(List<PageGlyphs> scanned, List<PageGlyphs> pages, boolean all, String why)
            throws Refusal {
        if (all) {
            throw Refusal.rejected(why);
        }
        output.warn("pages without text: "
                + scanned.stream().map(PageGlyphs::number).toList() + "; " + why);
        return pages;
    }

    private boolean isScanned(PageGlyphs page) {
        return settings.mode() == Request.Mode.FORCE || hasNoText(page) && hasPicture(pdf.getPage(page.number() - 1));
    }

    private static boolean hasNoText(PageGlyphs page) {
        return page.glyphs().stream().filter(glyph -> !glyph.text().isBlank()).count() < FEWEST_LETTERS;
    }

    private static boolean hasPicture(PDPage page) {
        return page.getResources() != null
                && page.getResources().getXObjectNames().iterator().hasNext();
    }

    private PageGlyphs read(OcrEngine ocr, PageGlyphs page) throws IOException {
        output.moreTime(ocr.passes() * settings.secondsPerPage());
        double inches = page.width() * page.height() / (72.0 * 72.0);
        float dpi = (float) Math.min(DPI, Math.sqrt(MOST_PIXELS / Math.max(1, inches)));
        BufferedImage image = new PDFRenderer(pdf).renderImageWithDPI(page.number() - 1, dpi, ImageType.RGB);
        return ocr.read(page.number(), image, 72.0 / dpi);
    }
}
