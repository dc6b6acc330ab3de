package org.duizhao.bitext.check;

import java.math.BigDecimal;
import java.math.MathContext;
import org.duizhao.bitext.figure.Bound;
import org.duizhao.bitext.figure.Figure;
import org.duizhao.bitext.unit.Quantity;
import org.duizhao.bitext.unit.Unit;
import org.duizhao.bitext.unit.Units;
import org.jspecify.annotations.Nullable;

/**
 * A figure's value made comparable.
 *
 * @param family what it may be compared with: money, percent, area, count, …
 * @param value in the family's base
 * @param upper the end of a range in the family's base; null for a single value
 * @param printed the value as printed, without conversion
 * @param factor from printed to base
 * @param hedged whether the text says that it is no exact value
 */
record Amount(
        String family,
        BigDecimal value,
        @Nullable BigDecimal upper,
        BigDecimal printed,
        BigDecimal factor,
        String unit,
        boolean hedged) {

    /** Significant digits after which the zeros of a scaled number may be rounding. */
    private static final int LONG = 3;

    private static final MathContext PRECISION = MathContext.DECIMAL64;

    static @Nullable Amount of(Figure figure) {
        BigDecimal printed = figure.value();
        if (printed == null || figure.kind().startsWith("year")) {
            return null;
        }
        Unit unit = comparable(figure.unit());
        BigDecimal factor = BigDecimal.ONE;
        String family = family(figure, unit);
        if (unit != null && unit.factor() != null) {
            factor = unit.factor();
        } else if (unit != null && unit.code().equals("a") && !family.equals("age")) {
            factor = BigDecimal.valueOf(12);
        }
        BigDecimal to = figure.to();
        return new Amount(
                family,
                printed.multiply(factor, PRECISION),
                to == null ? null : to.multiply(factor, PRECISION),
                printed,
                factor,
                unit == null ? "" : unit.code(),
                figure.bound() != Bound.EXACT);
    }

    /** 500 tonnes a day and 每天500吨: a unit composed with another is compared by what it measures. */
    private static @Nullable Unit comparable(@Nullable Unit unit) {
        int slash = unit == null || Units.byCode(unit.code()) != null
                ? -1
                : unit.code().indexOf('/');
        return unit == null || slash < 0 ? unit : Units.byCode(unit.code().substring(0, slash));
    }

    private static String family(Figure figure, @Nullable Unit unit) {
        String kind = figure.kind().replace("-range", "");
        if (unit == null) {
            return kind;
        }
        if (unit.quantity() == Quantity.DURATION && !kind.equals("age")) {
            return unit.base() == null ? "calendar" : "duration";
        }
        return unit.factor() == null && unit.quantity() == Quantity.WEIGHT ? unit.code() : kind;
    }

    /** One unit of the last place that was written, in the base. */
    BigDecimal lastPlace() {
        return BigDecimal.ONE.scaleByPowerOfTen(-printed.scale()).multiply(factor, PRECISION);
    }

    /**
     * The same for a number that may be rounded: a scaled one (720万) shows its last place unless it is long (4,870
     * million), 66,700 hides it in zeros, which count only after {@code fewestDigits} significant digits.
     */
    BigDecimal roundedPlace(int fewestDigits) {
        int fewest = printed.scale() < 0 ? LONG : fewestDigits;
        if (printed.signum() == 0 || digits().length() < fewest) {
            return lastPlace();
        }
        return BigDecimal.ONE
                .scaleByPowerOfTen(-printed.stripTrailingZeros().scale())
                .multiply(factor, PRECISION);
    }

    /** The same number without its unit. */
    Amount asPrinted() {
        return new Amount(family, printed, upper, printed, BigDecimal.ONE, "", hedged);
    }

    /** The significant digits as written, without trailing zeros. */
    String digits() {
        return printed.abs().stripTrailingZeros().unscaledValue().toString();
    }
}
