package org.duizhao.bitext.numeral;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.duizhao.bitext.text.Language;
import org.duizhao.bitext.unit.Units;
import org.jspecify.annotations.Nullable;

/** The walk over a Chinese text that finds its numerals. */
final class ZhNumerals {

    private static final String FORMAL_ONLY = "陆伍拾肆";
    private static final String AFTER_HALF = "个年数天月日小成程里价票";
    private static final String PARTS_OF_DAYS_AND_MOSTS = "多夜大小";
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final String text;
    private final ZhNumberReader reader;
    private final DigitNotation notation;

    ZhNumerals(String folded) {
        text = folded;
        reader = new ZhNumberReader(folded, true);
        notation = new DigitNotation(folded);
    }

    List<Numeral> find() {
        List<Numeral> found = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            int word = NotNumbers.endOfChinese(text, i);
            if (word > i) {
                i = word;
                continue;
            }
            Numeral numeral = at(i);
            if (numeral != null) {
                found.add(numeral);
                i = numeral.end();
            } else {
                i = DigitReader.isDigit(text, i) ? DigitReader.endOfRun(text, i) : i + 1;
            }
        }
        return found;
    }

    private @Nullable Numeral at(int i) {
        char c = text.charAt(i);
        if (c == '第') {
            Reading reading = i + 1 < text.length() ? reader.read(i + 1) : null;
            return reading == null || reading.implied()
                    ? null
                    : new Numeral(i, reading.end(), reading.value(), Numeral.Kind.ORDINAL);
        }
        if (c == '翻') {
            return Doublings.at(text, i, reader);
        }
        if (c == '半') {
            return isHalf(i) ? new Numeral(i, i + 1, HALF, Numeral.Kind.FRACTION) : null;
        }
        if (text.startsWith("一半", i)) {
            return new Numeral(i, i + 2, HALF, Numeral.Kind.FRACTION);
        }
        boolean share = c == '-' && follows(i) && text.charAt(i - 1) >= 0x4E00;
        boolean negative = c == '负' || c == '-' && !follows(i) || share;
        int start = negative ? i + 1 : i;
        start = negative && !share && text.startsWith(" ", start) && apart(i) ? start + 1 : start;
        if (start >= text.length() || !begins(text.charAt(start))) {
            return null;
        }
        Reading reading = reader.read(start);
        if (reading == null) {
            return null;
        }
        Numeral numeral = refine(reading);
        if (numeral == null || !negative) {
            return numeral;
        }
        if (share && numeral.kind() != Numeral.Kind.PERCENT) {
            return null;
        }
        return new Numeral(i, numeral.end(), numeral.value().negate(), numeral.kind());
    }

    /** Half of what follows, or half as the last word: 半小时, 减半; not 半导体, 多半. */
    private boolean isHalf(int i) {
        char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
        boolean part = i > 0 && PARTS_OF_DAYS_AND_MOSTS.indexOf(text.charAt(i - 1)) >= 0;
        return AFTER_HALF.indexOf(next) >= 0
                || Units.at(text, i + 1, Language.ZH) != null
                || !part && !Character.isLetterOrDigit(next);
    }

    /** 负 1200: whether the sign at {@code i} may stand apart from its number. */
    private boolean apart(int i) {
        return i == 0 || text.charAt(i) == '负';
    }

    /** A minus sign counts only where no letter, digit or Han stands before it; a Han may before a percentage. */
    private boolean follows(int i) {
        return i > 0 && Character.isLetterOrDigit(text.charAt(i - 1));
    }

    private static boolean begins(char c) {
        return c >= '0' && c <= '9'
                || c == '.'
                || VulgarFractions.is(c)
                || c >= 0x3007 && (HanDigits.digit(c) >= 0 || HanDigits.power(c) > 0)
                || c == '廿'
                || c == '卅'
                || c == '卌';
    }

    private @Nullable Numeral refine(Reading reading) {
        int end = reading.end();
        Numeral noted = end < text.length() && text.charAt(end) < 0x80 ? notation.suffixed(reading) : null;
        if (noted != null) {
            return noted;
        }
        if (text.startsWith("分之", end)) {
            return fraction(reading, end + 2);
        }
        boolean lone = reading.implied() && reading.end() - reading.start() < 2;
        if (lone && (text.startsWith("余", end) || text.startsWith("多", end))) {
            return new Numeral(reading.start(), end + 1, reading.value(), Numeral.Kind.CARDINAL);
        }
        if (lone || reading.end() - reading.start() == 1 && FORMAL_ONLY.indexOf(text.charAt(reading.start())) >= 0) {
            return null;
        }
        if (end < text.length() && text.charAt(end) == '%') {
            return new Numeral(reading.start(), end + 1, reading.value(), Numeral.Kind.PERCENT);
        }
        if (end < text.length() && text.charAt(end) == '‰') {
            return new Numeral(reading.start(), end + 1, reading.value().movePointLeft(1), Numeral.Kind.PERCENT);
        }
        if (end < text.length() && text.charAt(end) == '成' && Tenths.at(text, reading)) {
            return tenths(reading, end + 1);
        }
        return new Numeral(reading.start(), end, reading.value(), Numeral.Kind.CARDINAL);
    }

    /** 三成, 三成半, 两成五: what follows the 成 at {@code end - 1} counts hundredths. */
    private Numeral tenths(Reading reading, int end) {
        Reading next = end < text.length() && HanDigits.digit(text.charAt(end)) > 0 ? reader.read(end) : null;
        int digit = next != null && next.end() == end + 1 ? next.value().intValue() : 0;
        int hundredths = text.startsWith("半", end) ? 5 : digit;
        BigDecimal percent = reading.value().multiply(BigDecimal.TEN).add(BigDecimal.valueOf(hundredths));
        return new Numeral(reading.start(), hundredths > 0 ? end + 1 : end, percent, Numeral.Kind.PERCENT);
    }

    private @Nullable Numeral fraction(Reading denominator, int at) {
        Reading numerator = at < text.length() ? reader.read(at) : null;
        if (numerator == null || denominator.value().signum() == 0) {
            return denominator.implied()
                    ? null
                    : new Numeral(denominator.start(), denominator.end(), denominator.value(), Numeral.Kind.CARDINAL);
        }
        if (denominator.implied()
                && text.charAt(denominator.start()) == '百'
                && denominator.end() - denominator.start() == 1) {
            return new Numeral(denominator.start(), numerator.end(), numerator.value(), Numeral.Kind.PERCENT);
        }
        BigDecimal value = Fractions.divide(numerator.value(), denominator.value());
        return new Numeral(denominator.start(), numerator.end(), value, Numeral.Kind.FRACTION);
    }
}
