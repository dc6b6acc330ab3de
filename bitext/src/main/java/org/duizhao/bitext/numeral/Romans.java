package org.duizhao.bitext.numeral;

import java.util.Map;

/** Roman numerals as reports use them: I to XXXIX, in capitals. */
public final class Romans {

    private static final Map<Character, Integer> VALUES = Map.of('I', 1, 'V', 5, 'X', 10);

    private Romans() {}

    /** The value of the word, or 0. A single letter is none. */
    public static int value(String text, int start, int end) {
        return end - start < 2 ? 0 : any(text, start, end);
    }

    /** The same, single letters included: for a word after Phase or at the head of a section. */
    public static int any(String text, int start, int end) {
        if (end <= start || end - start > 7) {
            return 0;
        }
        int sum = 0;
        for (int i = start; i < end; i++) {
            int value = VALUES.getOrDefault(text.charAt(i), 0);
            if (value == 0) {
                return 0;
            }
            int next = i + 1 < end ? VALUES.getOrDefault(text.charAt(i + 1), 0) : 0;
            sum += value < next ? -value : value;
        }
        return spelled(sum).contentEquals(text.subSequence(start, end)) ? sum : 0;
    }

    private static String spelled(int value) {
        String[] units = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
        return value < 1 || value > 39 ? "" : "X".repeat(value / 10) + units[value % 10];
    }
}
