package org.duizhao.ingest.extract.ofd;

import java.awt.geom.AffineTransform;
import java.util.List;

/** What is drawn: graphic units of a page, a template or a composite, in the order in which they are drawn. */
final class Units {

    private Units() {}

    /** Places a unit: its upper left corner, then its own transformation. */
    record Frame(double x, double y, AffineTransform own) {

        AffineTransform in(AffineTransform parent) {
            AffineTransform all = new AffineTransform(parent);
            all.translate(x, y);
            all.concatenate(own);
            return all;
        }
    }

    sealed interface Unit {}

    /**
     * @param font id of its resource
     * @param stretch of letters along the line
     * @param turn of each character, in degrees
     * @param down whether the line runs downwards where no steps are given
     * @param glyphs in the font, of the characters from the first one on; empty where the font is to find them
     */
    record Text(
            Frame frame,
            String font,
            double size,
            double stretch,
            boolean bold,
            int turn,
            boolean down,
            List<Integer> glyphs,
            List<Code> codes)
            implements Unit {}

    /** Characters with the place of the first and the steps to the following ones; NaN where a place is not given. */
    record Code(double x, double y, List<Double> stepsX, List<Double> stepsY, String text) {}

    /** @param data as in {@code M 0 0 L 10 0} */
    record Path(Frame frame, String data, boolean stroked, boolean filled) implements Unit {}

    /** @param resource id of a picture, which fills the unit square */
    record Picture(Frame frame, String resource) implements Unit {}

    /** @param resource id of a composite */
    record Composite(Frame frame, String resource) implements Unit {}
}
