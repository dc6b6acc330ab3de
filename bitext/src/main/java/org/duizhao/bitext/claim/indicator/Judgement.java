package org.duizhao.bitext.claim.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.duizhao.bitext.figure.Bound;

/**
 * A target's value held against what was reached, in one unit.
 *
 * @param by result minus target, positive on the better side
 */
public record Judgement(Outcome outcome, BigDecimal by) {

    /**
     * @param better which way is good; {@link Better#NONE} is judged as lower
     * @param scale of the target as it was printed: 1 for 5.5%, -4 for 9万
     */
    public static Judgement of(Better better, Bound bound, int scale, BigDecimal target, BigDecimal reached) {
        boolean higher = better == Better.HIGHER;
        BigDecimal by = higher ? reached.subtract(target) : target.subtract(reached);
        return new Judgement(outcome(bound, scale, target, reached, higher), by.stripTrailingZeros());
    }

    private static Outcome outcome(Bound bound, int scale, BigDecimal target, BigDecimal reached, boolean higher) {
        if (bound == Bound.AT_LEAST || bound == Bound.GREATER_THAN) {
            return reached.compareTo(target) >= 0 ? Outcome.MET : Outcome.MISSED;
        }
        if (bound == Bound.AT_MOST || bound == Bound.LESS_THAN) {
            return reached.compareTo(target) <= 0 ? Outcome.MET : Outcome.MISSED;
        }
        BigDecimal rounded = reached.setScale(scale, RoundingMode.HALF_UP);
        BigDecimal lack = higher ? target.subtract(rounded) : rounded.subtract(target);
        BigDecimal exact = higher ? target.subtract(reached) : reached.subtract(target);
        boolean near = exact.compareTo(BigDecimal.ONE.scaleByPowerOfTen(-scale)) <= 0;
        return lack.signum() <= 0 ? Outcome.MET : near ? Outcome.WITHIN : Outcome.MISSED;
    }
}
