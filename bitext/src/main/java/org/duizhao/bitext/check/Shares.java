package org.duizhao.bitext.check;

import java.math.BigDecimal;
import java.util.Set;
import org.duizhao.bitext.figure.Change;
import org.duizhao.bitext.figure.Figure;
import org.jspecify.annotations.Nullable;

/** Percent, fractions, multiples and percentage points beside each other. */
final class Shares {

    private static final Set<String> FAMILIES = Set.of("percent", "fraction", "multiple", "percentage-point");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Shares() {}

    static boolean isShare(String family) {
        return FAMILIES.contains(family);
    }

    /** The verdict on two shares of different kinds; null if one is no share or they are too far apart to be meant. */
    static @Nullable Verdict compare(Figure zh, Amount a, Figure en, Amount b) {
        if (!isShare(a.family()) || !isShare(b.family()) || a.upper() != null) {
            return null;
        }
        if (a.family().equals("percentage-point") || b.family().equals("percentage-point")) {
            return points(a, b);
        }
        BigDecimal p = hundredths(a);
        BigDecimal q = hundredths(b);
        boolean multiple = a.family().equals("multiple") || b.family().equals("multiple");
        if (close(p, q, a, b)) {
            return Verdict.FORM;
        }
        boolean growth = multiple && (zh.change() == Change.INCREASE || en.change() == Change.INCREASE);
        BigDecimal more = a.family().equals("multiple") ? p.subtract(q) : q.subtract(p);
        if (growth && more.compareTo(HUNDRED) == 0) {
            return Verdict.FORM;
        }
        return a.digits().equals(b.digits()) && p.signum() != 0
                ? Verdict.mismatch(Reason.MAGNITUDE, 1.4)
                : Verdict.mismatch(Reason.VALUE, 1.8);
    }

    private static @Nullable Verdict points(Amount a, Amount b) {
        boolean percent = a.family().equals("percent") || b.family().equals("percent");
        boolean same = percent
                ? a.printed().compareTo(b.printed()) == 0
                : hundredths(a).compareTo(hundredths(b)) == 0;
        return same ? Verdict.mismatch(Reason.UNIT, 1.0) : null;
    }

    /** The value as percent. */
    static BigDecimal hundredths(Amount amount) {
        return amount.family().startsWith("percent")
                ? amount.value()
                : amount.value().multiply(HUNDRED);
    }

    /** A third is 33 percent as well as 33.3 percent. */
    private static boolean close(BigDecimal p, BigDecimal q, Amount a, Amount b) {
        BigDecimal step = a.family().equals("percent")
                ? a.lastPlace()
                : b.family().equals("percent") ? b.lastPlace() : new BigDecimal("0.01");
        return p.subtract(q).abs().multiply(BigDecimal.valueOf(2)).compareTo(step.min(BigDecimal.ONE)) <= 0;
    }
}
