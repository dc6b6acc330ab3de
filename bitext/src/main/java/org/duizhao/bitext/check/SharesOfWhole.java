package org.duizhao.bitext.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duizhao.bitext.check.Arithmetic.Finding;

/** The shares of a sentence that name a whole, or would make 100 percent but for a slip. */
final class SharesOfWhole {

    private static final int CLOSE = 12;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal LITTLE_MORE = BigDecimal.valueOf(110);
    private static final BigDecimal FEWEST = BigDecimal.valueOf(30);
    private static final BigDecimal MOST = BigDecimal.valueOf(190);
    private static final Pattern SHARE = Pattern.compile(
            "占|比重|占比|比例|结构|构成|\\bshares?\\b|\\baccount(?:s|ed|ing)? for\\b|\\b(?:made|making|make|makes) up\\b|\\brepresent(?:s|ed|ing)?\\b|\\bproportions?\\b");
    private static final Pattern NESTED = Pattern.compile("其中|\\bof (?:which|whom|them|these)\\b|\\bincluding\\b");

    private final List<Stated> stated;
    private final List<Finding> found = new ArrayList<>();

    SharesOfWhole(List<Stated> stated) {
        this.stated = stated;
    }

    List<Finding> find() {
        if (stated.stream().noneMatch(Stated::isShare)) {
            return found;
        }
        List<Stated> shares = new ArrayList<>();
        Stated last = null;
        boolean said = false;
        for (Stated next : stated) {
            String gap = last == null ? next.text().substring(0, next.figure().start()) : last.until(next);
            boolean parted = last != null && last.sentence() != next.sentence();
            if (parted || !shares.isEmpty() && NESTED.matcher(gap).find()) {
                judge(shares, said);
                shares.clear();
                said = false;
            }
            said |= SHARE.matcher(gap).find();
            if (next.isShare() && next.isLevel()) {
                shares.add(next);
            }
            last = next;
        }
        judge(shares, said);
        return found;
    }

    /** Whether little stands between them: shares of one thing told one after another. */
    private static boolean isClose(List<Stated> shares) {
        for (int i = 1; i < shares.size(); i++) {
            if (shares.get(i - 1).until(shares.get(i)).length() > CLOSE) {
                return false;
            }
        }
        return true;
    }

    private void judge(List<Stated> shares, boolean said) {
        boolean many = shares.size() >= 2 && shares.stream().allMatch(Stated::isExact);
        if (!many || !said && shares.size() < 3 || Sums.makeHundred(shares)) {
            return;
        }
        BigDecimal sum = Sums.sum(shares);
        boolean near = sum.compareTo(FEWEST) > 0 && sum.compareTo(MOST) < 0;
        boolean named = Wholes.isNamed(PartsOfTotal.beside(null, shares));
        boolean telling = said && isClose(shares) || Sums.digits(HUNDRED, shares) > 3;
        boolean slipped = telling && shares.size() >= 3 && Sums.partSlipped(HUNDRED, Sums.leeway(shares), shares);
        boolean much = said && shares.size() >= 3 && sum.compareTo(HUNDRED) > 0 && sum.compareTo(LITTLE_MORE) < 0;
        if (named && near || slipped || much) {
            String why =
                    shares.stream().map(share -> Values.plain(share.value())).collect(Collectors.joining(" + ")) + " = "
                            + Values.plain(sum) + ", not 100";
            found.add(Finding.of("share", why, 0.8, List.copyOf(shares)));
        }
    }
}
