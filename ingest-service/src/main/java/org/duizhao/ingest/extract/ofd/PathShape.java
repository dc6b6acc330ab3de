package org.duizhao.ingest.extract.ofd;

import java.awt.geom.Path2D;
import java.util.List;

/** A path as the standard abbreviates it: {@code M 0 0 L 10 0 Q … B … C}. */
final class PathShape {

    private PathShape() {}

    /** Arcs become straight lines. */
    static Path2D of(String data) {
        Path2D shape = new Path2D.Double();
        List<String> words = OfdFile.words(data.replace(',', ' '));
        shape.moveTo(0, 0);
        for (int i = 0; i < words.size(); i++) {
            int operands = PathRules.operands(words.get(i));
            if (operands < 0 || i + operands >= words.size()) {
                continue;
            }
            double[] n = new double[operands];
            for (int k = 0; k < operands; k++) {
                n[k] = UnitReader.number(words.get(i + 1 + k), 0);
            }
            add(words.get(i), n, shape);
            i += operands;
        }
        return shape;
    }

    private static void add(String operator, double[] n, Path2D shape) {
        switch (operator) {
            case "S", "M" -> shape.moveTo(n[0], n[1]);
            case "L" -> shape.lineTo(n[0], n[1]);
            case "Q" -> shape.quadTo(n[0], n[1], n[2], n[3]);
            case "B" -> shape.curveTo(n[0], n[1], n[2], n[3], n[4], n[5]);
            case "A" -> shape.lineTo(n[5], n[6]);
            default -> shape.closePath();
        }
    }
}
