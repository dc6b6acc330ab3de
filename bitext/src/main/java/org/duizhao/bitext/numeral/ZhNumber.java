package org.duizhao.bitext.numeral;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The value of a Chinese number while it is read from left to right. Each method says whether its token fits here. */
final class ZhNumber {

    private static final int MOST_POWER = 64;

    /** What the big units have closed: the 3亿 of 3亿5千万. */
    private BigDecimal total = BigDecimal.ZERO;
    /** What the small units have added since: the 5千 of 3亿5千万. */
    private BigDecimal section = BigDecimal.ZERO;

    private @Nullable BigDecimal pending;
    private boolean pendingHan;
    private boolean started;
    private boolean sectionOpen;
    private boolean totalOpen;
    private boolean zero;
    private boolean zeroBeforePending;
    private boolean pointed;
    private boolean hedged;
    private boolean implied;
    private boolean arabic;
    private boolean han;
    private boolean units;
    private int lastPower;
    private int lastSmall = 4;
    private int lastBig = MOST_POWER;

    boolean acceptsDigits() {
        return pending == null && !pointed && (!started || !han || zero || lastPower >= 2);
    }

    boolean digits(BigDecimal value) {
        pending = value;
        arabic = true;
        pendingHan = false;
        started = true;
        zero = false;
        return true;
    }

    /** Whether what was read is no hour of the day: 一百点123. */
    boolean isHundreds() {
        return han && lastPower >= 2;
    }

    boolean hasBareDigits() {
        return pending != null && !pendingHan;
    }

    boolean digit(int digit, boolean isZero) {
        if (pointed) {
            return false;
        }
        if (isZero && units && pending == null) {
            boolean fits = !zero;
            zero = true;
            return fits;
        }
        if (pending != null) {
            return false;
        }
        pending = BigDecimal.valueOf(digit);
        pendingHan = true;
        zeroBeforePending = zero;
        zero = false;
        han = true;
        started = true;
        return true;
    }

    boolean tens(char c) {
        boolean below = units && pending == null && lastSmall > 1 && (zero || lastPower == 2);
        if (started && !below) {
            return false;
        }
        zero = false;
        section = section.add(BigDecimal.valueOf(c == '廿' ? 20 : c == '卅' ? 30 : 40));
        sectionOpen = true;
        started = true;
        han = true;
        units = true;
        lastPower = 1;
        lastSmall = 1;
        return true;
    }

    boolean few() {
        if (!units || pending != null || lastPower > 3 && !zero) {
            return false;
        }
        hedged = true;
        zero = false;
        pending = BigDecimal.ZERO;
        pendingHan = true;
        return true;
    }

    boolean hedge() {
        hedged = started && complete();
        return hedged;
    }

    boolean decimals(CharSequence digits) {
        if (pointed || !started) {
            return false;
        }
        BigDecimal whole = pending == null ? BigDecimal.ZERO : scaledPending();
        pending = whole.add(new BigDecimal("0." + digits));
        pendingHan = false;
        pointed = true;
        zero = false;
        return true;
    }

    boolean unit(int power, char c) {
        return power < 4 ? small(power, c) : big(power);
    }

    private boolean small(int power, char c) {
        boolean lone = pending == null;
        boolean ten = power == 1 && (zero || lastPower == 2);
        if (power >= lastSmall || pointed || lone && !ten && (sectionOpen && !zero || started)) {
            return false;
        }
        implied |= lone && !started && power > 1;
        boolean led = pendingHan && pending != null && pending.signum() == 0;
        BigDecimal count = pending == null || led ? BigDecimal.ONE : pending;
        section = section.add(count.scaleByPowerOfTen(power));
        sectionOpen = true;
        lastSmall = power;
        return close(power);
    }

    private boolean big(int power) {
        boolean lone = pending == null && !sectionOpen;
        if (zero || lone && started && lastPower < 4) {
            return false;
        }
        if (lone) {
            implied |= !started;
            if (total.precision() - total.scale() + power > MOST_POWER) {
                return false;
            }
            total = (started ? total : BigDecimal.ONE).scaleByPowerOfTen(power);
        } else {
            BigDecimal below = pending == null ? section : section.add(pending);
            total = totalOpen && power > lastBig
                    ? total.add(below).scaleByPowerOfTen(power)
                    : plus(total, below.scaleByPowerOfTen(power));
        }
        totalOpen = true;
        lastBig = power;
        section = BigDecimal.ZERO;
        sectionOpen = false;
        lastSmall = 4;
        pointed = false;
        return close(power);
    }

    private boolean close(int power) {
        pending = null;
        started = true;
        units = true;
        zero = false;
        lastPower = power;
        return true;
    }

    /** Whether the number may end here: not after a zero that leads on. */
    boolean complete() {
        return started && !zero;
    }

    Reading reading(int start, int end) {
        BigDecimal value = plus(plus(total, section), pending == null ? BigDecimal.ZERO : scaledPending());
        Reading.Form form = han || !arabic ? Reading.Form.HAN : units ? Reading.Form.SCALED : Reading.Form.DIGITS;
        return new Reading(start, end, value, null, form, hedged, implied, false);
    }

    /** 两千四百五 is 2450: a last digit counts in the next lower place, unless 零 or digits say otherwise. */
    private BigDecimal scaledPending() {
        BigDecimal value = Objects.requireNonNull(pending);
        boolean single = !pendingHan && !pointed && lastPower >= 4 && value.precision() == 1 && value.scale() == 0;
        boolean shortened = (pendingHan || single) && units && !zeroBeforePending && lastPower >= 2;
        return shortened ? value.scaleByPowerOfTen(lastPower - 1) : value;
    }

    private static BigDecimal plus(BigDecimal a, BigDecimal b) {
        return a.signum() == 0 ? b : b.signum() == 0 ? a : a.add(b);
    }
}
