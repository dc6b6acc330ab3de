package org.duizhao.bitext.numeral;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Division as the library does it. */
public final class Fractions {

    private static final MathContext PRECISION = new MathContext(15, RoundingMode.HALF_UP);

    private Fractions() {}

    /** To 15 significant digits; trailing zeros dropped. */
    public static BigDecimal divide(BigDecimal numerator, BigDecimal denominator) {
        BigDecimal value = numerator.divide(denominator, PRECISION).stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value;
    }
}
