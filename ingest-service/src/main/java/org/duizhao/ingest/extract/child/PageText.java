package org.duizhao.ingest.extract.child;

import java.awt.geom.Point2D;
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
import org.apache.pdfbox.util.Matrix;
import org.duizhao.ingest.extract.layout.Glyph;
import org.duizhao.ingest.extract.layout.PageGlyphs;

/** The glyphs and rules of one page after the other. */
final class PageText extends PDFTextStripper {

    private final List<PageGlyphs> pages = new ArrayList<>();
    private final List<Glyph> glyphs = new ArrayList<>();
    private final PageRules rules = new PageRules();
    private PageView view = new PageView(new PDRectangle(), 0);

    private PageText() {
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
        view = new PageView(page.getCropBox(), page.getRotation());
        rules.begin(page.getCropBox());
        super.processPage(page);
        pages.add(new PageGlyphs(
                number, (float) view.width(), (float) view.height(), glyphs, view.rules(rules.rules()), false));
    }

    @Override
    protected void writePage() {
        charactersByArticle.forEach(article -> article.forEach(position -> glyphs.add(glyph(position))));
    }

    private Glyph glyph(TextPosition position) {
        Matrix matrix = position.getTextMatrix();
        Point2D.Double at = view.point(matrix.getTranslateX(), matrix.getTranslateY());
        return new Glyph(
                position.getUnicode(),
                (float) at.x,
                (float) at.y,
                position.getWidthDirAdj(),
                Math.max(1, Math.abs(position.getYScale())),
                isBold(position.getFont()),
                1,
                view.angle(matrix.getScaleX(), matrix.getShearY()));
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
