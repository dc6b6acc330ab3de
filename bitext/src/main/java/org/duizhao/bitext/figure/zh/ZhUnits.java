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

    /** Of the characters before a number in which a word for temperature is looked for. */
    private static final int REACH = 15;

    private static final String AFTER_DEGREES = "以左的上下和至到时";

    private ZhUnits() {}

    static Units.@Nullable Match at(String text, int i) {
        Units.Match unit = i < text.length() ? Units.at(text, i, Language.ZH) : null;
        if (unit == null && i < text.length() && text.charAt(i) < 0x3000) {
            unit = foreign(text, i);
        }
        return unit == null ? null : composed(text, unit);
    }

    /** -10C, 最高气温38C: the letter of a scale, where a sign or a word says so. */
    private static boolean isCelsius(String text, int i) {
        boolean alone = text.charAt(i) == 'C' && !Characters.isLatin(text, i + 1) && !Characters.isDigit(text, i + 1);
        int start = i;
        while (start > 0 && i - start < 6 && (Characters.isDigit(text, start - 1) || text.charAt(start - 1) == '.')) {
            start--;
        }
        if (!alone || start == i) {
            return false;
        }
        String before = text.substring(Math.max(0, start - REACH), start);
        boolean signed = before.endsWith("-") || before.endsWith("−") || before.endsWith("零下");
        boolean seat = Characters.isHan(text, i + 1) && AFTER_DEGREES.indexOf(text.charAt(i + 1)) < 0;
        return signed || !seat && before.indexOf('温') >= 0 || !seat && before.indexOf('℃') >= 0;
    }

    /** A symbol or an English word: 12kW, 8 feet, 10€. */
    private static Units.@Nullable Match foreign(String text, int i) {
        if (isCelsius(text, i)) {
            return new Units.Match(Units.require("Cel"), i + 1);
        }
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
