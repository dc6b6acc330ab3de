package org.duizhao.bitext.check;

import java.util.Locale;

/** Why two figures match or do not. */
public enum Reason {
    /** The same value in the same unit. */
    SAME,
    /** The same after conversion: 亩 and hectares, 斤 and tonnes. */
    CONVERSION,
    /** The same within the rounding that the shorter one shows. */
    ROUNDING,
    /** The same said in another way: 1.2倍 and 120 percent, 半数 and 50 percent, 连续11年 and the 11th year. */
    FORM,
    /** The same digits, another power of ten. */
    MAGNITUDE,
    /** One or two digits differ. */
    DIGIT,
    /** Another value altogether. */
    VALUE,
    /** The same number with a unit that says something else: percent for percentage points, ha for 亩. */
    UNIT,
    /** Another year. */
    YEAR,
    /** Another date. */
    DATE,
    /** The same number, and one side says that it rose where the other says that it fell. */
    DIRECTION,
    /** The same number as a floor on one side and as a ceiling on the other. */
    BOUND,
    /** The beginning of a move on one side is its end on the other. */
    ORDER,
    /** One side denies what the other says. */
    POLARITY,
    /** Another rank, or the same one counted from the other end. */
    RANK,
    /** Two figures that exchanged what they belong to. */
    SUBJECT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
