package org.duizhao.bitext.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.bitext.check.Arithmetic.Finding;
import org.jspecify.annotations.Nullable;

/** A part of a total whose share is told behind it: 共4000家，其中民营1240家，占31%. */
final class PartShares {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal NEAR = new BigDecimal("0.5");
    private static final Pattern OPENS =
            Pattern.compile("其中|^[^,;。]{0,10}[中里](?:[,:]|有)|\\bof (?:which|whom|them|these)\\b|\\bincluding\\b");
    private static final Pattern ITS_SHARE =
            Pattern.compile("[^,;。]{0,8}[,(]?[一-鿿]{0,6}占(?:比|总数的?|全部的?|总量的?|总额的?|总人数的?|其中的?)?(?:约|达到|达|为)?"
                    + "|[^,;.]{0,60}(?:,? or |,? accounting for |\\s?\\(|,? (?:who|which) account(?:ed|s)? for |,? making up |,? representing |, which is |, equal to )(?:about )?"
                    + "|[^,;.]{0,60}, (?=[\\d.]+ ?(?:percent|per cent|%) of (?:the (?:total|whole|lot)|them|all))");
    private static final Pattern SHARE_OF = Pattern.compile("[^,;。]{0,8},?[^,;。]{0,6}占[^,;。]{0,12}");
    private static final Pattern OF_TOTAL =
            Pattern.compile("(?:^|[.;] )Of (?:a total of |the |these |all |its |our )?$");
    private static final Pattern OF_SHARE = Pattern.compile("的(?:比重|比例|份额|占比)?(?:为|达到|达|是|约)*");
    private static final Pattern BEFORE_PERCENT = Pattern.compile(
            "[^,;.\\d]{0,40}(?:, |\\()(?:or |equal to |which is |making up |accounting for |representing )?");
    private static final Pattern PERCENT_OF =
            Pattern.compile(" of (?:(?:the|its|all|total|overall) ){0,2}(?:[a-z]+(?: of)? ){0,4}");
    private static final Pattern OWN_NAME = Pattern.compile("[,(]([一-鿿]{2,6})占");
    private static final Pattern BEHIND =
            Pattern.compile("(?:\\s?(?:of (?:the total|them|all)))?(?:[^\\p{L}].*)?", Pattern.DOTALL);

    private final List<Stated> stated;

    PartShares(List<Stated> stated) {
        this.stated = stated;
    }

    List<Finding> find() {
        List<Finding> found = new ArrayList<>();
        for (int i = 0; i + 1 < stated.size(); i++) {
            Stated share = stated.get(i + 1);
            Stated total = isItsShare(stated.get(i), share) ? total(i) : null;
            Stated part = total == null ? null : named(i);
            if (part != null && total != null && isLarger(part, total)) {
                found.add(Finding.of("part", larger(part, total), 0.8, List.of(total, part)));
                continue;
            }
            boolean named = false;
            if (i > 0 && isShareOf(stated.get(i - 1), stated.get(i), share)) {
                named = true;
                part = stated.get(i - 1);
                total = stated.get(i);
            }
            if (i + 2 < stated.size() && isPercentOf(stated.get(i), share, stated.get(i + 2))) {
                named = true;
                part = stated.get(i);
                total = stated.get(i + 2);
            }
            if (total != null
                    && part != null
                    && total.value().signum() > 0
                    && part.value().signum() > 0) {
                judge(total, part, share, named, found);
            }
        }
        return found;
    }

    /** Of the 36 branches 67 open in the evening. */
    private static boolean isLarger(Stated part, Stated total) {
        return part.isLevel() && part.value().compareTo(total.value()) > 0;
    }

    private static String larger(Stated part, Stated total) {
        return "the part, %s, is more than the whole, %s".formatted(part.normalised(), total.normalised());
    }

    /** @param named whether the text says of what it is the share */
    private static void judge(Stated total, Stated part, Stated share, boolean named, List<Finding> found) {
        BigDecimal expected = Sums.percent(part.value(), total.value());
        BigDecimal leeway = spread(part, total, expected).add(share.leeway());
        BigDecimal apart = expected.subtract(share.value()).abs();
        if (apart.compareTo(leeway) <= 0) {
            return;
        }
        BigDecimal whole = Sums.percent(part.value(), share.value().max(leeway));
        BigDecimal piece = share.value().multiply(total.value()).divide(HUNDRED, MathContext.DECIMAL64);
        BigDecimal relative = leeway.divide(expected, MathContext.DECIMAL64);
        boolean sure = named
                || apart.compareTo(expected.multiply(NEAR)) <= 0
                || Slips.likely(expected, leeway, share)
                || Slips.likely(piece, piece.multiply(relative), part)
                || Slips.likely(whole, whole.multiply(relative), total);
        if (sure) {
            found.add(Finding.of("part", why(part, total, expected, share), 0.8, List.of(total, part, share)));
        }
    }

    /** 6479件，占受理8415件的77.0%: part, total, share. */
    private static boolean isShareOf(Stated part, Stated total, Stated share) {
        boolean plain = part.adds(total)
                && !part.isShare()
                && part.isExact()
                && total.isExact()
                && share.isShare()
                && share.isExact()
                && part.sentence() == share.sentence();
        return plain
                && SHARE_OF.matcher(part.until(total)).matches()
                && OF_SHARE.matcher(total.until(share)).matches();
    }

    /** 240 million yuan, 4.0 percent of revenue of 6 billion yuan. */
    private static boolean isPercentOf(Stated part, Stated share, Stated total) {
        boolean plain = part.adds(total)
                && !part.isShare()
                && share.isShare()
                && part.isExact()
                && share.isExact()
                && total.isExact()
                && part.sentence() == total.sentence();
        return plain
                && BEFORE_PERCENT.matcher(part.until(share)).matches()
                && PERCENT_OF.matcher(share.until(total)).matches();
    }

    /** The part whose share it is: the one before, or, where the share names its own, that of the name. */
    private @Nullable Stated named(int i) {
        Stated last = stated.get(i);
        Matcher name = OWN_NAME.matcher(last.until(stated.get(i + 1)));
        if (!name.find()) {
            return last;
        }
        for (int j = i; j > 0 && stated.get(j).sentence() == last.sentence(); j--) {
            Stated part = stated.get(j);
            String words = PartsOfTotal.lastOf(stated.get(j - 1).until(part)).strip();
            boolean own = words.contains(name.group(1))
                    || !words.isEmpty() && name.group(1).startsWith(words);
            if (part.adds(last) && own) {
                return part;
            }
        }
        return null;
    }

    private static boolean isItsShare(Stated part, Stated share) {
        boolean plain = !part.isShare()
                && part.isExact()
                && share.isShare()
                && share.isLevel()
                && share.isExact()
                && share.sentence() == part.sentence();
        return plain
                && isTold(part, share)
                && BEHIND.matcher(share.text().substring(share.figure().end())).matches();
    }

    private static boolean isTold(Stated part, Stated share) {
        Matcher told = ITS_SHARE
                .matcher(part.text())
                .region(part.figure().end(), share.figure().start())
                .useTransparentBounds(true);
        return told.matches();
    }

    static String why(Stated part, Stated total, BigDecimal expected, Stated share) {
        return "%s of %s is %s percent, not %s"
                .formatted(
                        Values.plain(part.amount().printed()),
                        Values.plain(total.amount().printed()),
                        Values.plain(expected.setScale(2, RoundingMode.HALF_UP)),
                        Values.plain(share.value()));
    }

    /** What rounding of both may make of the share. */
    static BigDecimal spread(Stated part, Stated total, BigDecimal expected) {
        BigDecimal a = part.leeway().divide(part.value(), MathContext.DECIMAL64);
        BigDecimal b = total.leeway().divide(total.value(), MathContext.DECIMAL64);
        return a.add(b).multiply(expected);
    }

    /** The nearest total before, with 其中 or "of which" between. */
    private @Nullable Stated total(int i) {
        Stated part = stated.get(i);
        for (int j = i - 1; j >= 0 && stated.get(j).sentence() == part.sentence(); j--) {
            Stated total = stated.get(j);
            boolean opens = OPENS.matcher(total.until(part)).find()
                    || OF_TOTAL.matcher(total.text().substring(0, total.figure().start()))
                            .find();
            if (total.adds(part) && opens) {
                return total.isExact() ? total : null;
            }
        }
        return summed(part);
    }

    /** The first number of the sentence, if those behind it that are like it add up to it. */
    private @Nullable Stated summed(Stated part) {
        List<Stated> alike = stated.stream()
                .filter(other -> other.sentence() == part.sentence() && other.adds(part) && !other.isChange())
                .toList();
        return alike.size() > 2 && alike.get(0) != part && Sums.agree(alike.get(0), alike.subList(1, alike.size()))
                ? alike.get(0)
                : null;
    }
}
