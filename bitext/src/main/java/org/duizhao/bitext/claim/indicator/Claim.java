package org.duizhao.bitext.claim.indicator;

import java.math.BigDecimal;
import org.duizhao.bitext.check.Check;
import org.duizhao.bitext.figure.Figure;
import org.jspecify.annotations.Nullable;

/**
 * A figure with what makes it comparable.
 *
 * @param zh where the Chinese figure stands; null if only English states it
 * @param en where the English figure stands; null if only Chinese states it
 * @param figure the Chinese one, else the English one
 * @param value signed: a fall is negative
 * @param basis of a growth; null for other measures
 * @param preliminary whether the report calls its figures preliminary
 */
public record Claim(
        Check.@Nullable Ref zh,
        Check.@Nullable Ref en,
        Figure figure,
        IndicatorName indicator,
        Measure measure,
        @Nullable String basis,
        Period period,
        PlaceName place,
        ClaimRole role,
        BigDecimal value,
        boolean preliminary) {

    /** The unit's code; 1 for counts, ranks and ratios. */
    public String unit() {
        String code = figure.unitCode();
        return code == null ? "1" : code;
    }
}
