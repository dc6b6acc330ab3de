package org.duizhao.bitext.claim.indicator;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shares that are indicators of their own: R&D spending as a share of GDP is R&D intensity. */
final class ZhShares {

    private static final Map<String, String> OWN = Map.of(
            "rd-expenditure", "rd-intensity",
            "good-air-days", "good-air-ratio",
            "urban-population", "urbanization",
            "manufacturing-share", "manufacturing-share");

    private ZhShares() {}

    /** Where the clause begins to name what its subject is a share of; negative where it does not. */
    static int total(String clause) {
        int equal = clause.indexOf("相当于");
        int at = equal >= 0 ? equal : clause.indexOf('占');
        boolean share = at >= 0 && at + 1 < clause.length() && !clause.startsWith("占比", at);
        return share ? at : -1;
    }

    static Subject resolve(Subject subject, Measure measure, String clause) {
        Indicator known = subject.known();
        String own = known == null || measure != Measure.SHARE ? null : OWN.get(known.id());
        Indicator other = own == null ? null : IndicatorDictionary.standard().byId(own);
        return other == null || other == known ? subject : new Subject(other, null, false, subject.said());
    }

    static @Nullable Indicator of(Indicator known) {
        String own = OWN.get(known.id());
        return own == null ? null : IndicatorDictionary.standard().byId(own);
    }
}
