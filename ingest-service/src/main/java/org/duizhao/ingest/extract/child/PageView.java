package org.duizhao.ingest.extract.child;

import java.awt.geom.Point2D;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.duizhao.ingest.extract.layout.Rule;

/** A page as it is shown: cropped, turned, measured in points from its upper left corner. */
final class PageView {

    private final double cropWidth;
    private final double cropHeight;
    private final int quarters;

    /** @param rotation clockwise, in degrees */
    PageView(PDRectangle cropBox, int rotation) {
        this.cropWidth = cropBox.getWidth();
        this.cropHeight = cropBox.getHeight();
        this.quarters = Math.floorMod(rotation / 90, 4);
    }

    double width() {
        return quarters % 2 == 0 ? cropWidth : cropHeight;
    }

    double height() {
        return quarters % 2 == 0 ? cropHeight : cropWidth;
    }

    /** Of a point that is measured from the lower left corner of the crop box. */
    Point2D.Double point(double x, double y) {
        return switch (quarters) {
            case 0 -> new Point2D.Double(x, cropHeight - y);
            case 1 -> new Point2D.Double(y, x);
            case 2 -> new Point2D.Double(cropWidth - x, y);
            default -> new Point2D.Double(cropHeight - y, cropWidth - x);
        };
    }

    /** Of a direction before the page is turned; degrees from rightwards to downwards, 0 to 360. */
    float angle(double right, double up) {
        double degrees = right > 0 && up == 0 ? 0 : Math.toDegrees(Math.atan2(-up, right));
        return (float) ((degrees + 90 * quarters + 360) % 360);
    }

    /** Rules of the page before it is turned, measured from its upper left corner. */
    List<Rule> rules(List<Rule> rules) {
        return quarters == 0 ? rules : rules.stream().map(this::rule).toList();
    }

    private Rule rule(Rule rule) {
        Point2D.Double a = point(rule.x0(), cropHeight - rule.y0());
        Point2D.Double b = point(rule.x1(), cropHeight - rule.y1());
        return new Rule((float) Math.min(a.x, b.x), (float) Math.min(a.y, b.y), (float) Math.max(a.x, b.x), (float)
                Math.max(a.y, b.y));
    }
}
