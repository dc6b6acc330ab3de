package org.duizhao.ingest.extract.child;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import org.duizhao.ingest.extract.layout.Rule;
import org.duizhao.ingest.extract.layout.Strokes;
import org.jspecify.annotations.Nullable;

/** Picks the straight lines and thin bars, which draw tables, out of a page's drawing operators. */
final class PageRules {

    private static final int MOST = 20_000;
    private static final int CURVES_OF_TEXT = 300;
    private static final Set<String> STROKES = Set.of("S", "s", "B", "B*", "b", "b*");
    private static final Set<String> FILLS = Set.of("f", "F", "f*");

    private final Strokes strokes = new Strokes();
    private final List<double[]> lines = new ArrayList<>();
    private final List<double[]> boxes = new ArrayList<>();
    private Point2D.@Nullable Float at;
    private Point2D.@Nullable Float start;
    private int curves;
    private PDRectangle box = new PDRectangle();

    /** @param cropBox of the page that follows */
    void begin(PDRectangle cropBox) {
        strokes.clear();
        endPath();
        curves = 0;
        box = cropBox;
    }

    /** From the upper left corner of the page before it is turned. */
    List<Rule> rules() {
        return strokes.rules();
    }

    void listenTo(PDFStreamEngine engine) {
        for (String name :
                List.of("m", "l", "c", "v", "y", "h", "re", "n", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*")) {
            engine.addOperator(new Drawing(engine, name));
        }
    }

    private void draw(String operator, List<COSBase> operands, Matrix matrix) {
        float[] n = new float[operands.size()];
        for (int i = 0; i < n.length; i++) {
            n[i] = operands.get(i) instanceof COSNumber number ? number.floatValue() : 0;
        }
        switch (operator) {
            case "m" -> move(n, matrix);
            case "l" -> line(n, matrix);
            case "re" -> rectangle(n, matrix);
            case "h" -> close();
            case "c", "v", "y" -> curve(n, matrix);
            default -> paint(operator);
        }
    }

    private void move(float[] n, Matrix matrix) {
        if (n.length >= 2) {
            at = point(matrix, n[0], n[1]);
            start = at;
        }
    }

    private void line(float[] n, Matrix matrix) {
        if (n.length >= 2 && at != null && lines.size() < MOST) {
            Point2D.Float to = point(matrix, n[0], n[1]);
            lines.add(new double[] {at.x, at.y, to.x, to.y});
            at = to;
        }
    }

    private void curve(float[] n, Matrix matrix) {
        curves++;
        at = n.length >= 2 ? point(matrix, n[n.length - 2], n[n.length - 1]) : at;
    }

    /** Whether the page has as many curves as letters that are drawn instead of written. */
    boolean isDrawing() {
        return curves > CURVES_OF_TEXT;
    }

    private void close() {
        if (at != null && start != null && lines.size() < MOST) {
            lines.add(new double[] {at.x, at.y, start.x, start.y});
            at = start;
        }
    }

    private void rectangle(float[] n, Matrix matrix) {
        if (n.length >= 4 && boxes.size() < MOST) {
            Point2D.Float a = point(matrix, n[0], n[1]);
            Point2D.Float b = point(matrix, n[0] + n[2], n[1] + n[3]);
            boxes.add(new double[] {a.x, a.y, b.x, b.y});
        }
    }

    private void paint(String operator) {
        if (STROKES.contains(operator)) {
            lines.forEach(line -> strokes.line(line[0], line[1], line[2], line[3]));
            boxes.forEach(b -> strokes.outline(b[0], b[1], b[2], b[3]));
        } else if (FILLS.contains(operator)) {
            boxes.forEach(b -> strokes.bar(b[0], b[1], b[2], b[3]));
            strokes.polygon(lines);
        }
        endPath();
    }

    private void endPath() {
        lines.clear();
        boxes.clear();
        at = null;
        start = null;
    }

    private Point2D.Float point(Matrix matrix, float x, float y) {
        Point2D.Float at = matrix.transformPoint(x, y);
        return new Point2D.Float(at.x - box.getLowerLeftX(), box.getUpperRightY() - at.y);
    }

    /** One operator of the page's content stream. */
    private final class Drawing extends OperatorProcessor {

        private final String name;

        private Drawing(PDFStreamEngine engine, String name) {
            super(engine);
            this.name = name;
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) {
            draw(name, operands, getContext().getGraphicsState().getCurrentTransformationMatrix());
        }

        @Override
        public String getName() {
            return name;
        }
    }
}
