package org.duizhao.bitext.numeral;

import java.math.BigDecimal;

/**
 * A numeral in a text.
 *
 * @param start UTF-16 index, inclusive
 * @param end UTF-16 index, exclusive
 * @param value 6.5万 is 65000, 三分之一 a decimal, 5% and 百分之五 are 5 with kind PERCENT
 */
public record Numeral(int start, int end, BigDecimal value, Kind kind) {

    public enum Kind {
        CARDINAL,
        ORDINAL,
        FRACTION,
        PERCENT
    }
}
