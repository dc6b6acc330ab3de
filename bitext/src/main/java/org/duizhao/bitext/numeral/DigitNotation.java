package org.duizhao.bitext.numeral;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers in digits as people write them beyond 1,650.5: 1/4, 2 1/4, ⅔, 1e10, 1.3x10^6, 2.5^-1, 10k, 1MM, 12,34,567.89
 * and 1.111,11.
 */
final class DigitNotation {

    private static final Pattern INDIAN =
            Pattern.compile("\\d{1,2}(?:,\\d\\d){1,12},\\d{3}(?:\\.\\d{1,40}+)?(?!\\d|,\\d)");
    private static final Pattern EUROPEAN = Pattern.compile("\\d{1,3}(?:\\.\\d{3}){1,12},\\d{1,9}(?!\\d|[.,]\\d)");
    private static final Pattern COMMA = Pattern.compile("\\d{1,3},\\d{1,2}(?!\\d|[.,]\\d|,?\\s?\\d)");
    private static final Pattern DOTTED = Pattern.compile("(\\d{1,12})\\.\\d{1,40}+\\.\\d");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,12}(?!\\d)");
    private static final Pattern MIXED =
            Pattern.compile("(\\d{1,4}) {1,2}(\\d{1,3})\\s?/\\s?([1-9]\\d{0,2})(?![\\d/])");
    private static final Pattern SLASH = Pattern.compile("(\\d{1,4})/([1-9]\\d{0,3})(?![\\d/.])");
    private static final Pattern EXPONENT =
            Pattern.compile("[eE]([+-]?\\d{1,3})(?![\\dA-Za-z])|\\s?[x×*]\\s?10\\^([+-]?\\d{1,3})(?!\\d)");
    private static final Pattern POWER = Pattern.compile("\\^([+-]*)(\\d{1,2})(?!\\d)");
    private static final Pattern SCALE = Pattern.compile(" {0,2}(MM|[kKMGbB])(?![A-Za-z0-9])");
    private final String text;

    /** @param text folded */
    DigitNotation(String text) {
        this.text = text;
    }

    /** The number in such a notation that begins at {@code i}, or null if none does: then a plain one may. */
    @Nullable
    Numeral read(int i) {
        if (VulgarFractions.is(text.charAt(i))) {
            return numeral(i, i + 1, VulgarFractions.value(text.charAt(i)), Numeral.Kind.FRACTION);
        }
        Numeral fraction = fraction(i);
        return fraction != null ? fraction : grouped(i);
    }

    private @Nullable Numeral fraction(int i) {
        Matcher mixed = at(MIXED, i);
        if (mixed.lookingAt()) {
            BigDecimal part = divide(mixed.group(2), mixed.group(3));
            if (part.compareTo(BigDecimal.ONE) < 0) {
                BigDecimal value = new BigDecimal(mixed.group(1)).add(part);
                return numeral(i, mixed.end(), value, Numeral.Kind.CARDINAL);
            }
        }
        Matcher slash = at(SLASH, i);
        boolean phone = i > 1 && "-/".indexOf(text.charAt(i - 1)) >= 0 && Character.isDigit(text.charAt(i - 2));
        if (phone || i > 0 && text.charAt(i - 1) == '/' || !slash.lookingAt() || isYear(slash.group(1))) {
            return null;
        }
        return numeral(i, slash.end(), divide(slash.group(1), slash.group(2)), Numeral.Kind.FRACTION);
    }

    private @Nullable Numeral grouped(int i) {
        Matcher indian = at(INDIAN, i);
        if (indian.lookingAt()) {
            return cardinal(i, indian.end(), new BigDecimal(indian.group().replace(",", "")));
        }
        Matcher european = at(EUROPEAN, i);
        if (european.lookingAt()) {
            String digits = european.group().replace(".", "").replace(',', '.');
            return cardinal(i, european.end(), new BigDecimal(digits));
        }
        Matcher comma = at(COMMA, i);
        boolean listed = i > 0 && ",.".indexOf(text.charAt(i - 1)) >= 0;
        if (!listed && comma.lookingAt()) {
            return cardinal(i, comma.end(), new BigDecimal(comma.group().replace(',', '.')));
        }
        Matcher dotted = at(DOTTED, i);
        boolean last = i > 1 && text.charAt(i - 1) == '.' && Character.isDigit(text.charAt(i - 2));
        if (last) {
            Matcher digits = at(DIGITS, i);
            return digits.lookingAt() ? cardinal(i, digits.end(), new BigDecimal(digits.group())) : null;
        }
        return dotted.lookingAt() ? cardinal(i, dotted.end(1), new BigDecimal(dotted.group(1))) : null;
    }

    /** What an exponent, a power, a scale letter or a vulgar fraction after {@code plain} makes of it; null for none. */
    @Nullable
    Numeral suffixed(Reading plain) {
        int end = plain.end();
        BigDecimal value = plain.value();
        if (plain.form() != Reading.Form.DIGITS || end >= text.length()) {
            return null;
        }
        if (VulgarFractions.is(text.charAt(end))) {
            return cardinal(plain.start(), end + 1, value.add(VulgarFractions.value(text.charAt(end))));
        }
        Matcher exponent = at(EXPONENT, end);
        if (exponent.lookingAt()) {
            String digits = exponent.group(1) == null ? exponent.group(2) : exponent.group(1);
            return cardinal(plain.start(), exponent.end(), value.scaleByPowerOfTen(Integer.parseInt(digits)));
        }
        Matcher power = at(POWER, end);
        if (power.lookingAt() && value.signum() != 0) {
            BigDecimal raised = value.pow(Integer.parseInt(power.group(2)), MathContext.DECIMAL64);
            boolean inverse = power.group(1).equals("-");
            return cardinal(plain.start(), power.end(), inverse ? Fractions.divide(BigDecimal.ONE, raised) : raised);
        }
        Matcher scale = at(SCALE, end);
        return scale.lookingAt() ? scaled(plain, scale) : null;
    }

    private @Nullable Numeral scaled(Reading plain, Matcher scale) {
        int places = switch (scale.group(1)) {
            case "k", "K" -> 3;
            case "M", "MM" -> 6;
            default -> 9;
        };
        boolean network = scale.group(1).equals("G") && plain.value().compareTo(BigDecimal.valueOf(7)) < 0;
        return network
                ? null
                : cardinal(plain.start(), scale.end(), plain.value().scaleByPowerOfTen(places));
    }

    private static boolean isYear(String digits) {
        return digits.length() == 4 && (digits.startsWith("19") || digits.startsWith("20"));
    }

    private static BigDecimal divide(String numerator, String denominator) {
        return Fractions.divide(new BigDecimal(numerator), new BigDecimal(denominator));
    }

    private Matcher at(Pattern pattern, int i) {
        return pattern.matcher(text).region(i, text.length());
    }

    private static Numeral cardinal(int start, int end, BigDecimal value) {
        return numeral(start, end, value, Numeral.Kind.CARDINAL);
    }

    private static Numeral numeral(int start, int end, BigDecimal value, Numeral.Kind kind) {
        return new Numeral(start, end, value, kind);
    }
}
