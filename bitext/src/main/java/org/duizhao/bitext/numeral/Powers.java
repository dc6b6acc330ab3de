package org.duizhao.bitext.numeral;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Powers behind a number in digits: 1.2×10⁸, 8 x 2^10, 1e-3, 2^10, 10⁻⁵, and 2.48×10−5, whose raised part a file lost. */
final class Powers {

    private static final int REACH = 14;
    private static final String SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String SIGNS = "×xX*·";
    private static final Pattern EXPONENT = Pattern.compile("[eE]([+\\-−]?\\d{1,2})(?![\\dA-Za-z])");
    private static final Pattern TIMES =
            Pattern.compile(" ?[×xX*·] ?(\\d{1,3})(?:\\^ ?([-−]?\\d{1,2})|(⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}))(?![\\d⁰¹²³⁴⁵⁶⁷⁸⁹])");
    private static final Pattern FLAT = Pattern.compile("[×x]10[-−](\\d{1,2})(?!\\d|\\.\\d)");
    private static final Pattern RAISED = Pattern.compile(
            "\\^([-−]?\\d{1,2})(?!\\d)|(⁻[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}|[³⁴⁵⁶⁷⁸⁹]|[¹²][⁰¹²³⁴⁵⁶⁷⁸⁹])(?![⁰¹²³⁴⁵⁶⁷⁸⁹])");

    private Powers() {}

    /** The number with its power, or {@code plain} where none follows. */
    static Reading of(String text, Reading plain) {
        int end = plain.end();
        char next = end < text.length() ? text.charAt(end) : '.';
        if (next == 'e' || next == 'E') {
            Matcher exponent = at(EXPONENT, text, end);
            return exponent.lookingAt()
                    ? scaled(plain, exponent.end(), plain.value().scaleByPowerOfTen(whole(exponent.group(1))))
                    : plain;
        }
        boolean raised = next == '^' || next > 0xB0 && (next == '⁻' || SUPERSCRIPT.indexOf(next) >= 0);
        if (raised) {
            return raised(text, plain);
        }
        return next == ' ' || SIGNS.indexOf(next) >= 0 ? times(text, plain) : plain;
    }

    private static Reading times(String text, Reading plain) {
        Matcher times = at(TIMES, text, plain.end());
        if (times.lookingAt()) {
            BigDecimal base = new BigDecimal(times.group(1));
            int exponent = times.group(2) != null ? whole(times.group(2)) : superscript(times.group(3));
            return scaled(plain, times.end(), times(plain.value(), base, exponent));
        }
        Matcher flat = at(FLAT, text, plain.end());
        boolean mantissa = plain.value().signum() > 0 && plain.value().compareTo(BigDecimal.TEN) < 0;
        return mantissa && flat.lookingAt()
                ? scaled(plain, flat.end(), plain.value().scaleByPowerOfTen(-whole(flat.group(1))))
                : plain;
    }

    /** 2^10; a raised number without a caret only behind 10: elsewhere it is a footnote's mark. */
    private static Reading raised(String text, Reading plain) {
        Matcher raised = at(RAISED, text, plain.end());
        boolean small = plain.isSmallWhole()
                && plain.end() - plain.start() <= 3
                && plain.value().signum() > 0;
        if (!small || !raised.lookingAt()) {
            return plain;
        }
        boolean caret = raised.group(1) != null;
        int exponent = caret ? whole(raised.group(1)) : superscript(raised.group(2));
        return caret || plain.value().compareTo(BigDecimal.TEN) == 0
                ? scaled(plain, raised.end(), times(BigDecimal.ONE, plain.value(), exponent))
                : plain;
    }

    private static BigDecimal times(BigDecimal value, BigDecimal base, int exponent) {
        if (base.compareTo(BigDecimal.TEN) == 0) {
            return value.scaleByPowerOfTen(exponent);
        }
        BigDecimal power = base.pow(Math.abs(exponent), MathContext.DECIMAL64);
        return exponent >= 0 || base.signum() == 0
                ? value.multiply(power, MathContext.DECIMAL64)
                : Fractions.divide(value, power);
    }

    private static Matcher at(Pattern pattern, String text, int from) {
        return pattern.matcher(text)
                .region(from, Math.min(text.length(), from + REACH))
                .useTransparentBounds(true);
    }

    private static Reading scaled(Reading plain, int end, BigDecimal value) {
        return Reading.plain(plain.start(), end, value, Reading.Form.SCALED);
    }

    private static int whole(String digits) {
        return Integer.parseInt(digits.replace('−', '-'));
    }

    private static int superscript(String raised) {
        StringBuilder digits = new StringBuilder();
        raised.chars().forEach(c -> digits.append(c == '⁻' ? "-" : String.valueOf(SUPERSCRIPT.indexOf(c))));
        return whole(digits.toString());
    }
}
