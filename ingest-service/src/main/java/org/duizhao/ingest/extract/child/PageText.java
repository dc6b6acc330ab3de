package org.duizhao.ingest.extract.child;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.duizhao.ingest.extract.layout.Glyph;
import org.duizhao.ingest.extract.layout.PageGlyphs;

/** The glyphs and rules of one page after the other. */
final class PageText extends PDFTextStripper {

    private final List<PageGlyphs> pages = new ArrayList<>();
    private final List<Glyph> glyphs = new ArrayList<>();
    private final PageRules rules = new PageRules();

    private PageText() {
        setSuppressDuplicateOverlappingText(true);
        setShouldSeparateByBeads(false);
        rules.listenTo(this);
    }

    static List<PageGlyphs> of(PDDocument pdf, int pages) throws IOException {
        PageText text = new PageText();
        text.setEndPage(pages);
        text.writeText(pdf, Writer.nullWriter());
        return text.pages;
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        int number = getCurrentPageNo();
        if (number > getEndPage()) {
            return;
        }
        glyphs.clear();
        rules.begin(page);
        super.processPage(page);
        PDRectangle box = page.getCropBox();
        boolean turned = page.getRotation() % 180 != 0;
        float width = turned ? box.getHeight() : box.getWidth();
        float height = turned ? box.getWidth() : box.getHeight();
        pages.add(new PageGlyphs(number, width, height, glyphs, rules.rules(), false));
    }

    @Override
    protected void writePage() {
        List<TextPosition> positions =
                charactersByArticle.stream().flatMap(List::stream).toList();
        int direction = mainDirection(positions);
        positions.stream()
                .filter(position -> (int) position.getDir() == direction)
                .map(PageText::glyph)
                .forEach(glyphs::add);
    }

    /** Text that runs another way than most of the page is a stamp or a watermark. */
    private static int mainDirection(List<TextPosition> positions) {
        int[] counts = new int[4];
        positions.forEach(position -> counts[((int) position.getDir() / 90) & 3]++);
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return best * 90;
    }

    private static Glyph glyph(TextPosition position) {
        float size = Math.max(1, Math.abs(position.getYScale()));
        return new Glyph(
                position.getUnicode(),
                position.getXDirAdj(),
                position.getYDirAdj(),
                position.getWidthDirAdj(),
                size,
                isBold(position.getFont()),
                1);
    }

    private static boolean isBold(PDFont font) {
        String name = String.valueOf(font.getName()).toLowerCase(Locale.ROOT);
        if (name.contains("bold") || name.contains("black") || name.contains("heavy") || name.contains("simhei")) {
            return true;
        }
        PDFontDescriptor descriptor = font.getFontDescriptor();
        return descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600);
    }
}
