package org.duizhao.bitext.figure.zh;

import java.math.BigDecimal;
import org.duizhao.bitext.numeral.HanDigits;
import org.duizhao.bitext.numeral.Reading;
import org.jspecify.annotations.Nullable;

/** Two neighbouring digits that say between which numbers a thing lies: 七八年, 十五六岁, 两三个. */
final class ZhApproximations {

    private ZhApproximations() {}

    /** The reading with both its ends; null if it is none of these. */
    static @Nullable Reading of(String text, Reading reading) {
        if (reading.to() != null || reading.implied() || reading.hedged()) {
            return null;
        }
        int start = reading.start();
        int end = reading.end();
        if (reading.form() == Reading.Form.HAN_DIGITS && end - start == 2) {
            int low = HanDigits.digit(text.charAt(start));
            boolean pair = low > 0 && HanDigits.digit(text.charAt(start + 1)) == low + 1 && isCounted(text, end);
            return pair ? spread(reading, BigDecimal.valueOf(low), end) : null;
        }
        int last = reading.form() == Reading.Form.HAN ? HanDigits.digit(text.charAt(end - 1)) : -1;
        boolean next = last > 0
                && end < text.length()
                && HanDigits.digit(text.charAt(end)) == last + 1
                && isCounted(text, end + 1);
        return next ? spread(reading, reading.value(), end + 1) : null;
    }

    private static boolean isCounted(String text, int end) {
        return ZhTail.hasUnitOrClassifier(text, end) || text.startsWith("岁", end);
    }

    private static Reading spread(Reading reading, BigDecimal low, int end) {
        return new Reading(reading.start(), end, low, low.add(BigDecimal.ONE), Reading.Form.HAN, false, false, false);
    }
}
