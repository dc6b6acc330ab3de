package org.duizhao.bitext.recognizers;

import java.math.BigDecimal;
import java.math.MathContext;

/** Decimals as the suites write them: 15 digits, no trailing zeros. */
final class Decimals {

    private Decimals() {}

    static String text(BigDecimal value) {
        BigDecimal rounded = value.round(new MathContext(15)).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
