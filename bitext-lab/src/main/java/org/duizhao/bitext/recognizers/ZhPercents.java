package org.duizhao.bitext.recognizers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.bitext.numeral.HanDigits;
import org.duizhao.bitext.numeral.Reading;
import org.duizhao.bitext.numeral.ZhNumberReader;
import org.duizhao.bitext.numeral.ZhNumberText;
import org.jspecify.annotations.Nullable;

/** The suites' Chinese percentages: 百分之五, 5%, 三成半, and percentage points and 折 as percent. */
final class ZhPercents {

    private static final Pattern POINTS = Pattern.compile("\\s*个\\s*百\\s*分\\s*点");
    private static final Pattern TENTHS = Pattern.compile("\\s*(成|折)\\s*(半)?");
    private static final Pattern SPACED = Pattern.compile("([1-9一二三四五六七八九]) +([1-9一二三四五六七八九]) ?折");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final String text;
    private final ZhNumberReader reader;
    private final ZhSuite suite;

    ZhPercents(String original) {
        text = ZhNumberText.fold(original);
        reader = new ZhNumberReader(text, true);
        suite = new ZhSuite(original);
    }

    List<Recognition> find() {
        List<Recognition> found = new ArrayList<>();
        int i = text.contains("http") ? text.length() : 0;
        while (i < text.length()) {
            Recognition percent = percentage(i);
            if (percent != null) {
                found.add(percent);
            }
            i = percent == null ? past(i) : percent.end();
        }
        return found;
    }

    private int past(int i) {
        Reading reading = ZhSuite.begins(text.charAt(i)) ? reader.read(i) : null;
        return reading == null ? suite.past(i) : reading.end();
    }

    private @Nullable Recognition percentage(int i) {
        Matcher of = ZhSuite.PERCENT_OF.matcher(text).region(i, text.length());
        if (of.lookingAt() && of.end() < text.length()) {
            return over(i, of);
        }
        if (text.startsWith("对折", i) && i > 0) {
            return percent(i, i + 2, BigDecimal.valueOf(50));
        }
        boolean half = text.startsWith("半成", i) || text.startsWith("半折", i);
        if (half) {
            return percent(i, i + 2, BigDecimal.valueOf(text.charAt(i + 1) == '成' ? 5 : 50));
        }
        Matcher spaced = SPACED.matcher(text).region(i, text.length());
        if (spaced.lookingAt()) {
            BigDecimal tens = BigDecimal.TEN.multiply(digit(spaced.group(1)));
            return percent(i, spaced.end(), tens.add(digit(spaced.group(2))));
        }
        ZhSuite.Number number = suite.signed(i);
        if (number == null) {
            return null;
        }
        if (text.startsWith("%", number.end())) {
            return percent(i, number.end() + 1, number.value());
        }
        Matcher points = POINTS.matcher(text).region(number.end(), text.length());
        Reading reading = ZhSuite.begins(text.charAt(i)) ? reader.read(i) : null;
        boolean range = reading != null && reading.to() != null;
        if (points.lookingAt() && !range) {
            return percent(i, points.end(), number.value());
        }
        return tenths(i, number);
    }

    private static BigDecimal digit(String one) {
        char c = one.charAt(0);
        return BigDecimal.valueOf(c <= '9' ? c - '0' : HanDigits.digit(c));
    }

    private @Nullable Recognition over(int i, Matcher of) {
        ZhSuite.Number numerator = suite.signed(of.end());
        Reading reading = ZhSuite.begins(text.charAt(of.end())) ? reader.read(of.end()) : null;
        if (text.startsWith("百", of.end()) && numerator == null) {
            return percent(i, of.end() + 1, HUNDRED);
        }
        boolean part = i > 0 && (HanDigits.digit(text.charAt(i - 1)) >= 0 || HanDigits.power(text.charAt(i - 1)) > 0);
        if (numerator == null || part || reading != null && reading.to() != null) {
            return null;
        }
        int power = 0;
        for (char c : of.group().replaceAll("\\s|分|之", "").toCharArray()) {
            power += HanDigits.power(c);
        }
        return percent(i, numerator.end(), numerator.value().scaleByPowerOfTen(2 - power));
    }

    private @Nullable Recognition tenths(int i, ZhSuite.Number number) {
        Matcher tenths = TENTHS.matcher(text).region(number.end(), text.length());
        if (!tenths.lookingAt()) {
            return null;
        }
        BigDecimal value = number.value();
        boolean discount = tenths.group(1).equals("折");
        int end = tenths.group(2) == null ? tenths.end(1) : tenths.end(2);
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        if (discount && value.compareTo(BigDecimal.TEN) == 0) {
            return null;
        }
        boolean twoDigits = discount && whole && value.compareTo(BigDecimal.TEN) > 0;
        BigDecimal percent = twoDigits ? value : value.multiply(BigDecimal.TEN);
        if (tenths.group(2) != null) {
            percent = percent.add(BigDecimal.valueOf(5));
        } else if (!discount) {
            int at = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
            int digit = at < text.length() ? HanDigits.digit(text.charAt(at)) : -1;
            percent = digit > 0 ? percent.add(BigDecimal.valueOf(digit)) : percent;
            end = digit > 0 ? at + 1 : end;
        }
        return percent(i, end, percent);
    }

    private static Recognition percent(int start, int end, BigDecimal value) {
        return new Recognition(start, end, "percentage", Decimals.text(value) + "%", null, null);
    }
}
