package org.duizhao.bitext.check;

import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duizhao.bitext.figure.Figure;
import org.duizhao.bitext.numeral.Fractions;
import org.jspecify.annotations.Nullable;

/** The Chinese counts of a pair that are so many of every so many, 每8辆公交车中就有7辆: seven in eight. */
final class Ratios {

    private static final int REACH = 24;
    private static final BigDecimal MOST = BigDecimal.valueOf(10_000);
    private static final String CLAUSE_ENDS = "。；;！？\n";

    /** The fraction that a count states, and the index of the 每 figure that it is a part of. */
    private record Part(Figure share, int base) {}

    private final Map<Figure, Part> parts = new IdentityHashMap<>();

    private Ratios() {}

    static Ratios of(FigurePair pair) {
        Ratios ratios = new Ratios();
        String text = pair.zhText();
        List<Figure> figures = pair.zh();
        for (int i = 0; text != null && i + 1 < figures.size(); i++) {
            Figure base = figures.get(i);
            Figure part = figures.get(i + 1);
            if (isEvery(text, base) && isPart(text, base, part)) {
                ratios.parts.put(part, new Part(fraction(base, part), i));
            }
        }
        return ratios;
    }

    private static boolean isEvery(String text, Figure figure) {
        boolean every =
                text.charAt(figure.start()) == '每' || figure.start() > 0 && text.charAt(figure.start() - 1) == '每';
        return every && isCount(figure);
    }

    private static BigDecimal value(Figure count) {
        return Objects.requireNonNull(count.value());
    }

    private static boolean isCount(Figure figure) {
        return figure.kind().equals("count")
                && figure.value() != null
                && figure.value().signum() > 0;
    }

    private static boolean isPart(String text, Figure base, Figure part) {
        if (!isCount(part) || part.start() - base.end() > REACH) {
            return false;
        }
        for (int i = base.end(); i < part.start(); i++) {
            if (CLAUSE_ENDS.indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return value(base).compareTo(MOST) <= 0 && value(part).compareTo(value(base)) < 0;
    }

    private static Figure fraction(Figure base, Figure part) {
        BigDecimal value = Fractions.divide(value(part), value(base));
        return new Figure(
                part.start(),
                part.end(),
                "fraction",
                value,
                null,
                null,
                null,
                null,
                part.bound(),
                null,
                part.label(),
                null,
                null,
                false,
                false);
    }

    /** The fraction that {@code figure} states with the 每 before it, or null. */
    @Nullable
    Figure share(Figure figure) {
        Part part = parts.get(figure);
        return part == null ? null : part.share;
    }

    /** The index of the 每 figure that {@code figure} is a part of; -1 for none. */
    int base(Figure figure) {
        Part part = parts.get(figure);
        return part == null ? -1 : part.base;
    }
}
