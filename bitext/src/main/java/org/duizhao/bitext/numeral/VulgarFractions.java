package org.duizhao.bitext.numeral;

import java.math.BigDecimal;

/** The fractions that are one character: ½, ⅓, ¾. */
public final class VulgarFractions {

    private static final String CHARACTERS = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞";
    private static final int[] NUMERATORS = {1, 1, 2, 1, 3, 1, 2, 3, 4, 1, 5, 1, 3, 5, 7};
    private static final int[] DENOMINATORS = {2, 3, 3, 4, 4, 5, 5, 5, 5, 6, 6, 8, 8, 8, 8};

    private VulgarFractions() {}

    /** Whether such a character stands at {@code i}, which may lie outside the text. */
    public static boolean isAt(CharSequence text, int i) {
        return i >= 0 && i < text.length() && is(text.charAt(i));
    }

    public static boolean is(char c) {
        return c >= '¼' && c <= '⅞' && CHARACTERS.indexOf(c) >= 0;
    }

    /** What {@code c}, which must be such a character, stands for. */
    static BigDecimal value(char c) {
        int at = CHARACTERS.indexOf(c);
        return Fractions.divide(BigDecimal.valueOf(NUMERATORS[at]), BigDecimal.valueOf(DENOMINATORS[at]));
    }
}
