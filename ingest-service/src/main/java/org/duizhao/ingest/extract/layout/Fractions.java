package org.duizhao.ingest.extract.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fractions that are set over and under a bar, as parts of their line: a/b, (a + b)/2. A bar is a short rule at the height of the minus signs of
 * the text beside it, with text over and under it that does not reach beyond its ends; a line under words lies below their feet, and one of
 * a table meets others.
 */
final class Fractions {

    /** Ems. */
    private static final double LONGEST = 14;

    private static final double SHORTEST = 0.4;
    private static final double BESIDE = 0.5;
    private static final double TALL = 1.3;
    /** The feet of the text beside are so far below the bar, in ems. */
    private static final double LEAST_AXIS = 0.1;

    private static final double MOST_AXIS = 0.45;
    private static final float FLAT = 1;
    private static final float TOUCHES = 2;
    private static final int BAND = 16;

    private final Sheet sheet;
    private final Map<Integer, List<Glyph>> bands = new HashMap<>();
    private final List<Rule> upright = new ArrayList<>();

    private Fractions(Sheet sheet) {
        this.sheet = sheet;
        for (Glyph glyph : sheet.glyphs()) {
            if (!glyph.isSpace() && glyph.confidence() == 1) {
                bands.computeIfAbsent((int) glyph.baseline() / BAND, key -> new ArrayList<>())
                        .add(glyph);
            }
        }
        sheet.rules().stream()
                .filter(rule -> Math.abs(rule.y1() - rule.y0()) > FLAT)
                .forEach(upright::add);
    }

    /** The sheet with its fractions in their lines. */
    static Sheet inLine(Sheet sheet) {
        return sheet.rules().isEmpty() ? sheet : new Fractions(sheet).inLine();
    }

    /** A bar, what stands over and under it, and what it belongs to. */
    private record Fraction(Rule bar, List<Glyph> over, List<Glyph> under, Glyph beside) {}

    private Sheet inLine() {
        Set<Glyph> moved = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Glyph> told = new ArrayList<>();
        Set<Rule> bars = new HashSet<>();
        for (Rule rule : sheet.rules()) {
            Fraction fraction = fraction(rule);
            if (fraction != null
                    && fraction.over.stream().noneMatch(moved::contains)
                    && fraction.under.stream().noneMatch(moved::contains)) {
                moved.addAll(fraction.over);
                moved.addAll(fraction.under);
                bars.add(rule);
                tell(fraction, told);
            }
        }
        if (bars.isEmpty()) {
            return sheet;
        }
        List<Glyph> glyphs = new ArrayList<>();
        sheet.glyphs().stream().filter(glyph -> !moved.contains(glyph)).forEach(glyphs::add);
        glyphs.addAll(told);
        return sheet.with(glyphs)
                .withRules(sheet.rules().stream()
                        .filter(rule -> !bars.contains(rule))
                        .toList());
    }

    private @Nullable Fraction fraction(Rule rule) {
        double left = Math.min(rule.x0(), rule.x1());
        double right = Math.max(rule.x0(), rule.x1());
        double y = rule.y0();
        if (Math.abs(rule.y1() - rule.y0()) > FLAT || right - left < 2 || right - left > 300) {
            return null;
        }
        List<Glyph> near = near(y);
        Glyph beside = beside(near, left, right, y);
        if (beside == null || right - left > LONGEST * beside.size() || right - left < SHORTEST * beside.size()) {
            return null;
        }
        double tall = TALL * beside.size();
        List<Glyph> over = within(near, left, right, y - tall, y + 0.1 * beside.size());
        List<Glyph> under = within(near, left, right, y + 0.4 * beside.size(), y + tall);
        boolean bar = isInside(over, left, right, beside) && isInside(under, left, right, beside);
        return bar && upright.stream().noneMatch(other -> touches(other, left, right, y))
                ? new Fraction(rule, over, under, beside)
                : null;
    }

    private List<Glyph> near(double y) {
        List<Glyph> near = new ArrayList<>();
        for (int band = (int) y / BAND - 2; band <= (int) y / BAND + 2; band++) {
            near.addAll(bands.getOrDefault(band, List.of()));
        }
        return near;
    }

    private static @Nullable Glyph beside(List<Glyph> near, double left, double right, double y) {
        for (Glyph glyph : near) {
            double down = (glyph.baseline() - y) / glyph.size();
            double gap = Math.max(left - glyph.right(), glyph.x() - right);
            if (down > LEAST_AXIS && down < MOST_AXIS && gap > -0.1 * glyph.size() && gap < BESIDE * glyph.size()) {
                return glyph;
            }
        }
        return null;
    }

    /** What reaches into the strip over or under the bar. */
    private static List<Glyph> within(List<Glyph> near, double left, double right, double top, double bottom) {
        return near.stream()
                .filter(glyph -> glyph.baseline() > top && glyph.baseline() < bottom)
                .filter(glyph -> glyph.right() > left - 1 && glyph.x() < right + 1)
                .sorted((one, other) -> Float.compare(one.x(), other.x()))
                .toList();
    }

    private static boolean isInside(List<Glyph> glyphs, double left, double right, Glyph beside) {
        double slack = 0.2 * beside.size();
        return !glyphs.isEmpty()
                && glyphs.stream().allMatch(glyph -> glyph.x() > left - slack && glyph.right() < right + slack)
                && !glyphs.contains(beside);
    }

    private static boolean touches(Rule other, double left, double right, double y) {
        double top = Math.min(other.y0(), other.y1());
        double bottom = Math.max(other.y0(), other.y1());
        return y > top - TOUCHES && y < bottom + TOUCHES && other.x0() > left - TOUCHES && other.x0() < right + TOUCHES;
    }

    /** Both halves beside one another, where the bar was. */
    private static void tell(Fraction fraction, List<Glyph> to) {
        double left = Math.min(fraction.bar.x0(), fraction.bar.x1());
        double width = Math.abs(fraction.bar.x1() - fraction.bar.x0());
        half(fraction.over, left, 0.48 * width, fraction.beside, to);
        Glyph sign = fraction.beside;
        to.add(new Glyph(
                "/", (float) (left + 0.48 * width), sign.baseline(), (float) (0.04 * width), sign.size(), false, 1));
        half(fraction.under, left + 0.52 * width, 0.48 * width, fraction.beside, to);
    }

    private static void half(List<Glyph> half, double left, double width, Glyph beside, List<Glyph> to) {
        double feet = half.stream().mapToDouble(Glyph::size).max().orElse(1);
        double baseline = half.stream()
                .filter(glyph -> glyph.size() >= 0.9 * feet)
                .mapToDouble(Glyph::baseline)
                .max()
                .orElse(0);
        double from = half.get(0).x();
        double scale = width / Math.max(1, half.get(half.size() - 1).right() - from);
        StringBuilder text = new StringBuilder();
        half.forEach(glyph -> text.append(glyph.text()));
        boolean grouped = !text.toString().matches("[\\p{L}\\d.,%]*");
        for (int i = 0; i < half.size(); i++) {
            Glyph glyph = half.get(i);
            String open = grouped && i == 0 ? "(" : "";
            String close = grouped && i == half.size() - 1 ? ")" : "";
            double share = Math.min(1, scale);
            to.add(glyph.at(left + (glyph.x() - from) * share, beside.baseline() + glyph.baseline() - baseline)
                    .withText(open + glyph.text() + close)
                    .withWidth(glyph.width() * share));
        }
    }
}
