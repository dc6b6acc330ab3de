package org.duizhao.ingest.extract.layout;

/**
 * A piece of text where it stands on a page: a character of a PDF, or a word that OCR read. Points, from the upper left
 * corner.
 *
 * @param x where it begins, along the way in which its text runs
 * @param baseline y of the foot of the letters
 * @param width how far the text moves on
 * @param size of the font
 * @param confidence of OCR, 0 to 1; 1 elsewhere
 * @param angle of the way in which its text runs, in degrees from rightwards to downwards, 0 to 360; {@code x} and
 *     {@code baseline} are where it begins in any case
 */
public record Glyph(
        String text, float x, float baseline, float width, float size, boolean bold, float confidence, float angle) {

    /** Of text that runs to the right. */
    public Glyph(String text, float x, float baseline, float width, float size, boolean bold, float confidence) {
        this(text, x, baseline, width, size, bold, confidence, 0);
    }

    Glyph withText(String other) {
        return new Glyph(other, x, baseline, width, size, bold, confidence, angle);
    }

    Glyph withWidth(double other) {
        return new Glyph(text, x, baseline, (float) other, size, bold, confidence, angle);
    }

    /** The same elsewhere, running to the right. */
    Glyph at(double newX, double newBaseline) {
        return new Glyph(text, (float) newX, (float) newBaseline, width, size, bold, confidence, 0);
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
