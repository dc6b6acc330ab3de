package org.duizhao.bitext.numeral;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 3/4, 7/10, 2/1000: a proper fraction in digits, where neither a date nor a code can be meant. */
public final class SlashFractions {

    private static final int LONGEST = 4;
    /** A day of a month at most: what is larger is no part of a date. */
    private static final int MOST_DAYS = 31;

    private static final int LEAST_YEAR = 1_000;

    private static final Set<Integer> LARGE = Set.of(12, 16, 20, 25, 32, 50, 64, 100, 1_000);

    private SlashFractions() {}

    /** The fraction that begins with {@code numerator}; null if none does. */
    public static @Nullable Numeral at(String text, Reading numerator) {
        int slash = numerator.end();
        boolean plain = numerator.form() == Reading.Form.DIGITS
                && numerator.isSmallWhole()
                && slash - numerator.start() <= 3
                && slash < text.length()
                && text.charAt(slash) == '/'
                && DigitReader.isDigit(text, slash + 1);
        if (!plain || isJoined(text, numerator.start() - 1)) {
            return null;
        }
        int end = slash + 1;
        while (end < text.length() && end - slash <= LONGEST + 1 && DigitReader.isDigit(text, end)) {
            end++;
        }
        boolean decimal = end + 1 < text.length() && text.charAt(end) == '.' && DigitReader.isDigit(text, end + 1);
        if (end - slash > LONGEST + 1 || decimal || isJoined(text, end)) {
            return null;
        }
        int below = Integer.parseInt(text.substring(slash + 1, end));
        int above = numerator.value().intValue();
        boolean fits = above > 0
                && above < below
                && (below <= 10 || LARGE.contains(below) || above == 1 && below > MOST_DAYS && below < LEAST_YEAR);
        return fits
                ? new Numeral(
                        numerator.start(),
                        end,
                        Fractions.divide(BigDecimal.valueOf(above), BigDecimal.valueOf(below)),
                        Numeral.Kind.FRACTION)
                : null;
    }

    private static boolean isJoined(String text, int i) {
        if (i < 0 || i >= text.length()) {
            return false;
        }
        char c = text.charAt(i);
        return c == '/' || c == '-' || EnNumberWords.isLetter(c) || c >= '0' && c <= '9';
    }
}
