package org.duizhao.ingest.extract.office;

import java.util.Locale;

/** Numbers of lists and headings as a reader sees them: 一, 壹, 甲, ①, IV, b, 03. */
public final class ListNumber {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String FORMAL = "零壹贰叁肆伍陆柒捌玖";
    private static final String FORMAL_TRADITIONAL = "零壹貳參肆伍陸柒捌玖";
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
    private static final int[] ROMAN = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN_LETTERS = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"
    };
    private static final int HIGHEST = 9999;

    private ListNumber() {}

    /**
     * @param format one of {@code ST_NumberFormat} of WordprocessingML (ECMA-376, part 1, 17.18.59)
     * @return empty for a bullet, and for no number
     */
    public static String of(int value, String format) {
        if (value < 0 || value > HIGHEST) {
            return String.valueOf(value);
        }
        return switch (format) {
            case "bullet", "none" -> "";
            case "lowerRoman" -> roman(value).toLowerCase(Locale.ROOT);
            case "upperRoman" -> roman(value);
            case "lowerLetter" -> letters(value, 'a');
            case "upperLetter" -> letters(value, 'A');
            case "decimalZero" -> value < 10 ? "0" + value : String.valueOf(value);
            case "chineseCounting",
                    "chineseCountingThousand",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "japaneseCounting",
                    "koreanCounting" -> counting(value, DIGITS, "十百千", true);
            case "chineseLegalSimplified" -> counting(value, FORMAL, "拾佰仟", false);
            case "ideographLegalTraditional", "japaneseLegal" -> counting(value, FORMAL_TRADITIONAL, "拾佰仟", false);
            case "ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand", "koreanDigital" ->
                digits(value, "〇一二三四五六七八九");
            case "decimalFullWidth", "decimalFullWidth2" -> digits(value, "０１２３４５６７８９");
            case "ideographTraditional" -> value >= 1 && value <= 10 ? STEMS.substring(value - 1, value) : "" + value;
            case "ideographZodiac" -> value >= 1 && value <= 12 ? BRANCHES.substring(value - 1, value) : "" + value;
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                value >= 1 && value <= 20 ? String.valueOf((char) ('①' + value - 1)) : "" + value;
            case "decimalEnclosedParen" -> "(" + value + ")";
            case "decimalEnclosedFullstop" -> value + ".";
            case "ordinal" -> ordinal(value);
            default -> String.valueOf(value);
        };
    }

    private static String roman(int value) {
        StringBuilder roman = new StringBuilder();
        int rest = value;
        for (int i = 0; i < ROMAN.length; i++) {
            while (rest >= ROMAN[i]) {
                roman.append(ROMAN_LETTERS[i]);
                rest -= ROMAN[i];
            }
        }
        return roman.toString();
    }

    /** After z comes aa, then bb. */
    private static String letters(int value, char first) {
        if (value == 0) {
            return "";
        }
        String letter = String.valueOf((char) (first + (value - 1) % 26));
        return letter.repeat((value - 1) / 26 + 1);
    }

    private static String digits(int value, String digits) {
        StringBuilder text = new StringBuilder();
        String.valueOf(value).chars().forEach(digit -> text.append(digits.charAt(digit - '0')));
        return text.toString();
    }

    /** @param bare whether eleven is 十一 rather than 一十一 */
    private static String counting(int value, String digits, String units, boolean bare) {
        if (value == 0) {
            return digits.substring(0, 1);
        }
        StringBuilder text = new StringBuilder();
        String decimal = String.valueOf(value);
        boolean gap = false;
        for (int i = 0; i < decimal.length(); i++) {
            int digit = decimal.charAt(i) - '0';
            int power = decimal.length() - 1 - i;
            if (digit == 0) {
                gap = true;
                continue;
            }
            text.append(gap ? digits.substring(0, 1) : "").append(digits.charAt(digit));
            text.append(power == 0 ? "" : units.substring(power - 1, power));
            gap = false;
        }
        String number = text.toString();
        return bare && value >= 10 && value < 20 ? number.substring(1) : number;
    }

    private static String ordinal(int value) {
        int tens = value % 100;
        String ending = tens >= 11 && tens <= 13
                ? "th"
                : switch (value % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
        return value + ending;
    }

    /** What parts a number from what it numbers: 一、 and （一） stand next to the text. */
    public static String separated(String label) {
        boolean tight = !label.isEmpty() && "、．）：】》　".indexOf(label.charAt(label.length() - 1)) >= 0;
        return label.isEmpty() || tight || label.endsWith(" ") ? label : label + " ";
    }
}
