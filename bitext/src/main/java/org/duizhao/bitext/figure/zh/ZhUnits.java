package org.duizhao.bitext.figure.zh;

import org.duizhao.bitext.figure.Characters;
import org.duizhao.bitext.text.Language;
import org.duizhao.bitext.unit.MoneySigns;
import org.duizhao.bitext.unit.Quantity;
import org.duizhao.bitext.unit.Unit;
import org.duizhao.bitext.unit.Units;
import org.jspecify.annotations.Nullable;

/** The unit behind a number of Chinese text: a Chinese name, a symbol, an English name, a sign of money, composed with 每 or a slash. */
final class ZhUnits {

    private ZhUnits() {}

    static Units.@Nullable Match at(String text, int i) {
        Units.Match unit = i < text.length() ? Units.at(text, i, Language.ZH) : null;
        if (unit == null && i < text.length() && text.charAt(i) < 0x3000) {
            unit = foreign(text, i);
        }
        return unit == null ? null : composed(text, unit);
    }

    /** A symbol or an English word: 12kW, 8 feet, 10€. */
    private static Units.@Nullable Match foreign(String text, int i) {
        Units.Match unit = Units.at(text, i, Language.EN);
        if (unit != null) {
            return unit.end() - i == 1
                            && text.charAt(i) != 'm'
                            && text.charAt(i) != 'g'
                            && text.charAt(i) != 'L'
                            && text.charAt(i) != 't'
                            && text.charAt(i) != '°'
                    ? null
                    : unit;
        }
        MoneySigns.Match sign = text.charAt(i) > 0x80 || text.charAt(i) == '$' ? MoneySigns.at(text, i) : null;
        return sign == null || Characters.isDigit(text, sign.end())
                ? null
                : new Units.Match(sign.currency(), sign.end());
    }

    private static Units.Match composed(String text, Units.Match unit) {
        int end = unit.end();
        boolean per = end + 1 < text.length()
                && (text.charAt(end) == '/' || text.charAt(end) == '每')
                && isMeasure(unit.unit());
        Units.Match base = per ? Units.at(text, end + 1, Language.ZH) : null;
        return base == null || !(isMeasure(base.unit()) || base.unit().quantity() == Quantity.DURATION)
                ? unit
                : new Units.Match(Units.per(unit.unit(), base.unit()), base.end());
    }

    private static boolean isMeasure(Unit unit) {
        return switch (unit.quantity()) {
            case MONEY, PERCENT, PERCENTAGE_POINT, MULTIPLE, COUNT, DURATION, AGE -> false;
            default -> true;
        };
    }
}
