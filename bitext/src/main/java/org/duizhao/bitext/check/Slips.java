package org.duizhao.bitext.check;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** Whether a number is what a slip makes of another: a digit changed, two neighbours swapped, another power of ten. */
final class Slips {

    private static final int TELLING = 3;
    private static final int LONGEST = 15;

    private Slips() {}

    /**
     * @param expected in the base of the stated figure
     * @param leeway by which the expected value may be off
     */
    static boolean likely(BigDecimal expected, BigDecimal leeway, Stated stated) {
        BigDecimal right = expected.divide(stated.amount().factor(), MathContext.DECIMAL64);
        boolean telling = Math.max(
                        shown(right.stripTrailingZeros()), shown(stated.amount().printed()))
                >= TELLING;
        return telling && possible(expected, leeway, stated);
    }

    /** The same of numbers so short that it may be chance. */
    static boolean possible(BigDecimal expected, BigDecimal leeway, Stated stated) {
        BigDecimal factor = stated.amount().factor();
        BigDecimal printed = stated.amount().printed();
        if (expected.signum() <= 0 || printed.signum() <= 0) {
            return false;
        }
        BigDecimal right = expected.divide(factor, MathContext.DECIMAL64);
        BigDecimal margin = leeway.divide(factor, MathContext.DECIMAL64);
        return scaled(printed, right, margin) || slipped(printed, right, margin);
    }

    private static boolean scaled(BigDecimal printed, BigDecimal right, BigDecimal margin) {
        return within(printed.movePointRight(1), right, margin) || within(printed.movePointLeft(1), right, margin);
    }

    private static boolean slipped(BigDecimal printed, BigDecimal right, BigDecimal margin) {
        String digits = printed.unscaledValue().toString();
        if (digits.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < digits.length(); i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                StringBuilder other = new StringBuilder(digits);
                other.setCharAt(i, digit);
                if (digit != digits.charAt(i) && within(number(other, printed.scale()), right, margin)) {
                    return true;
                }
            }
            if (i + 1 < digits.length()) {
                StringBuilder swapped = new StringBuilder(digits);
                swapped.setCharAt(i, digits.charAt(i + 1));
                swapped.setCharAt(i + 1, digits.charAt(i));
                if (within(number(swapped, printed.scale()), right, margin)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static BigDecimal number(StringBuilder digits, int scale) {
        return new BigDecimal(new BigInteger(digits.toString()), scale);
    }

    private static boolean within(BigDecimal tried, BigDecimal right, BigDecimal margin) {
        return tried.subtract(right).abs().compareTo(margin.add(right.movePointLeft(Sums.DIGITS))) <= 0;
    }

    private static int shown(BigDecimal number) {
        return number.scale() > 0
                ? number.precision()
                : number.stripTrailingZeros().precision();
    }
}
