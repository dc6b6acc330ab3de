package org.duizhao.bitext.figure.en;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.duizhao.bitext.figure.Draft;
import org.duizhao.bitext.numeral.EnNumberReader;
import org.duizhao.bitext.numeral.EnNumberWords;
import org.duizhao.bitext.numeral.Reading;
import org.duizhao.bitext.unit.Units;
import org.jspecify.annotations.Nullable;

/** Hundredths of a currency: 43 cents, 25¢, and those that an amount goes on with: 20 dollars and 43 cents. */
final class EnCents {

    /** Of what they are hundredths where no currency stands before them. */
    private static final Map<String, String> ALONE =
            Map.of("cents", "USD", "cent", "USD", "pence", "GBP", "fen", "CNY");

    private static final Set<String> BEHIND =
            Set.of("cents", "cent", "c", "pence", "fen", "sen", "sens", "kopecks", "kopiykas", "paise", "centimes");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final EnText text;
    private final EnNumberReader reader;

    EnCents(EnText text, EnNumberReader reader) {
        this.text = text;
        this.reader = reader;
    }

    /** Cents by themselves; null where the number counts something else. */
    @Nullable
    Draft alone(Reading reading) {
        int end = reading.end();
        boolean sign = text.charAt(end) == '¢';
        String word = text.wordAfter(end);
        String currency = sign ? "USD" : ALONE.get(word);
        return currency == null
                ? null
                : Draft.of(
                        reading.start(),
                        sign ? end + 1 : end + 1 + word.length(),
                        reading.value().movePointLeft(2),
                        Units.require(currency));
    }

    /** Takes the cents that follow an amount into it. */
    Draft with(Draft money) {
        int at = text.next(money.end);
        at = at > 0 && text.word(at).equals("and") ? text.next(at + 3) : at;
        boolean number = at > 0 && (text.isDigit(at) || EnNumberWords.isLetter(text.charAt(at)));
        Reading cents = number ? reader.read(at) : null;
        boolean fits = cents != null
                && money.value != null
                && money.value.scale() == 0
                && cents.value().scale() <= 0
                && cents.value().compareTo(HUNDRED) < 0;
        if (cents == null || !fits || money.value == null) {
            return money;
        }
        boolean glued = text.charAt(cents.end()) == 'c';
        String word = glued ? text.word(cents.end()) : text.wordAfter(cents.end());
        if (BEHIND.contains(word)) {
            money.value = money.value.add(cents.value().movePointLeft(2));
            money.end = cents.end() + (glued ? 0 : 1) + word.length();
        }
        return money;
    }
}
