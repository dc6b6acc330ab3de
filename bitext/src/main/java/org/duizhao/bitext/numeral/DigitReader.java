package org.duizhao.bitext.numeral;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads numbers in ASCII digits: 1650, 1,650, 6.5, .5, with fractions and powers: 2 1/2, ½, 1e-3. A run of more than {@value #LONGEST} digits is no number. */
final class DigitReader {

    static final int LONGEST = 40;

    private DigitReader() {}

    /** The number that starts at {@code from}, or null. A comma counts only before exactly three digits. */
    static @Nullable Reading read(String text, int from) {
        if (VulgarFractions.isAt(text, from)) {
            return Reading.plain(from, from + 1, VulgarFractions.value(text.charAt(from)), Reading.Form.DIGITS);
        }
        int i = digits(text, from);
        boolean grouped = false;
        while (i > from && i - from <= (grouped ? LONGEST : 3) && isGroup(text, i)) {
            i += 4;
            grouped = true;
        }
        if (!grouped && i > from && i - from <= 3) {
            int spaced = endOfSpacedGroups(text, from, i);
            grouped = spaced > i;
            i = spaced;
        }
        if (i + 1 < text.length() && text.charAt(i) == '.' && isDigit(text, i + 1)) {
            i = digits(text, i + 1);
        }
        if (i == from || i - from > LONGEST) {
            return null;
        }
        String digits = text.substring(from, i);
        BigDecimal value = new BigDecimal(grouped ? digits.replaceAll("[, \\u2009\\u202F]", "") : digits);
        Reading plain = Reading.plain(from, i, value, Reading.Form.DIGITS);
        Reading mixed = value.scale() == 0 && value.signum() > 0 ? mixed(text, plain) : null;
        return mixed == null ? Powers.of(text, plain) : mixed;
    }

    /** 2½, 2 ½ and 2 1/2: a whole number and a proper fraction of one. */
    private static @Nullable Reading mixed(String text, Reading whole) {
        int at = whole.end();
        boolean space = at < text.length() && text.charAt(at) == ' ';
        int part = space ? at + 1 : at;
        if (VulgarFractions.isAt(text, part)) {
            BigDecimal value = whole.value().add(VulgarFractions.value(text.charAt(part)));
            return Reading.plain(whole.start(), part + 1, value, Reading.Form.DIGITS);
        }
        int end = space && isDigit(text, part) ? digits(text, part) : part;
        if (end == part || end - part > 3 || at - whole.start() > 3) {
            return null;
        }
        BigDecimal above = new BigDecimal(text.substring(part, end));
        Numeral fraction = SlashFractions.at(text, Reading.plain(part, end, above, Reading.Form.DIGITS));
        return fraction == null
                ? null
                : Reading.plain(
                        whole.start(), fraction.end(), whole.value().add(fraction.value()), Reading.Form.DIGITS);
    }

    /** 40 769 000; a single group of three counts only after $ or before a word: two cells may stand side by side. */
    private static int endOfSpacedGroups(String text, int from, int end) {
        if (end < text.length() && isThinSpace(text.charAt(end))) {
            return endOfThinGroups(text, end);
        }
        int groups = 0;
        int i = end;
        while (groups < 6 && i < text.length() && text.charAt(i) == ' ' && isThree(text, i + 1)) {
            i += 4;
            groups++;
        }
        char before = from == 0 ? ' ' : text.charAt(from - 1);
        boolean free =
                !EnNumberWords.isLetter(before) && !(before >= '0' && before <= '9') && before != ',' && before != '.';
        int sign = from > 1 && text.charAt(from - 1) == ' ' ? from - 2 : from - 1;
        boolean money = sign >= 0 && text.charAt(sign) == '$';
        boolean word = i + 1 < text.length()
                && text.charAt(i) == ' '
                && text.charAt(i + 1) >= 'a'
                && text.charAt(i + 1) <= 'z';
        boolean sure = groups > 1 || groups == 1 && (money || word);
        return sure && free && text.charAt(from) != '0' ? i : end;
    }

    /** A thin space is set for nothing else than to group digits. */
    private static int endOfThinGroups(String text, int end) {
        int i = end;
        while (i - end < LONGEST && i < text.length() && isThinSpace(text.charAt(i)) && isThree(text, i + 1)) {
            i += 4;
        }
        return i;
    }

    private static boolean isThinSpace(char c) {
        return c == '\u2009' || c == '\u202F';
    }

    private static boolean isThree(String text, int i) {
        return isDigit(text, i) && isDigit(text, i + 1) && isDigit(text, i + 2) && !isDigit(text, i + 3);
    }

    /** Where the run of digits, commas and points that holds {@code from} ends. */
    static int endOfRun(String text, int from) {
        int i = from;
        while (i < text.length() && (isDigit(text, i) || text.charAt(i) == '.' || text.charAt(i) == ',')) {
            i++;
        }
        return i;
    }

    static boolean isDigit(String text, int i) {
        return i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }

    private static int digits(String text, int from) {
        int i = from;
        while (i - from <= LONGEST && isDigit(text, i)) {
            i++;
        }
        return i;
    }

    private static boolean isGroup(String text, int i) {
        return i < text.length()
                && text.charAt(i) == ','
                && isDigit(text, i + 1)
                && isDigit(text, i + 2)
                && isDigit(text, i + 3)
                && !isDigit(text, i + 4);
    }
}
