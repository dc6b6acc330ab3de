package org.duizhao.bitext.check;

import java.math.BigDecimal;
import org.duizhao.bitext.figure.Bound;
import org.duizhao.bitext.figure.Change;
import org.duizhao.bitext.figure.Figure;
import org.jspecify.annotations.Nullable;

/** Compares a Chinese and an English figure by value, unit and kind. */
final class Comparison {

    private static final BigDecimal TINY = new BigDecimal("0.000000001");
    /** A difference so small that two significant digits are told for a rounding: 5,497 and 5,500. */
    private static final BigDecimal SLIGHT = new BigDecimal("0.001");

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private Comparison() {}

    /**
     * How they compare, or null if they have nothing to do with each other.
     *
     * @param localMoney whether neither names its currency: 元 and $ are each country's own
     */
    static @Nullable Verdict of(Figure zh, Figure en, boolean localMoney) {
        if (isTime(zh) || isTime(en)) {
            return isTime(zh) && isTime(en) ? Times.compare(zh, en) : null;
        }
        Amount a = Amount.of(zh);
        Amount b = Amount.of(en);
        if (a == null || b == null) {
            return null;
        }
        if ((a.upper() == null) != (b.upper() == null)) {
            return null;
        }
        if (a.family().equals(b.family())) {
            return sameFamily(zh, en, a, b, localMoney);
        }
        Verdict shares = Shares.compare(zh, a, en, b);
        return shares != null ? shares : acrossFamilies(zh, a, en, b);
    }

    private static boolean isTime(Figure figure) {
        return figure.date() != null || figure.kind().startsWith("year");
    }

    private static @Nullable Verdict sameFamily(Figure zh, Figure en, Amount a, Amount b, boolean localMoney) {
        boolean currencies =
                a.family().equals("money") && !a.unit().equals(b.unit()) && !implied(zh) && !implied(en) && !localMoney;
        if (currencies) {
            return equal(a, b) || rounded(a, b, false) ? Verdict.mismatch(Reason.UNIT, 1.0) : null;
        }
        if (a.value().signum() * b.value().signum() < 0
                && near(a.value().abs(), b.value().abs())) {
            Change positive = a.value().signum() > 0 ? zh.change() : en.change();
            return positive == Change.INCREASE ? Verdict.mismatch(Reason.VALUE, 1.5) : Verdict.FORM;
        }
        boolean converted = !a.unit().equals(b.unit()) && !a.family().equals("money");
        if (equal(a, b)) {
            return converted ? Verdict.match(Reason.CONVERSION, 0.1) : Verdict.SAME;
        }
        if (rounded(a, b, converted)) {
            return Verdict.ROUNDING;
        }
        boolean word = en.value() != null && en.value().stripTrailingZeros().scale() <= 0;
        boolean doubled = a.family().equals("multiple")
                && zh.change() == Change.INCREASE
                && (word || en.change() != Change.INCREASE)
                && a.value().add(BigDecimal.ONE).compareTo(b.value()) == 0;
        if (doubled) {
            return Verdict.FORM;
        }
        Verdict different = Differences.classify(a, b);
        boolean rank = a.family().equals("ordinal") && !"期".equals(zh.classifier()) && !"批".equals(zh.classifier());
        return rank ? Verdict.mismatch(Reason.RANK, different.cost()) : different;
    }

    /** 千亿级: the money is meant, the currency is not said. */
    private static boolean implied(Figure figure) {
        return figure.bound() == Bound.ORDER_OF_MAGNITUDE;
    }

    static boolean equal(Amount a, Amount b) {
        return near(a.value(), b.value()) && (a.upper() == null || b.upper() == null || near(a.upper(), b.upper()));
    }

    private static boolean near(BigDecimal a, BigDecimal b) {
        return a.subtract(b).abs().compareTo(a.abs().max(b.abs()).multiply(TINY)) <= 0;
    }

    /** Within half a unit of the last place that the shorter one shows, or a whole one if it is said to be cut. */
    static boolean rounded(Amount a, Amount b, boolean converted) {
        if (isFew(a) && isFew(b)) {
            return false;
        }
        boolean cut = a.hedged() != b.hedged();
        boolean loose = converted || cut;
        BigDecimal difference = a.value().subtract(b.value()).abs();
        boolean slight = difference.compareTo(a.value().abs().multiply(SLIGHT)) <= 0;
        int fewest = loose ? 1 : slight ? 2 : 3;
        BigDecimal step = a.roundedPlace(fewest).max(b.roundedPlace(fewest));
        if (step.multiply(BigDecimal.valueOf(5))
                        .compareTo(a.value().abs().max(b.value().abs()))
                > 0) {
            return false;
        }
        BigDecimal allowed = cut ? step : step.divide(BigDecimal.valueOf(2));
        boolean within = cut ? difference.compareTo(allowed) < 0 : difference.compareTo(allowed) <= 0;
        return within && a.upper() == null;
    }

    /** Counts that are not rounded: 4.6 of something are not under five. */
    private static boolean isFew(Amount amount) {
        return amount.family().equals("count") && amount.value().abs().compareTo(BigDecimal.TEN) < 0;
    }

    /** A number without a unit beside one with it: a table cell, or a unit that the other language left out. */
    private static @Nullable Verdict acrossFamilies(Figure zh, Amount a, Figure en, Amount b) {
        if (a.unit().equals("a") && b.unit().equals("a") || isShip(a, b)) {
            Verdict printed = Differences.classify(a.asPrinted(), b.asPrinted());
            return near(a.printed(), b.printed()) ? Verdict.FORM : printed;
        }
        boolean bare = a.family().equals("count") && a.unit().isEmpty()
                || b.family().equals("count") && b.unit().isEmpty();
        boolean same = near(a.printed(), b.printed()) && (a.upper() == null || equal(a, b));
        if (!same) {
            return null;
        }
        boolean counts = a.family().equals("count") && b.family().equals("count");
        if (counts) {
            return Verdict.SAME;
        }
        if (bare) {
            boolean counted = zh.classifier() != null
                    || a.printed().compareTo(BigDecimal.TEN) < 0 && a.printed().scale() <= 0;
            boolean large = a.printed().compareTo(MILLION) >= 0;
            return counted && !large ? null : Verdict.match(Reason.FORM, 0.6);
        }
        if (a.family().equals("calendar") && b.family().equals("ordinal")
                || a.family().equals("ordinal") && b.family().equals("calendar")) {
            return Verdict.match(Reason.FORM, 0.7);
        }
        if (isRate(a.unit(), b.unit()) || isRate(b.unit(), a.unit())) {
            return Verdict.match(Reason.FORM, 0.6);
        }
        boolean telling = a.printed().compareTo(BigDecimal.TEN) > 0
                || a.printed().stripTrailingZeros().scale() > 0;
        boolean shares = Shares.isShare(a.family()) && Shares.isShare(b.family());
        return (telling || shares) && hasUnit(a) && hasUnit(b) ? Verdict.mismatch(Reason.UNIT, 1.0) : null;
    }

    /** 每小时22.6公里提高到24.9公里: the second is by the hour too. */
    private static boolean isRate(String rate, String unit) {
        return !unit.isEmpty() && rate.length() > unit.length() + 1 && rate.startsWith(unit + "/");
    }

    /** 30万吨级 and 300,000 DWT: a ship's size in tonnes means what it carries. */
    private static boolean isShip(Amount a, Amount b) {
        boolean zh = a.unit().equals("t") && (b.unit().equals("DWT") || b.unit().equals("GT"));
        return zh || b.unit().equals("t") && (a.unit().equals("DWT") || a.unit().equals("GT"));
    }

    private static boolean hasUnit(Amount amount) {
        return !amount.unit().isEmpty();
    }
}
