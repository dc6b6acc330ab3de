package org.duizhao.ingest.extract.child;

import java.util.List;
import org.duizhao.ingest.extract.layout.Glyph;

/** The height of a line of one font depends on its letters: heights near the usual one of a page are that one. */
final class UsualSize {

    private static final double SMALLER = 0.7;
    private static final double LARGER = 1.35;

    private UsualSize() {}

    static List<Glyph> of(List<Glyph> glyphs) {
        double[] sizes = glyphs.stream().mapToDouble(Glyph::size).sorted().toArray();
        float usual = sizes.length == 0 ? 1 : (float) sizes[sizes.length / 2];
        return glyphs.stream()
                .map(glyph -> glyph.size() > SMALLER * usual && glyph.size() < LARGER * usual
                        ? new Glyph(
                                glyph.text(),
                                glyph.x(),
                                glyph.baseline(),
                                glyph.width(),
                                usual,
                                false,
                                glyph.confidence())
                        : glyph)
                .toList();
    }
}
