package org.duizhao.bitext.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** Holds a total against its parts. */
final class Sums {

    /** To so many places a sum of converted values is the same: a mu is no decimal number of square metres. */
    static final int DIGITS = 9;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MUCH = new BigDecimal("0.5");
    private static final int TELLING = 3;

    private Sums() {}

    /** A part of a whole in per cent. */
    static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL64);
    }

    static BigDecimal sum(List<Stated> parts) {
        return parts.stream().map(Stated::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What rounding may hide in all of them; where one is told to the last unit, zeros of the others are no rounding. */
    static BigDecimal leeway(List<Stated> figures) {
        boolean exact = isExact(figures);
        return figures.stream()
                .filter(figure -> !exact || !figure.isWhole())
                .map(Stated::leeway)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean isExact(List<Stated> figures) {
        return figures.stream()
                .anyMatch(figure -> figure.isWhole() && figure.leeway().signum() == 0);
    }

    static boolean agree(Stated total, List<Stated> parts) {
        BigDecimal apart = total.value().subtract(sum(parts)).abs();
        BigDecimal slack = total.value().abs().movePointLeft(DIGITS);
        return apart.compareTo(leeway(all(total, parts)).add(slack)) <= 0;
    }

    static boolean makeHundred(List<Stated> shares) {
        return HUNDRED.subtract(sum(shares)).abs().compareTo(leeway(shares)) <= 0;
    }

    static List<Stated> all(Stated total, List<Stated> parts) {
        List<Stated> all = new ArrayList<>(List.of(total));
        all.addAll(parts);
        return all;
    }

    /** Whether the total is one of the parts' size: an average, no sum. */
    static boolean isAmong(Stated total, List<Stated> parts) {
        return parts.stream().anyMatch(part -> part.value().compareTo(total.value()) >= 0)
                && parts.stream().anyMatch(part -> part.value().compareTo(total.value()) <= 0);
    }

    /** Whether one of the parts is a slip of what the total leaves for it. */
    static boolean partSlipped(BigDecimal total, BigDecimal leeway, List<Stated> parts) {
        BigDecimal sum = sum(parts);
        return parts.stream()
                .anyMatch(part -> Slips.possible(total.subtract(sum).add(part.value()), leeway, part));
    }

    /** How many digits of the value all of the figures show: what can be no chance if they agree. */
    static int digits(BigDecimal value, List<Stated> figures) {
        boolean exact = isExact(figures);
        BigDecimal place = figures.stream()
                .map(figure -> exact && figure.isWhole() || figure.leeway().signum() == 0
                        ? figure.amount().factor()
                        : figure.leeway().multiply(BigDecimal.valueOf(2)))
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        BigDecimal shown = value.abs().divideToIntegralValue(place);
        return shown.signum() == 0 ? 0 : shown.precision() - shown.scale();
    }

    /** Whether one of the figures is a slip: the total of the sum of the parts, or a part of what the total leaves for it. */
    static boolean slipped(Stated total, List<Stated> parts) {
        List<Stated> all = all(total, parts);
        BigDecimal leeway = leeway(all);
        boolean telling = digits(total.value().max(sum(parts)), all) >= TELLING;
        return telling && (Slips.possible(sum(parts), leeway, total) || partSlipped(total.value(), leeway, parts));
    }

    /** Whether the sum is off by less than half of the total: further away the parts are of something else. */
    static boolean near(BigDecimal total, List<Stated> parts) {
        BigDecimal apart = total.subtract(sum(parts)).abs();
        return apart.compareTo(total.abs().multiply(MUCH)) < 0;
    }
}
