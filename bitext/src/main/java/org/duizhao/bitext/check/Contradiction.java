package org.duizhao.bitext.check;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import org.duizhao.bitext.claim.Sense;
import org.duizhao.bitext.figure.Bound;
import org.duizhao.bitext.figure.Figure;
import org.jspecify.annotations.Nullable;

/** Whether two figures of one value say the opposite of each other. */
final class Contradiction {

    private static final Set<Bound> FLOORS = EnumSet.of(Bound.AT_LEAST, Bound.GREATER_THAN);
    private static final Set<Bound> CEILINGS = EnumSet.of(Bound.AT_MOST, Bound.LESS_THAN);

    /** What may be said by denying: not less than 13, 未满21岁. */
    private static final Set<Bound> DENYING = EnumSet.of(Bound.AT_LEAST, Bound.AT_MOST, Bound.LESS_THAN);

    private Contradiction() {}

    /** Why they cannot both be right; null if they can. */
    static @Nullable Reason of(Figure zh, Sense zhSense, Figure en, Sense enSense) {
        if (zhSense.exchanges(enSense)) {
            return Reason.ORDER;
        }
        if (!negative(zh) && !negative(en) && zhSense.opposes(enSense)) {
            return Reason.DIRECTION;
        }
        if (opposed(zh.bound(), en.bound())) {
            return Reason.BOUND;
        }
        boolean ranks = zh.kind().equals("ordinal") && en.kind().equals("ordinal");
        if (ranks && zhSense.fromBottom() != enSense.fromBottom()) {
            return Reason.RANK;
        }
        boolean times = zh.date() != null || zh.kind().startsWith("year");
        boolean deniedByBound = DENYING.contains(zh.bound()) != DENYING.contains(en.bound());
        return !times && !deniedByBound && zhSense.contradicts(enSense) ? Reason.POLARITY : null;
    }

    private static boolean opposed(Bound a, Bound b) {
        return FLOORS.contains(a) && CEILINGS.contains(b) || CEILINGS.contains(a) && FLOORS.contains(b);
    }

    private static boolean negative(Figure figure) {
        BigDecimal value = figure.value();
        return value != null && value.signum() < 0;
    }
}
