package org.duizhao.ingest.extract.layout;

import java.util.ArrayList;
import java.util.List;

/** Numbers within a vertical column, whose digits stand side by side in the place of one character. */
final class UprightNumbers {

    private static final double NARROW = 0.75;
    private static final double WIDEST = 1.6;

    private UprightNumbers() {}

    /** Those digits as one glyph. */
    static List<Glyph> joined(List<Glyph> column) {
        List<Glyph> joined = new ArrayList<>();
        for (Glyph glyph : column) {
            Glyph last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && isBeside(last, glyph)) {
                joined.set(joined.size() - 1, together(last, glyph));
            } else {
                joined.add(glyph);
            }
        }
        return joined;
    }

    private static boolean isBeside(Glyph left, Glyph right) {
        double size = Math.max(left.size(), right.size());
        return right.width() < NARROW * size
                && left.width() / left.text().length() < NARROW * size
                && Math.abs(left.baseline() - right.baseline()) < 0.2 * size
                && Math.abs(right.x() - left.right()) < 0.3 * size
                && right.right() - left.x() < WIDEST * size;
    }

    private static Glyph together(Glyph left, Glyph right) {
        return new Glyph(
                left.text() + right.text(),
                left.x(),
                left.baseline(),
                (float) (right.right() - left.x()),
                left.size(),
                left.bold(),
                Math.min(left.confidence(), right.confidence()));
    }
}
