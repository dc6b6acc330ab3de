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
import org.jspecify.annotations.Nullable;

/** Picks the straight lines and thin bars, which draw tables, out of a page's drawing operators. */
final class PageRules {

    /** A filled bar that is thicker is a background. */
    private static final double THIN = 2.5;

    private static final double SHORTEST = 6;
    private static final int MOST = 20_000;
    private static final Set<String> STROKES = Set.of("S", "s", "B", "B*", "b", "b*");
    private static final Set<String> FILLS = Set.of("f", "F", "f*");

    private final List<Rule> rules = new ArrayList<>();
    private final List<double[]> lines = new ArrayList<>();
    private final List<double[]> boxes = new ArrayList<>();
    private Point2D.@Nullable Float at;
    private Point2D.@Nullable Float start;
    private PDRectangle box = new PDRectangle();

    /** @param cropBox of the page that follows */
    void begin(PDRectangle cropBox) {
        rules.clear();
        endPath();
        box = cropBox;
    }

    /** From the upper left corner of the page before it is turned. */
    List<Rule> rules() {
        return List.copyOf(rules);
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
            case "c", "v", "y" -> at = n.length >= 2 ? point(matrix, n[n.length - 2], n[n.length - 1]) : at;
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
            lines.forEach(line -> add(line[0], line[1], line[2], line[3]));
            boxes.forEach(this::outline);
        } else if (FILLS.contains(operator)) {
            boxes.forEach(this::bar);
            polygonBar();
        }
        endPath();
    }

    private void outline(double[] b) {
        if (Math.abs(b[2] - b[0]) < THIN || Math.abs(b[3] - b[1]) < THIN) {
            bar(b);
            return;
        }
        add(b[0], b[1], b[2], b[1]);
        add(b[0], b[3], b[2], b[3]);
        add(b[0], b[1], b[0], b[3]);
        add(b[2], b[1], b[2], b[3]);
    }

    private void bar(double[] b) {
        double width = Math.abs(b[2] - b[0]);
        double height = Math.abs(b[3] - b[1]);
        if (height <= THIN && width > height) {
            add(b[0], (b[1] + b[3]) / 2, b[2], (b[1] + b[3]) / 2);
        } else if (width <= THIN && height > width) {
            add((b[0] + b[2]) / 2, b[1], (b[0] + b[2]) / 2, b[3]);
        }
    }

    /** A bar drawn as a closed path of lines. */
    private void polygonBar() {
        if (lines.isEmpty() || lines.size() > 6) {
            return;
        }
        double[] bounds = lines.get(0).clone();
        for (double[] line : lines) {
            for (int i = 0; i < 4; i += 2) {
                bounds[0] = Math.min(bounds[0], line[i]);
                bounds[1] = Math.min(bounds[1], line[i + 1]);
                bounds[2] = Math.max(bounds[2], line[i]);
                bounds[3] = Math.max(bounds[3], line[i + 1]);
            }
        }
        bar(bounds);
    }

    private void add(double x0, double y0, double x1, double y1) {
        double width = Math.abs(x1 - x0);
        double height = Math.abs(y1 - y0);
        boolean straight = Math.min(width, height) < 1 && Math.max(width, height) >= SHORTEST;
        if (straight && rules.size() < MOST) {
            double top = box.getUpperRightY();
            rules.add(new Rule(
                    (float) Math.min(x0, x1) - box.getLowerLeftX(),
                    (float) (top - Math.max(y0, y1)),
                    (float) Math.max(x0, x1) - box.getLowerLeftX(),
                    (float) (top - Math.min(y0, y1))));
        }
    }

    private void endPath() {
        lines.clear();
        boxes.clear();
        at = null;
        start = null;
    }

    private static Point2D.Float point(Matrix matrix, float x, float y) {
        return matrix.transformPoint(x, y);
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
