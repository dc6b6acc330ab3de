package org.duizhao.ingest.extract.ofd;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duizhao.ingest.extract.layout.Glyph;
import org.duizhao.ingest.extract.layout.PageGlyphs;
import org.duizhao.ingest.extract.layout.Strokes;

/** Draws units as glyphs and rules. */
final class GlyphStage {

    private static final int DEEPEST = 8;
    private static final int MOST_GLYPHS = 1_000_000;
    private static final int CURVES_OF_TEXT = 300;
    /** A font has one blank glyph or two; more that say they are blank are letters without a character. */
    private static final int BLANK_GLYPHS = 2;

    private final OfdResources resources;
    private final List<Glyph> glyphs = new ArrayList<>();
    private final Strokes strokes = new Strokes();
    private final Map<String, Set<Integer>> blankGlyphs = new HashMap<>();
    private final Map<String, Integer> blanks = new HashMap<>();
    private int shown;
    private int unmapped;
    private int pictures;
    private int curves;

    GlyphStage(OfdResources resources) {
        this.resources = resources;
    }

    void draw(List<Units.Unit> units, AffineTransform toPoints) {
        draw(units, toPoints, 0);
    }

    private void draw(List<Units.Unit> units, AffineTransform parent, int depth) {
        for (Units.Unit unit : units) {
            if (unit instanceof Units.Text text) {
                text(text, text.frame().in(parent));
            } else if (unit instanceof Units.Path path) {
                curves += PathRules.draw(path, path.frame().in(parent), strokes);
            } else if (unit instanceof Units.Picture) {
                pictures++;
            } else if (unit instanceof Units.Composite composite && depth < DEEPEST) {
                draw(
                        resources.composite(composite.resource()),
                        composite.frame().in(parent),
                        depth + 1);
            }
        }
    }

    private void text(Units.Text text, AffineTransform transform) {
        int count = 0;
        double x = 0;
        double y = 0;
        for (Units.Code code : text.codes()) {
            x = Double.isNaN(code.x()) ? x : code.x();
            y = Double.isNaN(code.y()) ? y : code.y();
            int[] letters = code.text().codePoints().toArray();
            Steps steps = new Steps(text, code, letters);
            for (int i = 0; i < letters.length && glyphs.size() < MOST_GLYPHS; i++) {
                glyph(text, transform, x, y, letters[i], steps.advance(i));
                count(text, letters[i], count++);
                x += steps.x(i);
                y += steps.y(i);
            }
        }
        // Glyphs that no character of the text stands for.
        int more = Math.max(0, text.glyphs().size() - count);
        shown += more;
        unmapped += count == 0 || more > count ? more : 0;
    }

    private void count(Units.Text text, int letter, int index) {
        shown++;
        if (Character.isWhitespace(letter) && index < text.glyphs().size()) {
            blankGlyphs
                    .computeIfAbsent(text.font(), font -> new HashSet<>())
                    .add(text.glyphs().get(index));
            blanks.merge(text.font(), 1, Integer::sum);
        }
    }

    private void glyph(Units.Text text, AffineTransform transform, double x, double y, int letter, double advance) {
        Point2D at = transform.transform(new Point2D.Double(x, y), null);
        double radians = Math.toRadians(text.turn());
        Point2D along = transform.deltaTransform(new Point2D.Double(Math.cos(radians), Math.sin(radians)), null);
        Point2D up = transform.deltaTransform(new Point2D.Double(-Math.sin(radians), Math.cos(radians)), null);
        double scale = Math.hypot(along.getX(), along.getY());
        double size = text.size() * Math.hypot(up.getX(), up.getY());
        double angle = Math.toDegrees(Math.atan2(along.getY(), along.getX()));
        glyphs.add(new Glyph(
                Character.toString(letter),
                (float) at.getX(),
                (float) at.getY(),
                (float) (advance * scale),
                (float) Math.max(1, size),
                text.bold() || resources.isBold(text.font()),
                1,
                (float) ((angle + 360) % 360)));
    }

    OfdPage.Read read(int number, double[] box) {
        blankGlyphs.forEach(
                (font, distinct) -> unmapped += distinct.size() > BLANK_GLYPHS ? blanks.getOrDefault(font, 0) : 0);
        PageGlyphs page = new PageGlyphs(
                number, (float) (box[2] * 72 / 25.4), (float) (box[3] * 72 / 25.4), glyphs, strokes.rules(), false);
        boolean paintable = blankGlyphs.keySet().stream().allMatch(resources::hasFont);
        return new OfdPage.Read(page, shown, unmapped, pictures, curves > CURVES_OF_TEXT, paintable);
    }
}
