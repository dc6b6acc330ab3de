package org.duizhao.index.console;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.NumberFormat;
import java.util.Locale;

/** Numbers as a reader takes them in: 3.58万亿, 3.58T. */
final class Amounts {

    private static final MathContext DIGITS = new MathContext(4);
    private static final BigDecimal LONG = BigDecimal.valueOf(10_000);

    private Amounts() {}

    /** At most four digits of a number, and a word for its size. */
    static String compact(double value, Locale language) {
        BigDecimal rounded = BigDecimal.valueOf(value).round(DIGITS);
        NumberFormat format = rounded.abs().compareTo(LONG) < 0
                ? NumberFormat.getNumberInstance(language)
                : NumberFormat.getCompactNumberInstance(language, NumberFormat.Style.SHORT);
        format.setMaximumFractionDigits(rounded.abs().compareTo(BigDecimal.ONE) < 0 ? 4 : 2);
        return format.format(rounded.doubleValue()); // compact formats round a BigDecimal to its own scale
    }

    /** A difference, with its sign. */
    static String signed(BigDecimal value, Locale language) {
        return (value.signum() > 0 ? "+" : "") + compact(value.doubleValue(), language);
    }

    /** All digits of a number, in groups. */
    static String full(BigDecimal value, Locale language) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMaximumFractionDigits(12);
        return format.format(value);
    }
}
