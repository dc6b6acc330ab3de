package org.duizhao.ingest.extract.layout;

/**
 * A piece of text where it stands on a page: a character of a PDF, or a word that OCR read. Points, from the upper left
 * corner.
 *
 * @param baseline y of the foot of the letters
 * @param size of the font
 * @param confidence of OCR, 0 to 1; 1 elsewhere
 */
public record Glyph(String text, float x, float baseline, float width, float size, boolean bold, float confidence) {

    Glyph withText(String other) {
        return new Glyph(other, x, baseline, width, size, bold, confidence);
    }

    double right() {
        return x + width;
    }

    /** A full-width mark is blank in its right half. */
    double inkRight() {
        int last = Chars.last(text);
        return Chars.isWide(last) && Chars.isClosing(last) ? right() - 0.5 * width : right();
    }

    double top() {
        return baseline - 0.8 * size;
    }

    boolean isSpace() {
        return text.isBlank();
    }
}
