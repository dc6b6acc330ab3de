package org.duizhao.bitext.numeral;

import java.math.BigDecimal;
import org.duizhao.bitext.numeral.EnNumberWords.Role;
import org.duizhao.bitext.numeral.EnNumberWords.Word;
import org.jspecify.annotations.Nullable;

/** The value of a spelled English number while its words are read. */
final class EnNumber {

    private static final BigDecimal LIMIT = BigDecimal.ONE.scaleByPowerOfTen(40);

    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal current = BigDecimal.ZERO;
    private @Nullable BigDecimal lowestMagnitude;
    private @Nullable Role last;
    private boolean begun;
    private boolean implied;
    private boolean ordinal;
    private int fractionEnd = -1;

    /** Starts with "a" or "half (a)", which a magnitude must follow. */
    void begin(BigDecimal value) {
        current = value;
        begun = true;
        last = Role.UNIT;
    }

    boolean accept(Word word) {
        if (word.plural() || fractionEnd >= 0 && word.role().compareTo(Role.HUNDRED) < 0) {
            return false;
        }
        boolean fits = switch (word.role()) {
            case ZERO -> last == null;
            case UNIT -> last != Role.UNIT && last != Role.TEEN && last != Role.ZERO && last != Role.DOZEN;
            case TEEN, TENS -> last == null || last == Role.HUNDRED || last == Role.MAGNITUDE;
            case HUNDRED, DOZEN -> last != Role.ZERO && last != Role.DOZEN;
            case MAGNITUDE -> last != Role.ZERO && !(last == Role.MAGNITUDE && !rises(word));
        };
        if (!fits || total.compareTo(LIMIT) > 0) {
            return false;
        }
        add(word);
        ordinal = word.ordinal();
        last = word.role();
        begun = true;
        return true;
    }

    private boolean rises(Word word) {
        return lowestMagnitude != null && word.value().compareTo(lowestMagnitude) >= 0;
    }

    private void add(Word word) {
        switch (word.role()) {
            case HUNDRED, DOZEN -> current = times(word.value());
            case MAGNITUDE -> {
                if (last == Role.MAGNITUDE) {
                    total = total.multiply(word.value());
                } else {
                    total = total.add(times(word.value()));
                }
                current = BigDecimal.ZERO;
                lowestMagnitude = word.value();
            }
            default -> current = current.add(word.value());
        }
    }

    private BigDecimal times(BigDecimal value) {
        implied |= !begun;
        BigDecimal count = current.signum() == 0 ? BigDecimal.ONE : current;
        return count.multiply(value);
    }

    boolean canAnd() {
        return last == Role.HUNDRED || last == Role.MAGNITUDE;
    }

    boolean canPoint() {
        return fractionEnd < 0 && last != Role.MAGNITUDE;
    }

    /** Adds a fraction that ends at {@code end}; after a magnitude it counts in it (one million and a half). */
    void fraction(BigDecimal fraction, int end) {
        if (last == Role.MAGNITUDE && lowestMagnitude != null) {
            total = total.add(lowestMagnitude.multiply(fraction));
        } else {
            current = current.add(fraction);
        }
        fractionEnd = end;
    }

    int fractionEnd() {
        return fractionEnd;
    }

    Reading reading(int start, int end) {
        BigDecimal value = total.signum() == 0 ? current : total.add(current);
        return new Reading(start, end, value, null, Reading.Form.WORDS, false, implied, ordinal);
    }
}
