package org.duizhao.ingest.extract.child;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.duizhao.ingest.extract.layout.Glyph;
import org.duizhao.ingest.extract.layout.PageGlyphs;
import org.jspecify.annotations.Nullable;

/** The glyphs and rules of one page after the other. */
final class PageText extends PDFTextStripper {

    private static final String STACKED = "∑∏∫∮√";
    /** Fonts of the large signs of mathematics. */
    private static final Pattern EXTENSION =
            Pattern.compile("(?:^|\\+)(?:CMEX|LMMathExtension|MTEX|EUEX)", Pattern.CASE_INSENSITIVE);

    private final List<PageGlyphs> pages = new ArrayList<>();
    private final List<Glyph> glyphs = new ArrayList<>();
    private final PageRules rules = new PageRules();
    private PageView view = new PageView(new PDRectangle(), 0);

    private final Set<Integer> unreadable = new HashSet<>();
    private final Set<Integer> pictured = new HashSet<>();
    /** Pages with signs of equations that stand in several heights: sums, roots, integrals. */
    private final Set<Integer> equations = new TreeSet<>();

    /** Whether a font has the large signs of mathematics. */
    private final Map<PDFont, Boolean> mathematical = new IdentityHashMap<>();

    private final Annotations annotations;
    private int shown;
    private int unmapped;

    private PageText(Output output) {
        this.annotations = new Annotations(output);
        setShouldSeparateByBeads(false);
        rules.listenTo(this);
    }

    static ReadPages of(PDDocument pdf, int pages, Output output) throws IOException {
        PageText text = new PageText(output);
        text.setEndPage(pages);
        withContents(pdf);
        text.writeText(pdf, Writer.nullWriter());
        for (int page : text.equations) {
            output.notRead("equation", "sums, roots or integrals, which may be read in pieces", "page " + page);
        }
        return new ReadPages(text.pages, text.unreadable, text.pictured);
    }

    /** A page with nothing but the fields of a form would be passed over. */
    private static void withContents(PDDocument pdf) {
        for (PDPage page : pdf.getPages()) {
            if (!page.hasContents() && page.getCOSObject().containsKey(COSName.ANNOTS)) {
                page.setContents(new PDStream(pdf));
            }
        }
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        shown++;
        unmapped += font.toUnicode(code) == null ? 1 : 0;
        super.showGlyph(matrix, font, code, displacement);
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        int number = getCurrentPageNo();
        if (number > getEndPage()) {
            return;
        }
        glyphs.clear();
        shown = 0;
        unmapped = 0;
        view = new PageView(page.getCropBox(), page.getRotation());
        rules.begin(page.getCropBox());
        super.processPage(page);
        if (rules.isDrawing() || hasPicture(page)) {
            pictured.add(number);
        }
        if (!TextLayer.isText(glyphs, shown, unmapped)) {
            unreadable.add(number);
        }
        pages.add(new PageGlyphs(
                number, (float) view.width(), (float) view.height(), glyphs, view.rules(rules.rules()), false));
    }

    @Override
    protected void writePage() throws IOException {
        glyphs.addAll(annotations.show(getCurrentPage(), getCurrentPageNo(), view, this));
        charactersByArticle.forEach(article -> article.forEach(position -> glyphs.add(glyph(position))));
    }

    private Glyph glyph(TextPosition position) {
        if (isStacked(position.getUnicode())
                || mathematical.computeIfAbsent(position.getFont(), PageText::isExtension)) {
            equations.add(getCurrentPageNo());
        }
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

    private static boolean isStacked(@Nullable String text) {
        return text != null && text.chars().anyMatch(c -> c >= '⎛' && c <= '⎳' || STACKED.indexOf(c) >= 0);
    }

    private static boolean isExtension(PDFont font) {
        return EXTENSION.matcher(String.valueOf(font.getName())).find();
    }

    private static boolean hasPicture(PDPage page) {
        return page.getResources() != null
                && page.getResources().getXObjectNames().iterator().hasNext();
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
