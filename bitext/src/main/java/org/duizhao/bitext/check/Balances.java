package org.duizhao.bitext.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.duizhao.bitext.check.Arithmetic.Finding;

/** What there was, what came, what went and what there is: 年初1,260人，入会345人，退会118人，年末1,487人. */
final class Balances {

    private static final int TELLING = 3;
    private static final int MOVES = 2;
    private static final int BEFORE = 48;
    private static final Pattern OPENS = Pattern.compile(
            "(?:年初|期初|月初|季初|上年结转|上期结转|上年结余|原有)[^,;。\\d]{0,10}$|\\b(?:began|started|opened|opening)\\b[^,;.\\d]{0,40}$");
    private static final Pattern OPENS_BEHIND = Pattern.compile("[^,;.\\d]{0,30}\\bat the (?:start|beginning) of\\b");
    private static final Pattern CLOSES = Pattern.compile(
            "(?:年末|期末|月末|季末|年底|月底|现有|结余|结存|余额)[^,;。\\d]{0,10}$|\\b(?:ended|ending|closed|closing|leaving|left)\\b[^,;.\\d]{0,40}$");
    private static final Pattern CLOSES_BEHIND = Pattern.compile("[^,;.\\d]{0,30}\\bat (?:its|the) end\\b");

    private final List<Stated> stated;

    Balances(List<Stated> stated) {
        this.stated = stated;
    }

    List<Finding> find() {
        List<Finding> found = new ArrayList<>();
        for (int i = 0; i + MOVES + 1 < stated.size(); i++) {
            Stated first = stated.get(i);
            List<Stated> all = new ArrayList<>(stated.subList(i, i + MOVES + 2));
            Stated last = all.get(MOVES + 1);
            boolean alike = all.stream()
                    .allMatch(one ->
                            one.adds(first) && one.isExact() && !one.isShare() && one.sentence() == first.sentence());
            if (alike && is(first, OPENS, OPENS_BEHIND) && is(last, CLOSES, CLOSES_BEHIND)) {
                judge(all, found);
            }
        }
        return found;
    }

    private static boolean is(Stated figure, Pattern before, Pattern behind) {
        return before.matcher(figure.before(BEFORE)).find() || figure.isFollowedBy(behind);
    }

    private static void judge(List<Stated> all, List<Finding> found) {
        BigDecimal first = all.get(0).value();
        BigDecimal in = all.get(1).value();
        BigDecimal out = all.get(2).value();
        Stated last = all.get(MOVES + 1);
        BigDecimal leeway = Sums.leeway(all);
        BigDecimal came = first.add(in).subtract(out);
        List<BigDecimal> ways = List.of(
                came,
                first.subtract(in).add(out),
                first.add(in).add(out),
                first.subtract(in).subtract(out));
        boolean right =
                ways.stream().anyMatch(way -> way.subtract(last.value()).abs().compareTo(leeway) <= 0);
        BigDecimal off = last.value().subtract(came);
        boolean slipped = Slips.possible(came, leeway, last)
                || Slips.possible(first.add(off), leeway, all.get(0))
                || Slips.possible(in.add(off), leeway, all.get(1))
                || Slips.possible(out.subtract(off), leeway, all.get(2));
        if (!right && slipped && Sums.digits(first.max(last.value()), all) >= TELLING) {
            BigDecimal shown = came.divide(last.amount().factor(), MathContext.DECIMAL64);
            String why = "%s + %s - %s = %s, not %s"
                    .formatted(
                            Values.plain(all.get(0).amount().printed()),
                            Values.plain(all.get(1).amount().printed()),
                            Values.plain(all.get(2).amount().printed()),
                            Values.plain(shown),
                            last.normalised());
            found.add(Finding.of("sum", why, 0.75, all));
        }
    }
}
