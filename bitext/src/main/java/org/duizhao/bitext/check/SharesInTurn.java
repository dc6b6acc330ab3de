package org.duizhao.bitext.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.duizhao.bitext.check.Arithmetic.Finding;

/** Parts, and behind them the share of each: 门诊109.4万人次、急诊19.2万人次，分别占85.1%和14.9%. */
final class SharesInTurn {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern BEFORE = Pattern.compile(
            "[^,;。]{0,10}[,(]?(?:分别|依次|各)占[^,;。\\d]{0,8}|[^,;.]{0,40},? ?(?:or|accounting for|making up|that is) ");
    private static final Pattern BETWEEN = Pattern.compile("[,、和与及]|, | and |, and ");

    private final List<Stated> stated;

    SharesInTurn(List<Stated> stated) {
        this.stated = stated;
    }

    List<Finding> find() {
        List<Finding> found = new ArrayList<>();
        for (int i = 2; i + 1 < stated.size(); i++) {
            boolean opens = stated.get(i).isShare()
                    && !stated.get(i - 1).isShare()
                    && BEFORE.matcher(stated.get(i - 1).until(stated.get(i))).matches();
            int count = opens ? count(i) : 0;
            if (count >= 2 && i >= count) {
                List<Stated> parts = stated.subList(i - count, i);
                List<Stated> shares = stated.subList(i, i + count);
                if (isList(parts, shares)) {
                    judge(parts, shares, found);
                }
            }
        }
        return found;
    }

    private int count(int from) {
        int to = from + 1;
        while (to < stated.size()
                && stated.get(to).isShare()
                && BETWEEN.matcher(stated.get(to - 1).until(stated.get(to))).matches()) {
            to++;
        }
        return to - from;
    }

    private static boolean isList(List<Stated> parts, List<Stated> shares) {
        Stated first = parts.get(0);
        return parts.stream()
                        .allMatch(part -> !part.isShare()
                                && part.isExact()
                                && part.isLevel()
                                && part.adds(first)
                                && part.sentence() == first.sentence())
                && shares.stream().allMatch(share -> share.isExact() && share.sentence() == first.sentence());
    }

    /** The shares are of the sum of the parts where they make a hundred, or would but for one of them. */
    private static void judge(List<Stated> parts, List<Stated> shares, List<Finding> found) {
        BigDecimal sum = Sums.sum(parts);
        List<BigDecimal> expected =
                parts.stream().map(part -> Sums.percent(part.value(), sum)).toList();
        int right = 0;
        for (int i = 0; i < parts.size(); i++) {
            right += agree(expected.get(i), shares.get(i), parts) ? 1 : 0;
        }
        boolean whole = Sums.makeHundred(shares);
        if (right == parts.size() || right < parts.size() - 1 && !whole) {
            return;
        }
        List<Stated> members = new ArrayList<>(parts);
        members.addAll(shares);
        String why = "of %s the shares are %s"
                .formatted(
                        Values.plain(sum.divide(parts.get(0).amount().factor(), MathContext.DECIMAL64)),
                        String.join(
                                ", ",
                                expected.stream()
                                        .map(share -> Values.plain(share.setScale(2, RoundingMode.HALF_UP)))
                                        .toList()));
        found.add(Finding.of("part", why, 0.75, members));
    }

    private static boolean agree(BigDecimal expected, Stated share, List<Stated> parts) {
        BigDecimal rounding = Sums.leeway(parts).divide(Sums.sum(parts), MathContext.DECIMAL64);
        BigDecimal leeway = share.leeway().add(rounding.multiply(HUNDRED));
        return expected.subtract(share.value()).abs().compareTo(leeway) <= 0;
    }
}
