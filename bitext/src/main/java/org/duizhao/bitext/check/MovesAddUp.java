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
 * What is, what was and the change between them, in whatever order: from 38.2 to 41.5, up 8.6 percent; 148家，比上年的132家多16家.
 * A percentage only of what grows in the prices of the day: output, value added and income are told at constant prices.
 */
final class MovesAddUp {

    private static final int TELLING = 4;
    private static final Pattern REAL = Pattern.compile(
            "(?i)可比|不变价|同口径|实际增|扣除|生产总值|增加值|收入|年均|平均每年|每年|\\bGDP\\b|\\bcomparable\\b|\\bconstant\\b|\\breal\\b|value added|\\bincomes?\\b|\\bannual|\\ba year\\b(?! (?:earlier|before|ago))|\\bper year\\b|\\bevery year\\b|\\byearly\\b|\\bon average\\b");
    private static final Pattern ZH_CHANGE = Pattern.compile(
            ".*(?:增长|多出|增产|减产|增收|减收|多|少|增加|提高|提升|上升|增幅|涨幅|跌幅|扩大|缩小|下降|减少|降低|回落|降幅|高出|新增|净增|上涨|下跌|增|降|减|升|涨|高|低)(?:了|为|达|约|到)?");
    private static final Pattern EN_CHANGE = Pattern.compile(
            ".*(?:\\bup|\\bdown|\\b(?:an|a) (?:net |further )?(?:increase|rise|growth|fall|decrease|drop|decline|cut|reduction|gain|loss) of|\\b(?:increas|ris|grow|fall|dropp|declin|decreas)ing by|\\b(?:increased|rose|grew|fell|dropped|declined|decreased|cut|raised|went (?:up|down)) by) ");
    private static final Pattern EN_BEHIND = Pattern.compile(
            "\\s?(?:or [\\d.]+ (?:percent|per cent|%) )?(?:[a-z]+ ){0,3}?(?:more|fewer|less|higher|lower|above|below|larger|smaller|longer|shorter)\\b");
    /** Against something else than what was before. */
    private static final Pattern EN_HELD =
            Pattern.compile("\\s?(?:[a-z]+ ){0,3}?(?:above|below|(?:more|less|fewer|higher|lower) than)\\b");

    private static final Pattern EN_OR = Pattern.compile(",? or ");
    private static final Pattern ZH_OR = Pattern.compile("[,、;]?(?:即|也就是|或|,)?");
    /** What may stand between a level and its change: nothing that could be the subject of another clause. */
    private static final Pattern ZH_TIGHT = Pattern.compile(
            "[^,;。、]{0,6}[,;]?(?:同比|比上年|较上年|比去年|较去年|累计|共|净|总共|五年|一年间|每[一-鿿]{1,3})?(?:增长|多出|增产|减产|增收|减收|多|少|增加|提高|提升|上升|增幅|涨幅|扩大|缩小|下降|减少|降低|回落|降幅|上涨|下跌|高出|新增|增|降|减|升|涨|高|低)(?:了|为|达|约)*");

    private static final Pattern EN_TIGHT = Pattern.compile(
            "[^,;.\\d]{0,30},? ?(?:which is )?(?:up|down|(?:an|a) (?:net )?(?:increase|rise|growth|fall|decrease|drop|decline|cut|reduction|gain|loss) of|(?:increasing|rising|growing|falling|dropping|declining|decreasing) by|, or|,|-|\\() ?");
    private static final Pattern ZH_BACK = Pattern.compile(
            "[^,;。]{0,4}[,(]?(?:由|从|自|而)?(?:比|较|高于|低于|超过|多于|少于)?(?:上年|去年|上[^,;。\\d]{1,3}|年初|期初|同期|此前|原来|由|从|自)[^,;。\\d]{0,6}");
    private static final Pattern EN_BACK =
            Pattern.compile("[^,;.\\d]{0,30}[,(]? ?\\b(?:than|from|over|above|below)\\b[^,;.\\d]{0,20}");

    private final List<Stated> stated;

    MovesAddUp(List<Stated> stated) {
        this.stated = stated;
    }

    List<Finding> find() {
        List<Finding> found = new ArrayList<>();
        for (int b = 0; b < stated.size(); b++) {
            Stated before = stated.get(b);
            int n = before.isExact() && before.isEarlier() && before.value().signum() > 0 ? now(b) : -1;
            if (n >= 0) {
                for (int c : changes(b, n)) {
                    judge(before, stated.get(n), stated.get(c), c, b, n, found);
                }
            }
        }
        return found;
    }

    /** The level that it is held against: the end of its move, else the nearest one before it, else the nearest behind; -1 for none. */
    private int now(int b) {
        Stated before = stated.get(b);
        boolean moves = before.sense().part() == Part.FROM
                && isNow(b + 1, before)
                && stated.get(b + 1).sense().part() == Part.TO;
        if (moves) {
            return b + 1;
        }
        for (int step : new int[] {-1, 1}) {
            for (int i = b + step; i >= 0 && i < stated.size(); i += step) {
                Stated other = stated.get(i);
                if (isNow(i, before)) {
                    return i;
                }
                if (other.sentence() != before.sentence() || !isMoved(i)) {
                    break;
                }
            }
        }
        return -1;
    }

    private boolean isNow(int i, Stated before) {
        return i < stated.size()
                && stated.get(i).sentence() == before.sentence()
                && stated.get(i).adds(before)
                && stated.get(i).isExact()
                && !stated.get(i).isEarlier()
                && !isMoved(i);
    }

    /** The changes that stand beside the two, with nothing but changes between. */
    private List<Integer> changes(int b, int n) {
        List<Integer> changes = new ArrayList<>();
        int sentence = stated.get(b).sentence();
        for (int i = Math.min(b, n) + 1; i < Math.max(b, n); i++) {
            changes.add(i);
        }
        for (int i = Math.max(b, n) + 1; i < stated.size() && stated.get(i).sentence() == sentence && isMoved(i); i++) {
            changes.add(i);
        }
        for (int i = Math.min(b, n) - 1; i >= 0 && stated.get(i).sentence() == sentence && isMoved(i); i--) {
            changes.add(i);
        }
        return changes.stream()
                .filter(i -> isMoved(i) && stated.get(i).isExact())
                .toList();
    }

    /** Whether the figure is told as a change. */
    private boolean isMoved(int i) {
        Stated figure = stated.get(i);
        if (figure.isEarlier()) {
            return false;
        }
        String gap = gap(i);
        boolean worded =
                ZH_CHANGE.matcher(gap).matches() || EN_CHANGE.matcher(gap).matches() || figure.isFollowedBy(EN_BEHIND);
        boolean further = i > 0
                && (EN_OR.matcher(gap).matches() || ZH_OR.matcher(gap).matches())
                && stated.get(i - 1).sentence() == figure.sentence()
                && figure.isShare() != stated.get(i - 1).isShare()
                && isMoved(i - 1);
        return (figure.isShare() || figure.sense().part() != Part.TO) && (worded || further);
    }

    /** The words of its clause before the figure. */
    private String gap(int i) {
        Stated figure = stated.get(i);
        int from = i == 0 ? 0 : stated.get(i - 1).figure().end();
        int start = figure.figure().start();
        String gap = figure.text().substring(Math.min(start, Math.max(from, start - 40)), start);
        int mark = Math.max(gap.lastIndexOf(';'), Math.max(gap.lastIndexOf('。'), gap.lastIndexOf('\n')));
        return gap.substring(mark + 1);
    }

    private boolean isNominal(int b, int n, int c) {
        Stated figure = stated.get(b);
        String text = figure.text();
        int begin = stated.get(Math.min(b, Math.min(n, c))).figure().start();
        int first = begin;
        while (begin > 0 && first - begin < 80 && "。;!?\n".indexOf(text.charAt(begin - 1)) < 0) {
            begin--;
        }
        int last = stated.get(Math.max(b, Math.max(n, c))).figure().end();
        return !REAL.matcher(text.substring(begin, Math.min(text.length(), last + 20)))
                .find();
    }

    private void judge(Stated from, Stated to, Stated change, int c, int b, int n, List<Finding> found) {
        boolean points = change.amount().family().equals("point")
                || "pp".equals(change.amount().unit());
        boolean difference = change.adds(to) && !to.isShare() || to.isShare() && points;
        boolean grows = change.isShare() && !to.isShare() && isNominal(b, n, c);
        if (!difference && !grows) {
            return;
        }
        BigDecimal apart = to.value().subtract(from.value()).abs();
        BigDecimal ends = from.leeway().add(to.leeway());
        BigDecimal expected = difference ? apart : Sums.percent(apart, from.value());
        BigDecimal leeway = (difference ? ends : Sums.percent(spread(from, to), from.value())).add(change.leeway());
        BigDecimal off = expected.subtract(change.value().abs()).abs();
        boolean wrong = off.compareTo(leeway) > 0 && expected.signum() > 0;
        if (wrong && (isPlain(b, n, c) || isSlip(from, to, change, difference, leeway))) {
            found.add(
                    Finding.of("change", why(from, to, change, expected, difference), 0.8, List.of(from, to, change)));
        }
    }

    /** Whether nothing else can be meant: the change stands beside one of the two with no words between that begin another clause. */
    private boolean isPlain(int b, int n, int c) {
        int behind = Math.max(b, n);
        int ahead = Math.min(b, n);
        boolean second = c > behind + 1 && isPlain(b, n, c - 1) && isOther(c);
        return second
                || c == behind + 1 && isTight(behind, c)
                || c == ahead - 1 && isBack(c, ahead)
                || c > ahead && c < behind && (isBack(c, behind) || isTight(ahead, c));
    }

    private boolean isOther(int c) {
        String gap = stated.get(c - 1).until(stated.get(c));
        return EN_OR.matcher(gap).matches() || isTight(c - 1, c);
    }

    private boolean isTight(int level, int change) {
        String gap = stated.get(level).until(stated.get(change));
        return !stated.get(change).isFollowedBy(EN_HELD)
                && (ZH_TIGHT.matcher(gap).matches() || EN_TIGHT.matcher(gap).matches());
    }

    private boolean isBack(int change, int level) {
        String gap = stated.get(change).until(stated.get(level));
        return ZH_BACK.matcher(gap).matches() || EN_BACK.matcher(gap).matches();
    }

    /** Whether another digit in one of the three makes it right. */
    private static boolean isSlip(Stated from, Stated to, Stated change, boolean difference, BigDecimal leeway) {
        BigDecimal by = change.value().abs();
        BigDecimal sign = to.value().compareTo(from.value()) < 0 ? BigDecimal.ONE.negate() : BigDecimal.ONE;
        boolean telling = difference && Sums.digits(to.value().max(from.value()), List.of(from, to, change)) >= TELLING;
        return telling
                && (Slips.possible(to.value().subtract(from.value()).abs(), leeway, change)
                        || Slips.possible(from.value().add(by.multiply(sign)), leeway, to)
                        || Slips.possible(to.value().subtract(by.multiply(sign)), leeway, from));
    }

    private static String why(Stated from, Stated to, Stated change, BigDecimal expected, boolean difference) {
        BigDecimal shown = difference
                ? expected.divide(change.amount().factor(), MathContext.DECIMAL64)
                : expected.setScale(2, RoundingMode.HALF_UP);
        return "from %s to %s is a change of %s, not %s"
                .formatted(
                        Values.plain(from.amount().printed()),
                        Values.plain(to.amount().printed()),
                        Values.plain(shown),
                        change.normalised());
    }

    /** By how much rounding of the ends may shift the quotient, times the first end. */
    private static BigDecimal spread(Stated from, Stated to) {
        BigDecimal times = to.value().divide(from.value(), MathContext.DECIMAL64);
        return from.leeway().multiply(times).add(to.leeway());
    }
}
