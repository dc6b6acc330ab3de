package org.duizhao.bitext.claim.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Joins the claims of reports into points: what a report says again is one point with several places. */
public final class Points {

    private static final MathContext PRECISION = new MathContext(8);

    private record Key(Point.Series series, String from, String to, boolean result, BigDecimal value, String unit) {}

    private Points() {}

    /** Of one report, in the order of its text. */
    public static List<Point> of(Report report, List<Claim> claims) {
        Map<Key, List<Claim>> same = new LinkedHashMap<>();
        for (Claim claim : claims) {
            Point alone = new Point(report, List.of(claim));
            Key key = new Key(
                    alone.series(),
                    claim.period().from(),
                    claim.period().to(),
                    claim.role() == ClaimRole.RESULT,
                    alone.comparable().round(PRECISION).stripTrailingZeros(),
                    alone.base());
            same.computeIfAbsent(key, any -> new ArrayList<>()).add(claim);
        }
        return same.values().stream().map(both -> new Point(report, both)).toList();
    }
}
