package org.duizhao.bitext.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.bitext.check.Arithmetic.Finding;
import org.duizhao.bitext.text.Language;

/** A rate of the two numbers before it, named after one of them: 发出4,820张，收回4,610张，回收率95.6%; 4,610 returned, a rate of 95.6 percent. */
final class Rates {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal NEAR = new BigDecimal("0.5");
    private static final int REACH = 80;
    private static final int CLAUSE = 30;
    private static final int STEM = 4;
    private static final int TELLING = 3;
    private static final Pattern ZH = Pattern.compile("([一-鿿]{1,8})率(?:约|达到|达|为|是)*$");
    private static final Pattern EN = Pattern.compile(
            "(?:\\b(?:a|an|the|its|their|with an?|for an?) )((?:[a-z-]+ ){0,3})(?:rate|ratio)(?: of| was| is| stood at| came to)?(?: about)? $");
    /** …and printed 945, 30.0 percent. */
    private static final Pattern EN_BARE = Pattern.compile("[^,;.\\d]{0,30}, (?:or )?");

    private static final Pattern EN_END = Pattern.compile("\\s*(?:$|[.;](?:\\s|$))");
    private static final Pattern MARK = Pattern.compile("[,;。、(]");

    private final List<Stated> stated;

    Rates(List<Stated> stated) {
        this.stated = stated;
    }

    List<Finding> find() {
        List<Finding> found = new ArrayList<>();
        for (int i = 2; i < stated.size(); i++) {
            Stated one = stated.get(i - 2);
            Stated two = stated.get(i - 1);
            Stated rate = stated.get(i);
            if (isRate(one, two, rate) && isRateOfSome(two, rate)) {
                judge(one, two, rate, isNamed(one, two, rate), found);
            }
        }
        return found;
    }

    private static boolean isRate(Stated one, Stated two, Stated rate) {
        return rate.isShare()
                && rate.isExact()
                && one.isExact()
                && two.isExact()
                && !two.isShare()
                && one.adds(two)
                && !two.isChange()
                && !one.isChange()
                && !two.isEarlier()
                && one.sentence() == rate.sentence()
                && two.sentence() == rate.sentence()
                && one.value().signum() > 0
                && two.value().signum() > 0
                && two.until(rate).length() < REACH;
    }

    private static boolean isRateOfSome(Stated two, Stated rate) {
        String gap = two.until(rate);
        return rate.language() == Language.ZH
                ? ZH.matcher(gap).find()
                : EN.matcher(gap.toLowerCase(Locale.ROOT)).find()
                        || EN_BARE.matcher(gap).matches() && rate.isFollowedBy(EN_END);
    }

    /** Whether the rate bears the name of what is counted in one of the two, or none at all. */
    private static boolean isNamed(Stated one, Stated two, Stated rate) {
        String gap = two.until(rate);
        String clauses = clause(one) + " " + clause(two) + " " + firstOf(gap);
        if (rate.language() == Language.ZH) {
            Matcher name = ZH.matcher(gap);
            return name.find()
                    && name.group(1)
                                    .codePoints()
                                    .filter(c -> clauses.indexOf(c) >= 0)
                                    .count()
                            >= 2;
        }
        Matcher name = EN.matcher(gap.toLowerCase(Locale.ROOT));
        if (!name.find()) {
            return false;
        }
        String lower = clauses.toLowerCase(Locale.ROOT);
        for (String word : name.group(1).strip().split(" ")) {
            String stem = word.substring(0, Math.min(STEM, word.length()));
            if (word.isEmpty() || stem.length() == STEM && lower.contains(stem)) {
                return true;
            }
        }
        return false;
    }

    private static BigDecimal percentOff(Stated part, Stated total, Stated rate) {
        return Sums.percent(part.value(), total.value()).subtract(rate.value()).abs();
    }

    private static String clause(Stated figure) {
        return PartsOfTotal.lastOf(figure.before(CLAUSE));
    }

    private static String firstOf(String gap) {
        Matcher mark = MARK.matcher(gap);
        return mark.find() ? gap.substring(0, mark.start()) : gap;
    }

    private static void judge(Stated one, Stated two, Stated rate, boolean named, List<Finding> found) {
        BigDecimal straight = percentOff(one, two, rate);
        BigDecimal turned = percentOff(two, one, rate);
        Stated part = straight.compareTo(turned) < 0 ? one : two;
        Stated total = part == one ? two : one;
        BigDecimal expected = Sums.percent(part.value(), total.value());
        BigDecimal leeway = PartShares.spread(part, total, expected).add(rate.leeway());
        BigDecimal apart = expected.subtract(rate.value()).abs();
        boolean wrong = apart.compareTo(leeway) > 0;
        BigDecimal share = leeway.divide(rate.value().max(leeway), MathContext.DECIMAL64);
        BigDecimal piece = rate.value().multiply(total.value()).divide(HUNDRED, MathContext.DECIMAL64);
        BigDecimal whole = Sums.percent(part.value(), rate.value().max(leeway));
        boolean slipped = Slips.possible(expected, leeway, rate)
                || Slips.possible(piece, piece.multiply(share), part)
                || Slips.possible(whole, whole.multiply(share), total);
        boolean telling = rate.value().precision() >= TELLING;
        if (wrong && (slipped && telling || named && apart.compareTo(expected.multiply(NEAR)) <= 0)) {
            found.add(Finding.of("part", PartShares.why(part, total, expected, rate), 0.75, List.of(one, two, rate)));
        }
    }
}
