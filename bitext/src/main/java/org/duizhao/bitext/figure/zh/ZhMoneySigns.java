package org.duizhao.bitext.figure.zh;

import org.duizhao.bitext.figure.Characters;
import org.duizhao.bitext.figure.Draft;
import org.duizhao.bitext.numeral.Reading;
import org.duizhao.bitext.numeral.ZhNumberReader;
import org.duizhao.bitext.unit.Units;
import org.jspecify.annotations.Nullable;

/** Money signs before a number in Chinese text: $48.2亿, ¥500. */
final class ZhMoneySigns {

    private ZhMoneySigns() {}

    static @Nullable Draft before(String text, int i, ZhNumberReader reader) {
        Reading reading = i + 1 < text.length() && Characters.isDigit(text, i + 1) ? reader.read(i + 1) : null;
        if (reading == null) {
            return null;
        }
        String code = switch (text.charAt(i)) {
            case '€' -> "EUR";
            case '£' -> "GBP";
            case '$' -> i > 1 && text.startsWith("HK", i - 2) ? "HKD" : "USD";
            default -> "CNY";
        };
        return Draft.of(i, reading.end(), reading.value(), Units.require(code));
    }
}
