package org.duizhao.ingest.extract.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.duizhao.ingest.extract.wire.Piece;

/** Sets type on a page as a PDF has it: a glyph a character, Han an em wide, others half of one. */
final class SetPage {

    static final float WIDTH = 595;
    static final float HEIGHT = 842;

    private final int number;
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();

    SetPage(int number) {
        this.number = number;
    }

    SetPage line(double x, double y, String text) {
        return line(x, y, 12, text);
    }

    SetPage line(double x, double y, double size, String text) {
        return line(x, y, size, 0, text);
    }

    /** @param angle in which the line runs, from rightwards to downwards */
    SetPage line(double x, double y, double size, double angle, String text) {
        double along = 0;
        for (String letter : letters(text)) {
            double width = advance(letter) * size;
            double radians = Math.toRadians(angle);
            glyphs.add(new Glyph(
                    letter,
                    (float) (x + along * Math.cos(radians)),
                    (float) (y + along * Math.sin(radians)),
                    (float) width,
                    (float) size,
                    false,
                    1,
                    (float) angle));
            along += width;
        }
        return this;
    }

    /** Upright characters below one another. */
    SetPage column(double x, double top, double size, String text) {
        double y = top + size;
        for (String letter : letters(text)) {
            glyphs.add(new Glyph(letter, (float) x, (float) y, (float) size, (float) size, false, 1));
            y += 1.1 * size;
        }
        return this;
    }

    SetPage rule(double x0, double y0, double x1, double y1) {
        rules.add(new Rule((float) x0, (float) y0, (float) x1, (float) y1));
        return this;
    }

    PageGlyphs page() {
        return new PageGlyphs(number, WIDTH, HEIGHT, glyphs, rules, false);
    }

    private static List<String> letters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }

    private static double advance(String letter) {
        return letter.codePointAt(0) < 0x2000 ? 0.5 : 1;
    }

    /** All of it in one line. */
    static String text(SetPage... pages) {
        return read(pages).stream()
                .map(piece -> piece.substring(piece.indexOf(' ') + 1))
                .collect(Collectors.joining());
    }

    /** {@code HEADING 年度报告}, one a piece. */
    static List<String> read(SetPage... pages) {
        return PagedText.pieces(Arrays.stream(pages).map(SetPage::page).toList()).stream()
                .map(SetPage::show)
                .toList();
    }

    static String show(Piece piece) {
        return piece.kind() + " " + (piece.cells().isEmpty() ? piece.text() : String.join("|", piece.cells()));
    }
}
