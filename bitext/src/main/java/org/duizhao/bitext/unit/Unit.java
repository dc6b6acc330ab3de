package org.duizhao.bitext.unit;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A unit.
 *
 * @param code UCUM, ISO 4217, or one of our own (pp, mu, jin, TEU, DWT, PFLOPS, times)
 * @param factor to the SI base; null where there is none (money, calendar years)
 * @param base the UCUM code of the SI base; null with the factor
 */
public record Unit(
        String code,
        Quantity quantity,
        @Nullable BigDecimal factor,
        @Nullable String base) {

    /** The value in the SI base, or null. */
    public @Nullable BigDecimal si(BigDecimal value) {
        return factor == null ? null : value.multiply(factor);
    }
}
