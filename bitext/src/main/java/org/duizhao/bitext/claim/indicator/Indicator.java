package org.duizhao.bitext.claim.indicator;

import java.util.Set;
import org.duizhao.bitext.figure.Figure;
import org.duizhao.bitext.unit.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * An indicator that a dictionary knows.
 *
 * @param quantities what its levels are measured in
 * @param basis of its growth: real or nominal; null where only the text tells
 * @param parent id of the indicator that it is part of; null for none
 */
public record Indicator(
        String id,
        String nameZh,
        String nameEn,
        Set<Quantity> quantities,
        Better better,
        Nature nature,
        @Nullable String basis,
        @Nullable String parent) {

    public Indicator {
        quantities = Set.copyOf(quantities);
    }

    /** Whether its sums over time or places mean something. */
    public boolean isSum() {
        return nature == Nature.SUM || nature == Nature.FLOW;
    }

    boolean isRateInPercent() {
        return quantities.contains(Quantity.PERCENT) && quantities.size() == 1;
    }

    /** Whether the figure may be a level of it. */
    boolean measures(Figure figure) {
        return quantities.contains(quantity(figure));
    }

    static Quantity quantity(Figure figure) {
        return figure.unit() == null ? Quantity.COUNT : figure.unit().quantity();
    }
}
