package org.duizhao.ingest.extract.office;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The order in which the shapes of a slide are read: parted by the widest free strip across or down it, and so
 * on. Shapes whose place is not known stay as the file has them.
 */
final class ReadingOrder {

    /** What two shapes may overlap and still stand beside each other, in parts of the smaller one. */
    private static final double OVERLAP = 0.1;

    private ReadingOrder() {}

    /** A shape, with where it stands; null where the file does not say. */
    record Shape(Script script, boolean title, @Nullable Box box) {}

    record Box(double x, double y, double width, double height) {

        private double right() {
            return x + width;
        }

        private double bottom() {
            return y + height;
        }
    }

    private record Placed(Shape shape, Box box) {}

    static List<Shape> of(List<Shape> shapes) {
        List<Shape> ordered =
                new ArrayList<>(shapes.stream().filter(Shape::title).toList());
        List<Shape> rest = shapes.stream().filter(shape -> !shape.title).toList();
        List<Placed> placed = new ArrayList<>();
        for (Shape shape : rest) {
            if (shape.box != null) {
                placed.add(new Placed(shape, shape.box));
            }
        }
        if (placed.size() == rest.size()) {
            part(placed).forEach(one -> ordered.add(one.shape));
        } else {
            ordered.addAll(rest);
        }
        return ordered;
    }

    private static List<Placed> part(List<Placed> shapes) {
        Cut across = cut(shapes, one -> one.box.y, one -> one.box.bottom());
        Cut down = cut(shapes, one -> one.box.x, one -> one.box.right());
        Cut wider = across.gap >= down.gap ? across : down;
        if (wider.groups.size() < 2) {
            return shapes.stream()
                    .sorted(Comparator.comparingDouble((Placed one) -> one.box.y)
                            .thenComparingDouble(one -> one.box.x))
                    .toList();
        }
        return wider.groups.stream().flatMap(group -> part(group).stream()).toList();
    }

    /** Shapes parted in one direction, and how wide the widest strip between them is. */
    private record Cut(List<List<Placed>> groups, double gap) {}

    private static Cut cut(List<Placed> shapes, ToDoubleFunction<Placed> from, ToDoubleFunction<Placed> to) {
        List<List<Placed>> groups = new ArrayList<>();
        double end = Double.NEGATIVE_INFINITY;
        double gap = Double.NEGATIVE_INFINITY;
        for (Placed shape :
                shapes.stream().sorted(Comparator.comparingDouble(from)).toList()) {
            double start = from.applyAsDouble(shape);
            double slack = OVERLAP * (to.applyAsDouble(shape) - start);
            if (groups.isEmpty() || start + slack >= end) {
                gap = groups.isEmpty() ? gap : Math.max(gap, start - end);
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(shape);
            end = Math.max(end, to.applyAsDouble(shape));
        }
        return new Cut(groups, gap);
    }
}
