package org.duizhao.bitext.figure;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Between which numbers the words of a figure let its value lie: 十五六岁 15 to 16, 三十多 above 30 and below 40, 不超过300 up to 300. What "about"
 * and "nearly" allow is half of the last place that is not zero, a tenth of the value at most.
 *
 * @param low null where nothing bounds it below
 * @param high null where nothing bounds it above
 * @param lowOpen whether {@code low} itself is left out
 * @param highOpen whether {@code high} itself is left out
 */
public record Interval(@Nullable BigDecimal low, @Nullable BigDecimal high, boolean lowOpen, boolean highOpen) {

    private static final Pattern HEDGED = Pattern.compile("[0-9零一二三四五六七八九两十百千万亿][多余几来]|余$|(?i)\\bodd\\b");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** The interval of a figure of {@code text}; null where its words state one value, a date or none. */
    public static @Nullable Interval of(Figure figure, CharSequence text) {
        BigDecimal value = figure.value();
        BigDecimal to = figure.to();
        if (value == null || !figure.isStatement()) {
            return null;
        }
        if (to != null) {
            return new Interval(value.min(to), value.max(to), false, false);
        }
        return switch (figure.bound()) {
            case EXACT -> null;
            case GREATER_THAN ->
                HEDGED.matcher(figure.text(text)).find() ? hedged(value) : new Interval(value, null, true, false);
            case AT_LEAST -> new Interval(value, null, false, false);
            case LESS_THAN -> new Interval(null, value, false, true);
            case AT_MOST -> new Interval(null, value, false, false);
            case NEARLY -> nearly(value);
            case APPROXIMATELY -> new Interval(value.subtract(spread(value)), value.add(spread(value)), false, false);
            case ORDER_OF_MAGNITUDE -> new Interval(value, value.multiply(BigDecimal.TEN), false, true);
        };
    }

    /** 三十多: the next place that the words name is not reached; 零下三十多度 lies below. */
    private static Interval hedged(BigDecimal value) {
        BigDecimal step = step(value);
        return value.signum() < 0
                ? new Interval(value.subtract(step), value, true, true)
                : new Interval(value, value.add(step), true, true);
    }

    private static Interval nearly(BigDecimal value) {
        return value.signum() < 0
                ? new Interval(value, value.add(spread(value)), true, false)
                : new Interval(value.subtract(spread(value)), value, false, true);
    }

    private static BigDecimal spread(BigDecimal value) {
        return step(value).multiply(HALF).min(value.abs().movePointLeft(1));
    }

    /** One in the last place that the number shows: 100 for 1200, 0.1 for 5.0. */
    private static BigDecimal step(BigDecimal value) {
        int scale =
                value.scale() > 0 ? value.scale() : value.stripTrailingZeros().scale();
        return BigDecimal.ONE.movePointLeft(scale);
    }
}
