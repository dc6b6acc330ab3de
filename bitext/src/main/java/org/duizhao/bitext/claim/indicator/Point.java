package org.duizhao.bitext.claim.indicator;

import java.math.BigDecimal;
import java.util.List;
import org.duizhao.bitext.unit.Unit;

/**
 * A value of an indicator as one report states it, once or more often.
 *
 * @param claims that state it, in the order of the text; never empty
 */
public record Point(Report report, List<Claim> claims) {

    public Point {
        claims = List.copyOf(claims);
    }

    public Claim first() {
        return claims.get(0);
    }

    public IndicatorName indicator() {
        return first().indicator();
    }

    public Measure measure() {
        return first().measure();
    }

    public Period period() {
        return first().period();
    }

    public PlaceName place() {
        return first().place();
    }

    public ClaimRole role() {
        return first().role();
    }

    public BigDecimal value() {
        return first().value();
    }

    /** In the SI base of its unit, where there is one: mu and hectares compare. */
    BigDecimal comparable() {
        Unit unit = first().figure().unit();
        BigDecimal factor = unit == null ? null : unit.factor();
        return factor == null ? value() : value().multiply(factor);
    }

    /** The unit that {@link #comparable} is in. */
    String base() {
        Unit unit = first().figure().unit();
        if (unit == null) {
            return "1";
        }
        String base = unit.base();
        if (base == null) {
            return unit.code();
        }
        return base;
    }

    /** What a series of points has in common. */
    record Series(String city, String indicator, Measure measure, String place) {}

    Series series() {
        return new Series(report.city().id(), indicator().id(), measure(), place().id());
    }
}
