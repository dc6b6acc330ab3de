package org.duizhao.bitext.numeral;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads numbers in ASCII digits: 1650, 1,650, 6.5, .5. A run of more than {@value #LONGEST} digits is no number. */
final class DigitReader {

    static final int LONGEST = 40;

    private static final String SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String POWER_SIGNS = "×xX*·";
    private static final Pattern POWER =
            Pattern.compile(" ?[×xX*·] ?10(?:\\^ ?(-?\\d{1,2})|(⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}))(?![\\d⁰¹²³⁴⁵⁶⁷⁸⁹])");

    private DigitReader() {}

    /** The number that starts at {@code from}, or null. A comma counts only before exactly three digits. */
    static @Nullable Reading read(String text, int from) {
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
        return powered(text, Reading.plain(from, i, value, Reading.Form.DIGITS));
    }

    /** 1.2×10⁸, 1.2 x 10^8. */
    private static Reading powered(String text, Reading reading) {
        char next = reading.end() < text.length() ? text.charAt(reading.end()) : '.';
        if (next != ' ' && POWER_SIGNS.indexOf(next) < 0) {
            return reading;
        }
        Matcher power = POWER.matcher(text).region(reading.end(), Math.min(text.length(), reading.end() + 12));
        if (!power.lookingAt()) {
            return reading;
        }
        String ascii = power.group(1);
        String raised = power.group(2);
        String digits = ascii != null ? ascii : plain(raised == null ? "" : raised);
        BigDecimal value = reading.value().scaleByPowerOfTen(Integer.parseInt(digits));
        return Reading.plain(reading.start(), power.end(), value, Reading.Form.SCALED);
    }

    private static String plain(String superscript) {
        StringBuilder digits = new StringBuilder();
        superscript.chars().forEach(c -> digits.append(c == '⁻' ? "-" : String.valueOf(SUPERSCRIPT.indexOf(c))));
        return digits.toString();
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
