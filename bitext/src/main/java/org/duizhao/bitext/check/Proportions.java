package org.duizhao.bitext.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.bitext.check.Arithmetic.Finding;
import org.duizhao.bitext.text.Folding;
import org.duizhao.bitext.text.Language;

/** Three and more shares held against each other that do not make a hundred: 三次产业结构为4.6∶37.9∶57.5. */
final class Proportions {

    private static final Pattern SHARES =
            Pattern.compile("(?<![\\d.:])\\d{1,2}\\.\\d+(?: ?[:∶] ?\\d{1,2}\\.\\d+){2,5}(?![\\d:])");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal FAR = BigDecimal.valueOf(50);

    private Proportions() {}

    static List<Finding> of(int pair, Language language, String original) {
        String text = Folding.fold(original);
        List<Finding> found = new ArrayList<>();
        Matcher shares = SHARES.matcher(text);
        while (shares.find()) {
            String[] parts = shares.group().split(" ?[:∶] ?");
            BigDecimal sum = BigDecimal.ZERO;
            BigDecimal leeway = BigDecimal.ZERO;
            for (String part : parts) {
                BigDecimal share = new BigDecimal(part);
                sum = sum.add(share);
                leeway = leeway.add(BigDecimal.valueOf(5).movePointLeft(share.scale() + 1));
            }
            BigDecimal off = sum.subtract(HUNDRED).abs();
            if (off.compareTo(leeway) > 0 && off.compareTo(FAR) < 0) {
                String why = String.join(" + ", parts) + " = " + Values.plain(sum) + ", not 100";
                Issue.Place place = new Issue.Place(pair, language, shares.start(), shares.end(), null);
                found.add(new Finding("share", why, 0.85, List.of(place), List.of(shares.group())));
            }
        }
        return found;
    }
}
