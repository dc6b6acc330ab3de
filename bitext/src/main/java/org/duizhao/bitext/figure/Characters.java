package org.duizhao.bitext.figure;

import org.duizhao.bitext.numeral.HanDigits;
import org.duizhao.bitext.numeral.VulgarFractions;

/** Classes of characters in folded Chinese text. */
public final class Characters {

    private Characters() {}

    public static boolean isHan(String text, int i) {
        return i >= 0 && i < text.length() && text.charAt(i) >= 0x4E00 && text.charAt(i) <= 0x9FFF;
    }

    public static boolean isLatin(String text, int i) {
        if (i < 0 || i >= text.length()) {
            return false;
        }
        char c = text.charAt(i);
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    public static boolean isDigit(String text, int i) {
        return i >= 0 && i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }

    public static boolean isDash(char c) {
        return c == '-' || c == '—' || c == '–' || c == '~' || c == '－' || c == '‑' || c == '−';
    }

    /** A hyphen, or the sign itself. */
    public static boolean isMinus(char c) {
        return c == '-' || c == '−';
    }

    public static boolean beginsNumber(char c) {
        return c >= '0' && c <= '9'
                || VulgarFractions.is(c)
                || c >= 0x3007 && (HanDigits.digit(c) >= 0 || HanDigits.power(c) > 0 || c == '廿' || c == '卅');
    }

    public static int endOfDigits(String text, int i) {
        return endOfDigits(text, i, text.length());
    }

    /** The end of the run of digits, points and commas, at most {@code limit}. */
    public static int endOfDigits(String text, int i, int limit) {
        int end = i;
        while (end < limit
                && (isDigit(text, end)
                        || end < text.length()
                                && (text.charAt(end) == '.' || text.charAt(end) == ',')
                                && isDigit(text, end + 1))) {
            end++;
        }
        return end;
    }

    /** Whether {@code i} stands inside a quotation of at most {@code most} characters. */
    public static boolean inShortQuotes(String text, int i, int most) {
        for (int open = i - 1; open >= 0 && i - open <= most; open--) {
            char c = text.charAt(open);
            if (c == '”' || c == '」' || c == '\n' || c == '。') {
                return false;
            }
            if (c == '“' || c == '「' || c == '"' && startsQuote(text, open)) {
                return closes(text, i, open, most);
            }
        }
        return false;
    }

    private static boolean closes(String text, int i, int open, int most) {
        for (int close = i; close < text.length() && close - open <= most + 1; close++) {
            char c = text.charAt(close);
            if (c == '”' || c == '」' || c == '"') {
                return true;
            }
        }
        return false;
    }

    private static boolean startsQuote(String text, int at) {
        int quotes = 0;
        for (int i = at; i >= 0 && text.charAt(i) != '\n' && at - i < 400; i--) {
            quotes += text.charAt(i) == '"' ? 1 : 0;
        }
        return quotes % 2 == 1;
    }
}
