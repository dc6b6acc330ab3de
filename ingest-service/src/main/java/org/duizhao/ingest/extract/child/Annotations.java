package org.duizhao.ingest.extract.child;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationMarkup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.duizhao.ingest.extract.layout.Glyph;
import org.jspecify.annotations.Nullable;

/**
 * What lies on a page: fields of forms with their values and notes that are written onto it belong to its text; remarks
 * about it, stamps and watermarks do not.
 */
final class Annotations {

    private static final String FREE_TEXT = "FreeText";
    private static final float USUAL_SIZE = 11;
    private static final float FOOT = 0.22f;

    private final Output output;

    Annotations(Output output) {
        this.output = output;
    }

    /** Shows what belongs to the text on {@code engine}, and returns what has no looks of its own. */
    List<Glyph> show(PDPage page, int number, PageView view, PDFStreamEngine engine) throws IOException {
        List<Glyph> glyphs = new ArrayList<>();
        Map<String, Integer> remarks = new HashMap<>();
        for (PDAnnotation annotation : page.getAnnotations()) {
            if (annotation.isHidden() || annotation.isNoView()) {
                continue;
            }
            String text = text(annotation);
            if (text != null && !text.isBlank()) {
                show(annotation, text, page, view, engine, glyphs);
            } else if (annotation instanceof PDAnnotationFileAttachment file) {
                attached(file, number);
            } else if (isRemark(annotation)) {
                remarks.merge("comment", 1, Integer::sum);
            }
        }
        remarks.forEach((what, count) -> output.notRead(what, "remarks about the text: " + count, "page " + number));
        return glyphs;
    }

    private void attached(PDAnnotationFileAttachment annotation, int page) throws IOException {
        String place = "page " + page;
        if (annotation.getFile() instanceof PDComplexFileSpecification file) {
            Attachments.read(Attachments.name(place, file), file, output);
        } else {
            Attachments.read(place, null, output);
        }
    }

    private static boolean isRemark(PDAnnotation annotation) {
        String contents = annotation.getContents();
        return annotation instanceof PDAnnotationMarkup && contents != null && !contents.isBlank();
    }

    private static void show(
            PDAnnotation annotation,
            String text,
            PDPage page,
            PageView view,
            PDFStreamEngine engine,
            List<Glyph> glyphs)
            throws IOException {
        if (annotation.getNormalAppearanceStream() != null && !isButton(annotation.getCOSObject())) {
            engine.showAnnotation(annotation);
        } else if (annotation.getRectangle() != null) {
            write(text, annotation.getRectangle(), page.getCropBox(), view, glyphs);
        }
    }

    /** Null where the annotation does not belong to the text. */
    private static @Nullable String text(PDAnnotation annotation) {
        if (FREE_TEXT.equals(annotation.getSubtype())) {
            return annotation.getContents();
        }
        if (!(annotation instanceof PDAnnotationWidget)) {
            return null;
        }
        COSDictionary field = annotation.getCOSObject();
        if (!isButton(field)) {
            String value = inherited(field, COSName.V);
            boolean secret = (number(field) & 1 << 13) != 0;
            return secret ? null : value;
        }
        COSName state = annotation.getAppearanceState();
        return state == null || state.equals(COSName.Off) ? null : "☑";
    }

    private static boolean isButton(COSDictionary field) {
        return COSName.BTN.equals(ancestor(field, COSName.FT).getCOSName(COSName.FT));
    }

    private static int number(COSDictionary field) {
        return ancestor(field, COSName.FF).getInt(COSName.FF, 0);
    }

    private static @Nullable String inherited(COSDictionary field, COSName key) {
        COSDictionary owner = ancestor(field, key);
        String text = owner.getString(key);
        if (text == null && owner.getCOSArray(key) != null) {
            return String.join(" ", owner.getCOSArray(key).toCOSStringStringList());
        }
        return text;
    }

    /** The field or the nearest one above it that has such an entry. */
    private static COSDictionary ancestor(COSDictionary field, COSName key) {
        COSDictionary at = field;
        for (int depth = 0; depth < 16 && !at.containsKey(key); depth++) {
            COSDictionary parent = at.getCOSDictionary(COSName.PARENT);
            if (parent == null) {
                return at;
            }
            at = parent;
        }
        return at;
    }

    /** In lines from the top of the rectangle, as a viewer would. */
    private static void write(String text, PDRectangle at, PDRectangle crop, PageView view, List<Glyph> glyphs) {
        String[] lines = text.strip().split("\\R");
        float size = Math.max(4, Math.min(USUAL_SIZE, at.getHeight() / lines.length));
        for (int i = 0; i < lines.length; i++) {
            float y = at.getUpperRightY() - crop.getLowerLeftY() - size * (i + 1 - FOOT);
            float x = at.getLowerLeftX() - crop.getLowerLeftX() + 2;
            for (int c : lines[i].codePoints().toArray()) {
                float width = (c < 0x2000 ? 0.5f : 1) * size;
                Point2D.Double point = view.point(x, y);
                glyphs.add(new Glyph(
                        Character.toString(c),
                        (float) point.x,
                        (float) point.y,
                        width,
                        size,
                        false,
                        1,
                        view.angle(1, 0)));
                x += width;
            }
        }
    }
}
