package org.duizhao.bitext.recognizers;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.bitext.numeral.Fractions;
import org.duizhao.bitext.numeral.HanDigits;
import org.duizhao.bitext.numeral.NotNumbers;
import org.duizhao.bitext.numeral.Reading;
import org.duizhao.bitext.numeral.ZhNumberReader;
import org.duizhao.bitext.numeral.ZhNumberText;
import org.jspecify.annotations.Nullable;

/** The suites' Chinese numbers: spaces between characters, exponents, slashes, 又. */
final class ZhSuite {

    private static final Pattern FRACTION_BAR = Pattern.compile("\\s*分\\s*之\\s*");
    private static final Pattern AND = Pattern.compile("\\s*又\\s*");
    static final Pattern PERCENT_OF =
            Pattern.compile("([百佰千仟万])\\s*分\\s*之\\s*|([百千]?万)分之\\s*|(百万|千万|万万|百万万)\\s*分\\s*之\\s*");
    private static final Pattern EXPONENT = Pattern.compile("[eE]([+-]?\\d{1,3}+)(?!\\d)");
    private static final Pattern POWER = Pattern.compile("\\^([+-]{0,4})(\\d{1,2}+)(?!\\d)");
    private static final Pattern SLASH = Pattern.compile("/(\\d{1,9})(?!\\d)");
    private static final Pattern MIXED = Pattern.compile("(\\d{1,9}) (\\d{1,9})/(\\d{1,9})(?!\\d)");
    private static final Pattern SCALE = Pattern.compile(" ?([kKMG])(?![A-Za-z])");
    /** 192.168.1.2: groups of digits, no decimals. */
    private static final Pattern DOTTED = Pattern.compile("(\\d{1,12})(?!\\d)(\\.\\d{1,40}+\\.\\d)?");

    /** A value and where it ends. */
    record Number(int end, BigDecimal value, boolean simple) {}

    private final String text;
    private final ZhNumberReader reader;

    ZhSuite(String original) {
        text = ZhNumberText.fold(original);
        reader = new ZhNumberReader(text, true);
    }

    List<Recognition> numbers() {
        List<Recognition> found = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            int word = NotNumbers.CHINESE.endOfWord(text, i);
            if (word > i) {
                i = word;
                continue;
            }
            Matcher percent = PERCENT_OF.matcher(text).region(i, text.length());
            if (percent.lookingAt() && percent.group().startsWith("百") && percent.group(1) != null) {
                i = percent.end();
                continue;
            }
            Number number = signed(i);
            if (number != null && !currency(number.end())) {
                found.add(new Recognition(i, number.end(), "number", Decimals.text(number.value()), null, null));
            }
            i = number == null ? past(i) : number.end();
        }
        return found;
    }

    private boolean currency(int end) {
        return text.startsWith("美元", end) || text.startsWith("美刀", end) || text.startsWith("折", end);
    }

    @Nullable
    Number signed(int i) {
        char c = text.charAt(i);
        boolean minus = c == '负'
                || c == '-' && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)) && text.charAt(i - 1) != '-');
        int at = minus ? i + 1 : i;
        Number number = at < text.length() ? unsigned(at) : null;
        return number == null || !minus
                ? number
                : new Number(number.end(), number.value().negate(), number.simple());
    }

    private @Nullable Number unsigned(int i) {
        Matcher mixed = MIXED.matcher(text).region(i, text.length());
        if (mixed.lookingAt() && !mixed.group(3).equals("0")) {
            BigDecimal part = Fractions.divide(new BigDecimal(mixed.group(2)), new BigDecimal(mixed.group(3)));
            return new Number(mixed.end(), new BigDecimal(mixed.group(1)).add(part), false);
        }
        Matcher dotted = DOTTED.matcher(text).region(i, text.length());
        boolean later = i > 1 && text.charAt(i - 1) == '.' && ".0123456789".indexOf(text.charAt(i - 2)) >= 0;
        if (dotted.lookingAt() && (later || dotted.group(2) != null)) {
            return new Number(dotted.end(1), new BigDecimal(dotted.group(1)), true);
        }
        boolean point = text.charAt(i) == '.' && i > 0 && ".0123456789".indexOf(text.charAt(i - 1)) >= 0;
        if (point) {
            return null;
        }
        if (text.startsWith("半百", i)) {
            return new Number(i + 2, BigDecimal.valueOf(50), false);
        }
        Reading reading = begins(text.charAt(i)) ? reader.read(i) : null;
        if (reading == null || reading.implied() && reading.end() - i < 2 || formalAlone(reading)) {
            return null;
        }
        Number fraction = fraction(reading.end(), reading.value());
        if (fraction != null) {
            return fraction;
        }
        Matcher and = AND.matcher(text).region(reading.end(), text.length());
        if (and.lookingAt() && and.end() < text.length()) {
            Reading denominator = begins(text.charAt(and.end())) ? reader.read(and.end()) : null;
            Number part = denominator == null ? null : fraction(denominator.end(), denominator.value());
            if (part != null) {
                return new Number(part.end(), reading.value().add(part.value()), false);
            }
        }
        return suffixed(reading);
    }

    private boolean formalAlone(Reading reading) {
        return reading.end() - reading.start() == 1
                && !text.startsWith("分之", Math.max(0, reading.start() - 2))
                && "陆伍拾肆".indexOf(text.charAt(reading.start())) >= 0;
    }

    private @Nullable Number fraction(int end, BigDecimal denominator) {
        Matcher bar = FRACTION_BAR.matcher(text).region(end, text.length());
        if (!bar.lookingAt() || bar.end() >= text.length() || denominator.signum() == 0) {
            return null;
        }
        int at = text.charAt(bar.end()) == '负' ? bar.end() + 1 : bar.end();
        Reading numerator = at < text.length() && begins(text.charAt(at)) ? reader.read(at) : null;
        if (numerator == null) {
            return null;
        }
        BigDecimal value = Fractions.divide(numerator.value(), denominator);
        return new Number(numerator.end(), at > bar.end() ? value.negate() : value, false);
    }

    private Number suffixed(Reading reading) {
        BigDecimal value = reading.value();
        int end = reading.end();
        Matcher exponent = EXPONENT.matcher(text).region(end, text.length());
        if (exponent.lookingAt()) {
            return new Number(exponent.end(), value.scaleByPowerOfTen(Integer.parseInt(exponent.group(1))), false);
        }
        Matcher power = POWER.matcher(text).region(end, text.length());
        if (power.lookingAt() && value.signum() != 0) {
            boolean inverse = power.group(1).equals("-");
            BigDecimal raised = value.pow(Integer.parseInt(power.group(2)), MathContext.DECIMAL64);
            return new Number(power.end(), inverse ? Fractions.divide(BigDecimal.ONE, raised) : raised, false);
        }
        Matcher slash = SLASH.matcher(text).region(end, text.length());
        if (slash.lookingAt() && !slash.group(1).equals("0")) {
            return new Number(slash.end(), Fractions.divide(value, new BigDecimal(slash.group(1))), false);
        }
        Matcher scale = SCALE.matcher(text).region(end, text.length());
        if (reading.form() == Reading.Form.DIGITS && scale.lookingAt()) {
            int places = scale.group(1).equals("M") ? 6 : scale.group(1).equals("G") ? 9 : 3;
            return new Number(scale.end(), value.scaleByPowerOfTen(places), false);
        }
        boolean dozen = text.startsWith("打", end);
        return dozen
                ? new Number(end + 1, value.multiply(BigDecimal.valueOf(12)), false)
                : new Number(end, value, true);
    }

    /** Where the number that begins at {@code i} ends; if none does, where to look on. */
    int endOfNumber(int i) {
        Number number = signed(i);
        return number == null ? past(i) : number.end();
    }

    /** Where to look on after {@code i}, where no number begins: a run of digits too long for one is none in its parts. */
    int past(int i) {
        int end = i + 1;
        if (isDigit(text.charAt(i))) {
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean begins(char c) {
        return isDigit(c) || c == '.' || c >= 0x3007 && (HanDigits.digit(c) >= 0 || HanDigits.power(c) > 0 || c == '廿');
    }
}
