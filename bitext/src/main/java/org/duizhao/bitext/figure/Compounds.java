package org.duizhao.bitext.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.duizhao.bitext.unit.Unit;
import org.jspecify.annotations.Nullable;

/** Joins quantities that are told in parts: 两小时三十分, 2 years and 3 months, 7 feet 10 inches are one each. */
public final class Compounds {

    private static final Pattern JOINT = Pattern.compile("(?:,? ?(?:and )?|[零又])");
    private static final int LONGEST_JOINT = 6;
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    /** What is told in parts; areas and energies are told twice rather. */
    private static final Set<String> KINDS = Set.of("duration", "length", "weight", "volume", "age");

    private Compounds() {}

    /** @param tight whether only what touches is joined: 3米5厘米 is one length, and a comma parts two */
    public static void join(String text, List<Draft> drafts, boolean tight) {
        List<Draft> joined = new ArrayList<>();
        for (Draft draft : drafts) {
            Draft last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last == null || !goesOn(text, last, draft, tight)) {
                joined.add(draft);
            }
        }
        drafts.clear();
        drafts.addAll(joined);
    }

    private static boolean goesOn(String text, Draft whole, Draft part, boolean tight) {
        boolean plain = whole.to == null
                && part.to == null
                && part.bound == Bound.EXACT
                && !whole.inName
                && !part.inName
                && KINDS.contains(whole.kind)
                && (part.kind.equals(whole.kind) || part.kind.equals("duration"));
        if (!plain || !isJoint(text, whole.end, part.start, tight)) {
            return false;
        }
        BigDecimal ratio = ratio(whole.unit, part.unit);
        if (ratio == null || whole.value == null || part.value == null || whole.value.scale() > 0) {
            return false;
        }
        boolean smaller = ratio.compareTo(BigDecimal.ONE) > 0 && part.value.compareTo(ratio) < 0;
        boolean said = whole.value.signum() > 0 && part.value.signum() > 0;
        if (!smaller || !said) {
            return false;
        }
        whole.value = whole.value.multiply(ratio).add(part.value).stripTrailingZeros();
        whole.value = whole.value.scale() < 0 ? whole.value.setScale(0) : whole.value;
        whole.unit = part.unit;
        whole.end = part.end;
        return true;
    }

    private static boolean isJoint(String text, int from, int to, boolean tight) {
        boolean near = to >= from && to - from <= LONGEST_JOINT;
        String gap = near ? text.substring(from, to) : "-";
        return tight
                ? gap.isEmpty() || gap.equals("零") || gap.equals("又")
                : !gap.isEmpty() && JOINT.matcher(gap).matches();
    }

    /** How many of {@code small} make one of {@code large}; null where that is no whole number. */
    private static @Nullable BigDecimal ratio(@Nullable Unit large, @Nullable Unit small) {
        if (large == null || small == null) {
            return null;
        }
        if (large.code().equals("a") && small.code().equals("mo")) {
            return MONTHS;
        }
        BigDecimal over = large.factor();
        BigDecimal under = small.factor();
        boolean same = over != null
                && under != null
                && under.signum() > 0
                && String.valueOf(large.base()).equals(small.base());
        if (!same || over == null || under == null) {
            return null;
        }
        BigDecimal[] parts = over.divideAndRemainder(under);
        boolean whole = parts[1].abs().compareTo(under.movePointLeft(6)) <= 0;
        return whole ? parts[0] : null;
    }
}
