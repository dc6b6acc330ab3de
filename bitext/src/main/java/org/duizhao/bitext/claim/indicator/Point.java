package org.duizhao.bitext.claim.indicator;

import java.math.BigDecimal;
import java.util.List;
import org.duizhao.bitext.figure.Figure;

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
        Figure figure = first().figure();
        return figure.unit() == null || figure.unit().factor() == null
                ? value()
                : figure.unit().si(value());
    }

    /** The unit that {@link #comparable} is in. */
    String base() {
        Figure figure = first().figure();
        return figure.unit() == null
                ? "1"
                : figure.unit().base() == null ? figure.unit().code() : String.valueOf(figure.unit().base());
    }

    /** What a series of points has in common. */
    record Series(String city, String indicator, Measure measure, String place) {}

    Series series() {
        return new Series(report.city().id(), indicator().id(), measure(), place().id());
    }
}
