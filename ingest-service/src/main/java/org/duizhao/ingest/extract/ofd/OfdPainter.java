package org.duizhao.ingest.extract.ofd;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Paints pages: text in the fonts that the file has or the machine lends, pictures, and the lines of tables. */
public final class OfdPainter {

    private static final int DEEPEST = 8;
    private static final Font LENT = new Font(Font.SERIF, Font.PLAIN, 1);

    private final List<OfdPage> pages;
    private final Map<String, Font> fonts = new HashMap<>();

    public OfdPainter(List<OfdPage> pages) {
        this.pages = pages;
    }

    /** Width and height of a page in points. */
    public double[] size(int number) throws IOException {
        OfdPage.Drawing drawing = pages.get(number - 1).drawing();
        return new double[] {drawing.width(), drawing.height()};
    }

    /**
     * @param number from 1
     * @param scale pixels to a point
     */
    public BufferedImage paint(int number, float scale) throws IOException {
        OfdPage page = pages.get(number - 1);
        OfdPage.Drawing drawing = page.drawing();
        int width = Math.max(1, (int) Math.round(drawing.width() * scale));
        int height = Math.max(1, (int) Math.round(drawing.height() * scale));
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, width, height);
            graphics.setColor(Color.BLACK);
            AffineTransform toPixels = AffineTransform.getScaleInstance(scale, scale);
            toPixels.concatenate(drawing.toPoints());
            for (List<Units.Unit> units : drawing.layers()) {
                paint(page, units, toPixels, graphics, 0);
            }
        } finally {
            graphics.dispose();
        }
        return image;
    }

    private void paint(OfdPage page, List<Units.Unit> units, AffineTransform parent, Graphics2D graphics, int depth) {
        for (Units.Unit unit : units) {
            if (unit instanceof Units.Text text) {
                graphics.setTransform(text.frame().in(parent));
                text(page, text, graphics);
            } else if (unit instanceof Units.Path path) {
                graphics.setTransform(path.frame().in(parent));
                path(path, graphics);
            } else if (unit instanceof Units.Picture picture) {
                graphics.setTransform(picture.frame().in(parent));
                picture(page, picture, graphics);
            } else if (unit instanceof Units.Composite composite && depth < DEEPEST) {
                paint(
                        page,
                        page.resources().composite(composite.resource()),
                        composite.frame().in(parent),
                        graphics,
                        depth + 1);
            }
        }
    }

    private void text(OfdPage page, Units.Text text, Graphics2D graphics) {
        Font own = fonts.computeIfAbsent(text.font(), id -> font(page, id));
        Font font = own.deriveFont(AffineTransform.getScaleInstance(text.size() * text.stretch(), text.size()));
        double x = 0;
        double y = 0;
        int index = 0;
        for (Units.Code code : text.codes()) {
            x = Double.isNaN(code.x()) ? x : code.x();
            y = Double.isNaN(code.y()) ? y : code.y();
            int[] letters = code.text().codePoints().toArray();
            Steps steps = new Steps(text, code, letters);
            for (int i = 0; i < letters.length; i++) {
                glyph(font, own != LENT, text, index++, letters[i], graphics).draw((float) x, (float) y);
                x += steps.x(i);
                y += steps.y(i);
            }
        }
    }

    private interface Shape {

        void draw(float x, float y);
    }

    private static Shape glyph(Font font, boolean own, Units.Text text, int index, int letter, Graphics2D graphics) {
        boolean numbered = own && index < text.glyphs().size() && text.glyphs().get(index) >= 0;
        GlyphVector glyph = numbered
                ? font.createGlyphVector(
                        graphics.getFontRenderContext(),
                        new int[] {text.glyphs().get(index)})
                : font.createGlyphVector(graphics.getFontRenderContext(), Character.toString(letter));
        return (x, y) -> graphics.fill(glyph.getOutline(x, y));
    }

    private static Font font(OfdPage page, String id) {
        String path = page.resources().fontFile(id);
        if (path == null || !page.file().has(path)) {
            return LENT;
        }
        try {
            return Font.createFont(
                    Font.TRUETYPE_FONT, new ByteArrayInputStream(page.file().bytes(path)));
        } catch (IOException | FontFormatException | RuntimeException e) {
            // The page is painted all the same.
            return LENT;
        }
    }

    private static void path(Units.Path path, Graphics2D graphics) {
        Path2D shape = PathShape.of(path.data());
        if (path.filled()) {
            graphics.fill(shape);
        }
        if (path.stroked()) {
            graphics.setStroke(new BasicStroke(0.25f));
            graphics.draw(shape);
        }
    }

    private static void picture(OfdPage page, Units.Picture picture, Graphics2D graphics) {
        BufferedImage image = image(page, picture.resource());
        if (image != null) {
            graphics.drawImage(
                    image, AffineTransform.getScaleInstance(1.0 / image.getWidth(), 1.0 / image.getHeight()), null);
        }
    }

    /** Null where there is none that Java reads. */
    private static @Nullable BufferedImage image(OfdPage page, String id) {
        String path = page.resources().media(id);
        if (path == null || !page.file().has(path)) {
            return null;
        }
        try {
            return ImageIO.read(new ByteArrayInputStream(page.file().bytes(path)));
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }
}
