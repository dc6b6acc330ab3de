package org.duizhao.bitext.recognizers;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the number line in a text, as the suites write it: (20,35], [3965,), [20,30).
 *
 * @param low null for none
 * @param high null for none
 */
record NumberRange(
        int start,
        int end,
        @Nullable BigDecimal low,
        boolean lowClosed,
        @Nullable BigDecimal high,
        boolean highClosed) {

    /** The ways to compare with one number. */
    enum Relation {
        GREATER,
        AT_LEAST,
        LESS,
        AT_MOST,
        EQUAL;

        /** The same with the number itself included. */
        Relation closed() {
            return this == GREATER ? AT_LEAST : this == LESS ? AT_MOST : this;
        }

        NumberRange of(int start, int end, BigDecimal value) {
            return switch (this) {
                case GREATER -> new NumberRange(start, end, value, false, null, false);
                case AT_LEAST -> new NumberRange(start, end, value, true, null, false);
                case LESS -> new NumberRange(start, end, null, false, value, false);
                case AT_MOST -> new NumberRange(start, end, null, false, value, true);
                case EQUAL -> new NumberRange(start, end, value, true, value, true);
            };
        }
    }

    /** "Between a and b": the suites leave the upper number out. Null unless a is below b. */
    static @Nullable NumberRange between(int start, int end, BigDecimal low, BigDecimal high) {
        return low.compareTo(high) < 0 ? new NumberRange(start, end, low, true, high, false) : null;
    }

    /** This and the one that follows it as a single stretch, or null if they do not make one. */
    @Nullable
    NumberRange and(NumberRange next) {
        NumberRange below = low == null ? this : next;
        NumberRange above = low == null ? next : this;
        BigDecimal from = above.low();
        BigDecimal to = below.high();
        if (from == null || to == null || above.high() != null || below.low() != null) {
            return null;
        }
        return from.compareTo(to) < 0
                ? new NumberRange(start, next.end(), from, above.lowClosed(), to, below.highClosed())
                : null;
    }

    Recognition recognition() {
        String from = (lowClosed ? "[" : "(") + (low == null ? "" : Decimals.text(low));
        String to = (high == null ? "" : Decimals.text(high)) + (highClosed ? "]" : ")");
        return new Recognition(start, end, "numberrange", from + "," + to, null, null);
    }
}
