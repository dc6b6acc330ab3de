package org.duizhao.bitext.numeral;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A bare number as it was read, before its surroundings are looked at.
 *
 * @param start UTF-16 index, inclusive
 * @param end exclusive
 * @param value its scale shows how exactly the number was written: 6.5万 is 65 with scale -3
 * @param to the upper value of 二三十; null for others
 * @param form how it was written
 * @param hedged whether 余, 多, 几 or 来 stands inside (十余万), so that the true value lies above
 * @param implied whether the one was left out (亿元, 百人, hundred thousand)
 * @param ordinal whether the English form is an ordinal (twenty-first, 11th)
 */
public record Reading(
        int start,
        int end,
        BigDecimal value,
        @Nullable BigDecimal to,
        Form form,
        boolean hedged,
        boolean implied,
        boolean ordinal) {

    public enum Form {
        /** 1,650 */
        DIGITS,
        /** 6.5万, 6.5 billion */
        SCALED,
        /** 一百五 */
        HAN,
        /** 二〇二四 */
        HAN_DIGITS,
        /** a hundred and five */
        WORDS
    }

    static Reading plain(int start, int end, BigDecimal value, Form form) {
        return new Reading(start, end, value, null, form, false, false, false);
    }

    /** A quarter of a million: a number in words that its fraction was read with. */
    public static Reading inWords(Numeral numeral) {
        return plain(numeral.start(), numeral.end(), numeral.value(), Form.WORDS);
    }

    Reading asOrdinal(int newEnd) {
        return new Reading(start, newEnd, value, to, form, hedged, implied, true);
    }

    /** Whether the number is a whole one that fits an int. */
    public boolean isSmallWhole() {
        return value.signum() >= 0
                && value.precision() - value.scale() <= 9
                && value.stripTrailingZeros().scale() <= 0;
    }
}
