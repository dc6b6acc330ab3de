package org.duizhao.bitext.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.duizhao.bitext.check.Arithmetic.Finding;
import org.duizhao.bitext.claim.Part;

/**
 * A move whose change is told: from 38.2 to 41.5, up 8.6 percent. Only for what grows in the prices of the day: output,
 * value added and income are told at constant prices.
 */
final class MovesAddUp {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern REAL = Pattern.compile(
            "(?i)可比|不变价|同口径|实际增|扣除|生产总值|增加值|收入|年均|平均每年|每年|\\bGDP\\b|\\bcomparable\\b|\\bconstant\\b|\\breal\\b|value added|\\bincomes?\\b|\\bannual|\\ba year\\b|\\bper year\\b|\\bevery year\\b|\\byearly\\b|\\bon average\\b");
    private static final Pattern ZH_CHANGE = Pattern.compile(
            "[^,;。、]{0,6}[,;]?(?:同比|比上年|较上年|累计|共|净|总共|五年|每[一-鿿]{1,3})?(?:增长|多出|增产|减产|增收|减收|多|少|增加|提高|提升|上升|增幅|下降|减少|降低|回落|降幅|增|降|减|升)(?:了|为|达|约)?");
    private static final Pattern EN_CHANGE = Pattern.compile(
            "[^,;.\\d]{0,30},? ?(?:which is )?(?:up|down|(?:an|a) (?:net )?(?:increase|rise|growth|fall|decrease|drop|decline|cut|reduction|gain) of|(?:increasing|rising|growing|falling|dropping|declining|decreasing) by|, or) ");

    private final List<Stated> stated;

    MovesAddUp(List<Stated> stated) {
        this.stated = stated;
    }

    List<Finding> find() {
        List<Finding> found = new ArrayList<>();
        for (int i = 0; i + 2 < stated.size(); i++) {
            Stated from = stated.get(i);
            Stated to = stated.get(i + 1);
            Stated change = stated.get(i + 2);
            boolean one = from.sentence() == change.sentence();
            if (one && isMove(from, to) && isChange(to, change) && isNominal(from, change)) {
                judge(from, to, change, found);
                Stated second = i + 3 < stated.size() ? stated.get(i + 3) : null;
                boolean goesOn = second != null && second.sentence() == change.sentence() && isChange(change, second);
                if (second != null && goesOn && second.isShare() != change.isShare()) {
                    judge(from, to, second, found);
                }
            }
        }
        return found;
    }

    private static boolean isMove(Stated from, Stated to) {
        return from.sense().part() == Part.FROM
                && to.sense().part() == Part.TO
                && from.adds(to)
                && from.value().signum() > 0
                && from.isExact()
                && to.isExact();
    }

    private static boolean isChange(Stated to, Stated change) {
        String gap = to.until(change);
        return change.isExact()
                && (ZH_CHANGE.matcher(gap).matches() || EN_CHANGE.matcher(gap).matches());
    }

    private static boolean isNominal(Stated from, Stated change) {
        String text = from.text();
        int begin = from.figure().start();
        while (begin > 0 && from.figure().start() - begin < 80 && "。;!?\n".indexOf(text.charAt(begin - 1)) < 0) {
            begin--;
        }
        int end = Math.min(text.length(), change.figure().end() + 20);
        return !REAL.matcher(text.substring(begin, end)).find();
    }

    private static void judge(Stated from, Stated to, Stated change, List<Finding> found) {
        boolean points = change.amount().family().equals("point")
                || "pp".equals(change.amount().unit());
        boolean difference = change.adds(to) && !to.isShare() || to.isShare() && points;
        if (!difference && (!change.isShare() || to.isShare())) {
            return;
        }
        BigDecimal apart = to.value().subtract(from.value()).abs();
        BigDecimal ends = from.leeway().add(to.leeway());
        BigDecimal expected = difference ? apart : percent(apart, from.value());
        BigDecimal leeway = difference ? ends : percent(spread(from, to), from.value());
        BigDecimal off = expected.subtract(change.value().abs()).abs();
        if (off.compareTo(leeway.add(change.leeway())) > 0 && expected.signum() > 0) {
            String why = "from %s to %s is a change of %s, not %s"
                    .formatted(
                            Values.plain(from.amount().printed()),
                                    Values.plain(to.amount().printed()),
                            Values.plain(difference ? expected : expected.setScale(2, RoundingMode.HALF_UP)),
                                    change.normalised());
            found.add(Finding.of("change", why, 0.8, List.of(from, to, change)));
        }
    }

    /** By how much rounding of the ends may shift the quotient, times the first end. */
    private static BigDecimal spread(Stated from, Stated to) {
        BigDecimal times = to.value().divide(from.value(), MathContext.DECIMAL64);
        return from.leeway().multiply(times).add(to.leeway());
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL64);
    }
}
