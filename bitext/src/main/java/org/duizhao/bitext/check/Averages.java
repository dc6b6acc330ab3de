package org.duizhao.bitext.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.duizhao.bitext.check.Arithmetic.Finding;
import org.duizhao.bitext.text.Language;
import org.jspecify.annotations.Nullable;

/** A total, how many share in it, and what that makes for each: 5,760万元，4.8万户，户均1,200元. */
final class Averages {

    private static final int BEFORE = 24;
    private static final int BACK = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final Pattern ZH = Pattern.compile("(?:平均|[一-鿿]均|每[一-鿿]{1,4}|亩产)[一-鿿]{0,6}$");
    private static final Pattern ZH_MONTHLY = Pattern.compile("(?:每月|月均|每个月)[一-鿿]{0,4}$");
    private static final Pattern EN_BEFORE = Pattern.compile("\\b(?:average of|averaging|averages?|average \\w+ of) $");
    private static final Pattern EN_BEHIND = Pattern.compile(
            "[^,;.\\d]{0,24}?\\b(?:per|each|apiece|to each|for each|for every|on average|an? (?:month|session|head|person|household))\\b|/\\p{L}");
    private static final Pattern EN_MONTHLY = Pattern.compile("[^,;.\\d]{0,24}?\\b(?:a|per|each|every) month\\b");
    private static final Pattern OTHER = Pattern.compile("比|较|\\bthan\\b|\\bfrom\\b|至|\\babove\\b|\\bbelow\\b|高于|低于");

    private final List<Stated> stated;

    Averages(List<Stated> stated) {
        this.stated = stated;
    }

    List<Finding> find() {
        List<Finding> found = new ArrayList<>();
        for (int i = 1; i < stated.size(); i++) {
            Stated mean = stated.get(i);
            if (mean.isExact() && !mean.isShare() && mean.value().signum() > 0 && isMean(mean)) {
                judge(i, found);
            }
        }
        return found;
    }

    private static boolean isMean(Stated figure) {
        String before = before(figure);
        if (OTHER.matcher(before).find() || figure.isEarlier() || figure.isChange()) {
            return false;
        }
        return figure.language() == Language.ZH
                ? ZH.matcher(before).find()
                : EN_BEFORE.matcher(before).find() || figure.isFollowedBy(EN_BEHIND);
    }

    private static boolean isMonthly(Stated figure) {
        return figure.language() == Language.ZH
                ? ZH_MONTHLY.matcher(before(figure)).find()
                : figure.isFollowedBy(EN_MONTHLY);
    }

    private static String before(Stated figure) {
        return PartsOfTotal.lastOf(figure.before(BEFORE));
    }

    /** Whatever total and number before it agree is right; else those that would but for a slip. */
    private void judge(int i, List<Finding> found) {
        Stated mean = stated.get(i);
        List<Stated> near = new ArrayList<>();
        for (int j = Math.max(0, i - BACK); j < i; j++) {
            Stated other = stated.get(j);
            boolean usable = other.sentence() == mean.sentence()
                    && other.isExact()
                    && !other.isShare()
                    && !other.isChange()
                    && other.value().signum() > 0;
            if (usable) {
                near.add(other);
            }
        }
        Finding slip = null;
        boolean alone = near.size() == 2;
        for (Stated total : near) {
            if (!isOf(mean, total)) {
                continue;
            }
            if (isMonthly(mean)) {
                if (agree(total, MONTHS, BigDecimal.ZERO, mean)) {
                    return;
                }
                slip = slip == null ? slip(total, null, mean, alone) : slip;
            }
            for (Stated number : near) {
                if (number == total) {
                    continue;
                }
                if (agree(total, number.amount().printed(), printedLeeway(number), mean)) {
                    return;
                }
                slip = slip == null ? slip(total, number, mean, alone) : slip;
            }
        }
        if (slip != null) {
            found.add(slip);
        }
    }

    private static boolean isOf(Stated mean, Stated total) {
        boolean family = total.amount().family().equals(mean.amount().family());
        boolean money = !family
                || !total.amount().family().equals("money")
                || total.amount().unit().equals(mean.amount().unit());
        return family && money && total.value().compareTo(mean.value()) > 0;
    }

    private static BigDecimal printedLeeway(Stated number) {
        return number.leeway().divide(number.amount().factor(), MathContext.DECIMAL64);
    }

    private static boolean agree(Stated total, BigDecimal number, BigDecimal numberLeeway, Stated mean) {
        BigDecimal product = mean.value().multiply(number, MathContext.DECIMAL64);
        return total.value().subtract(product).abs().compareTo(leeway(total, number, numberLeeway, mean)) <= 0;
    }

    /** What rounding of all three may make of the total. */
    private static BigDecimal leeway(Stated total, BigDecimal number, BigDecimal numberLeeway, Stated mean) {
        BigDecimal step = mean.amount().lastPlace().multiply(HALF).max(mean.leeway());
        return total.leeway()
                .add(step.multiply(number, MathContext.DECIMAL64))
                .add(numberLeeway.multiply(mean.value(), MathContext.DECIMAL64));
    }

    private static @Nullable Finding slip(Stated total, @Nullable Stated number, Stated mean, boolean alone) {
        BigDecimal count = number == null ? MONTHS : number.amount().printed();
        BigDecimal numberLeeway = number == null ? BigDecimal.ZERO : printedLeeway(number);
        if (count.compareTo(BigDecimal.ONE) <= 0) {
            return null;
        }
        BigDecimal product = mean.value().multiply(count, MathContext.DECIMAL64);
        BigDecimal leeway = leeway(total, count, numberLeeway, mean);
        BigDecimal share = leeway.divide(product, MathContext.DECIMAL64);
        BigDecimal each = total.value().divide(count, MathContext.DECIMAL64);
        BigDecimal many = total.value().divide(mean.value(), MathContext.DECIMAL64);
        BigDecimal place = leeway.signum() == 0 ? total.amount().factor() : leeway.multiply(BigDecimal.valueOf(2));
        boolean telling =
                product.max(total.value()).divideToIntegralValue(place).compareTo(HUNDRED) >= 0;
        boolean rough = product.divideToIntegralValue(place).compareTo(BigDecimal.TEN) >= 0;
        boolean slipped = Slips.possible(product, leeway, total)
                || Slips.possible(each, each.multiply(share), mean)
                || number != null
                        && Slips.possible(
                                many.multiply(number.amount().factor()),
                                many.multiply(number.amount().factor()).multiply(share),
                                number);
        if (!telling && !(alone && rough) || !slipped) {
            return null;
        }
        String why = "%s shared by %s is %s each, not %s"
                .formatted(
                        total.normalised(),
                        Values.plain(count),
                        Values.plain(each.divide(mean.amount().factor(), MathContext.DECIMAL64)
                                .round(new MathContext(6))),
                        mean.normalised());
        return Finding.of("average", why, 0.7, number == null ? List.of(total, mean) : List.of(total, number, mean));
    }
}
