package org.duizhao.bitext.numeral;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads Chinese numbers in folded text: 一千二百三十四, 两百零五, 二〇二四, 6.5万, 1.39万亿, 千亿, 十余万, 5万4千6百, 壹佰伍拾, 廿一.
 * The units go up to 兆 (10^12) and combine as they are spoken: 万亿, 万万. One reading consumes at most
 * {@value #LONGEST} characters, so that a run of any length is read in linear time.
 */
public final class ZhNumberReader {

    private static final int LONGEST = 64;

    private final String text;
    private final boolean spaced;

    /**
     * @param text folded
     * @param spaced whether spaces may stand between the characters of a number (一百 五 十 二)
     */
    public ZhNumberReader(String text, boolean spaced) {
        this.text = text;
        this.spaced = spaced;
    }

    /** The longest number that starts at {@code from}, or null if none does. */
    public @Nullable Reading read(int from) {
        Reading string = digitString(from);
        if (string != null) {
            return string;
        }
        ZhNumber number = new ZhNumber();
        int i = from;
        int end = from;
        while (i < text.length() && i - from < LONGEST) {
            int next = step(number, i, i == from);
            if (next < 0) {
                break;
            }
            if (number.complete()) {
                end = next;
            }
            i = skipSpaces(next, number);
        }
        return end == from ? null : number.reading(from, end);
    }

    private int step(ZhNumber number, int i, boolean first) {
        char c = text.charAt(i);
        if (c >= '0' && c <= '9' || first && (c == '.' || VulgarFractions.is(c))) {
            Reading digits = number.acceptsDigits() ? DigitReader.read(text, i) : null;
            return digits != null && number.digits(digits.value()) ? digits.end() : -1;
        }
        int digit = HanDigits.digit(c);
        if (digit >= 0) {
            boolean liang = !first && (c == '两' || c == '俩');
            if (liang && (i + 1 >= text.length() || HanDigits.power(text.charAt(i + 1)) == 0)) {
                return -1;
            }
            return number.digit(digit, c == '零' || c == '〇') ? i + 1 : -1;
        }
        int power = HanDigits.power(c);
        if (power > 0) {
            return !HanDigits.belongsToUnit(text, i, first || number.hasBareDigits()) && number.unit(power, c)
                    ? i + 1
                    : -1;
        }
        return switch (c) {
            case '点' -> point(number, i);
            case '余', '多', '来' -> hedge(number, i);
            case '几' -> number.few() ? i + 1 : -1;
            case '廿', '卅', '卌' -> number.tens(c) ? i + 1 : -1;
            default -> -1;
        };
    }

    private int point(ZhNumber number, int i) {
        int at = spaced ? pastSpaces(i + 1) : i + 1;
        int end = at;
        StringBuilder decimals = new StringBuilder();
        while (end < text.length() && end - at < 32) {
            char c = text.charAt(end);
            int digit = c == '两' || c == '俩' ? -1 : HanDigits.digit(c);
            digit = number.isHundreds() && c >= '0' && c <= '9' ? c - '0' : digit;
            if (digit < 0) {
                break;
            }
            decimals.append((char) ('0' + digit));
            end++;
        }
        int power = end < text.length() ? HanDigits.power(text.charAt(end)) : 0;
        boolean clock = power > 0 && power < 4;
        return decimals.isEmpty() || clock || !number.decimals(decimals) ? -1 : end;
    }

    private int hedge(ZhNumber number, int i) {
        int at = spaced ? pastSpaces(i + 1) : i + 1;
        boolean beforeUnit = at < text.length() && HanDigits.power(text.charAt(at)) >= 4;
        return beforeUnit && number.hedge() ? at : -1;
    }

    /** 二〇二四, 五五: digits side by side; 二三十: a range. */
    private @Nullable Reading digitString(int from) {
        int end = from;
        StringBuilder digits = new StringBuilder();
        while (end < text.length() && end - from < DigitReader.LONGEST) {
            char c = text.charAt(end);
            int digit = c == '两' || c == '俩' ? -1 : HanDigits.digit(c);
            if (digit < 0) {
                break;
            }
            digits.append((char) ('0' + digit));
            end++;
        }
        if (digits.length() < 2) {
            return null;
        }
        if (digits.length() == 2 && digits.charAt(1) == digits.charAt(0) + 1 && digits.charAt(0) != '0') {
            Reading range = span(from, end, digits);
            if (range != null) {
                return range;
            }
        }
        boolean pointed =
                end + 1 < text.length() && text.charAt(end) == '点' && HanDigits.digit(text.charAt(end + 1)) >= 0;
        if (pointed && digits.length() > 2) {
            int last = end + 1;
            StringBuilder decimals = digits.append('.');
            while (last < text.length() && last - end < 32 && HanDigits.digit(text.charAt(last)) >= 0) {
                decimals.append((char) ('0' + HanDigits.digit(text.charAt(last))));
                last++;
            }
            return Reading.plain(from, last, new BigDecimal(decimals.toString()), Reading.Form.HAN_DIGITS);
        }
        return pointed ? null : Reading.plain(from, end, new BigDecimal(digits.toString()), Reading.Form.HAN_DIGITS);
    }

    private @Nullable Reading span(int from, int end, CharSequence digits) {
        int i = end;
        int power = 0;
        while (i < text.length()
                && i - end < 3
                && HanDigits.power(text.charAt(i)) > 0
                && !HanDigits.belongsToUnit(text, i, false)) {
            power += HanDigits.power(text.charAt(i));
            i++;
        }
        if (power == 0) {
            return null;
        }
        BigDecimal low = BigDecimal.valueOf(digits.charAt(0) - '0').scaleByPowerOfTen(power);
        BigDecimal high = BigDecimal.valueOf(digits.charAt(1) - '0').scaleByPowerOfTen(power);
        return new Reading(from, i, low, high, Reading.Form.HAN, false, false, false);
    }

    private int skipSpaces(int i, ZhNumber number) {
        if (i >= text.length() || text.charAt(i) != ' ') {
            return i;
        }
        int at = pastSpaces(i);
        boolean unit = at < text.length() && HanDigits.power(text.charAt(at)) >= 4;
        return spaced || number.hasBareDigits() && unit ? at : i;
    }

    private int pastSpaces(int from) {
        int i = from;
        while (i < text.length() && i - from < 4 && text.charAt(i) == ' ') {
            i++;
        }
        return i;
    }
}
