package org.duizhao.ingest.extract.ofd;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.duizhao.ingest.extract.layout.Strokes;

/** The straight lines of a path. */
final class PathRules {

    private PathRules() {}

    /** @return how many curves there were */
    static int draw(Units.Path path, AffineTransform transform, Strokes strokes) {
        List<double[]> lines = new ArrayList<>();
        List<String> words = OfdFile.words(path.data().replace(',', ' '));
        Point2D at = new Point2D.Double();
        Point2D start = at;
        int curves = 0;
        for (int i = 0; i < words.size(); i++) {
            int operands = operands(words.get(i));
            if (operands < 0 || i + operands >= words.size()) {
                continue;
            }
            Point2D to = operands == 0 ? start : point(words, i + operands - 1, transform);
            switch (words.get(i)) {
                case "S", "M" -> start = to;
                case "L", "C" -> {
                    if (operands == 2 || operands == 0) {
                        lines.add(new double[] {at.getX(), at.getY(), to.getX(), to.getY()});
                    }
                }
                default -> curves++;
            }
            at = to;
            i += operands;
        }
        paint(path, lines, strokes);
        return curves;
    }

    private static void paint(Units.Path path, List<double[]> lines, Strokes strokes) {
        if (path.stroked()) {
            lines.forEach(line -> strokes.line(line[0], line[1], line[2], line[3]));
        }
        if (path.filled()) {
            strokes.polygon(lines);
        }
    }

    /** How many numbers follow an operator; -1 where it is none. */
    static int operands(String word) {
        return switch (word) {
            case "S", "M", "L" -> 2;
            case "Q" -> 4;
            case "B" -> 6;
            case "A" -> 7;
            case "C" -> 0;
            default -> -1;
        };
    }

    private static Point2D point(List<String> words, int x, AffineTransform transform) {
        return transform.transform(
                new Point2D.Double(UnitReader.number(words.get(x), 0), UnitReader.number(words.get(x + 1), 0)), null);
    }
}
