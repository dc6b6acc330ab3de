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

    double right() {
        return x + width;
    }

    double top() {
        return baseline - 0.8 * size;
    }

    boolean isSpace() {
        return text.isBlank();
    }
}
