package org.duizhao.ingest.extract.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Characters that are printed twice, a hair apart, to look bold or to throw a shadow: once is enough. */
final class Doubles {

    /** The same character nearer than this share of its width cannot stand beside itself. */
    private static final double SHARE = 1.0 / 3;

    private Doubles() {}

    static List<Glyph> without(List<Glyph> glyphs) {
        Map<String, List<Glyph>> seen = new HashMap<>();
        List<Glyph> once = new ArrayList<>(glyphs.size());
        for (Glyph glyph : glyphs) {
            List<Glyph> alike = seen.computeIfAbsent(glyph.text(), text -> new ArrayList<>());
            if (alike.stream().noneMatch(other -> isAt(other, glyph))) {
                alike.add(glyph);
                once.add(glyph);
            }
        }
        return once;
    }

    private static boolean isAt(Glyph other, Glyph glyph) {
        double near = SHARE * glyph.width() / Math.max(1, glyph.text().length());
        return Math.abs(other.x() - glyph.x()) < near && Math.abs(other.baseline() - glyph.baseline()) < near;
    }
}
