package org.duizhao.bitext.check;

import java.math.BigDecimal;
import java.math.MathContext;

/** Tells why two amounts of one family differ: another power of ten, an unconverted unit, a slipped digit, another value. */
final class Differences {

    /** Of the decimal logarithm: 2.3 percent, what the rounding of a conversion may make of it. */
    private static final double SAME_DIGITS = 0.01;

    private Differences() {}

    static Verdict classify(Amount a, Amount b) {
        boolean units = !a.unit().equals(b.unit());
        if (units && a.printed().compareTo(b.printed()) == 0) {
            return Verdict.mismatch(Reason.UNIT, 1.0);
        }
        if (!units && a.digits().equals(b.digits()) && a.printed().signum() != 0) {
            return Verdict.mismatch(Reason.MAGNITUDE, 1.0);
        }
        if (units && powerOfTen(a.value(), b.value())) {
            return Verdict.mismatch(Reason.MAGNITUDE, 1.1);
        }
        double apart = apart(a.value(), b.value());
        if (!units && slipped(a.digits(), b.digits())) {
            return Verdict.mismatch(Reason.DIGIT, 1.2 + apart / 10);
        }
        return Verdict.mismatch(Reason.VALUE, 1.5 + apart / 10);
    }

    /** Orders of magnitude between the two, at most 4. */
    private static double apart(BigDecimal a, BigDecimal b) {
        double x = Math.abs(a.doubleValue());
        double y = Math.abs(b.doubleValue());
        return x == 0 || y == 0 ? 4 : Math.min(4, Math.abs(Math.log10(x / y)));
    }

    private static boolean powerOfTen(BigDecimal a, BigDecimal b) {
        if (a.signum() <= 0 || b.signum() <= 0) {
            return false;
        }
        double log = Math.log10(a.divide(b, MathContext.DECIMAL64).doubleValue());
        return Math.abs(log - Math.rint(log)) < SAME_DIGITS && Math.rint(log) != 0;
    }

    /** One digit changed, dropped or added, or two neighbours swapped. */
    private static boolean slipped(String a, String b) {
        if (Math.max(a.length(), b.length()) < 2 || Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int i = 0;
        while (i < Math.min(a.length(), b.length()) && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        int end = 0;
        while (end < Math.min(a.length(), b.length()) - i
                && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        int left = a.length() - i - end;
        int right = b.length() - i - end;
        boolean swapped = left == 2 && right == 2 && a.charAt(i) == b.charAt(i + 1) && a.charAt(i + 1) == b.charAt(i);
        return swapped || left <= 1 && right <= 1;
    }
}
