package org.duizhao.bitext.recognizers;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.bitext.numeral.EnNumbers;
import org.duizhao.bitext.numeral.Numeral;
import org.jspecify.annotations.Nullable;

/** What may follow a unit and counts in it: a magnitude, cents, inches, a time that makes a speed. */
final class EnParts {

    private static final Pattern AND = Pattern.compile("(?i) {1,2}(?:and {1,2})?");
    private static final Pattern MAGNITUDE =
            Pattern.compile("(?i) (hundred|thousand|million|billion|trillion)(?![a-z])");
    private static final Map<String, Integer> POWERS =
            Map.of("hundred", 2, "thousand", 3, "million", 6, "billion", 9, "trillion", 12);
    private static final Pattern CENTS = Pattern.compile(
            "(?i)[ -]?(?:(cents?|pence|p|penny|pennies|fen|kopecks?|centavos?|paise|satang|sen)|(mao|jiao))(?![a-z])");
    private static final Pattern MAO_CENTS =
            Pattern.compile("(?i) {1,2}(one|two|three|four|five|six|seven|eight|nine|[1-9])(?![a-z0-9])");
    private static final Pattern INCHES = Pattern.compile("(?i)[ -]?(?:inches|inch|in|\")(?![a-z])");
    /** After "15 dollars 50" nothing may follow that the 50 could count. */
    private static final Pattern MAY_FOLLOW =
            Pattern.compile("(?i)$|[.,;:!?)'\"](?!\\d)| (?:and|or|more|in|for|by|each|per|an?|the|to)(?![a-z])| ?$");

    private static final Pattern TIME = Pattern.compile(
            "(?i)(?: per | an? | ?/ ?)(?:(milliseconds?|ms)|(seconds?|secs?|s)|(minutes?|mins?)|(hours?|hrs?|h))(?![a-z])");
    private static final String[] TIMES = {"millisecond", "second", "minute", "hour"};
    private static final Set<String> LENGTHS = Set.of(
            "Kilometer",
            "Meter",
            "Decimeter",
            "Centimeter",
            "Millimeter",
            "Micrometer",
            "Mile",
            "Foot",
            "Yard",
            "Inch");
    private static final Set<String> SMALL = Set.of("Cent", "Pence", "Penny", "Sen", "Satoshi", "Bitcoin");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal DOZEN = BigDecimal.valueOf(12);

    private final String text;
    private final EnNumbers numbers;

    EnParts(String text, EnNumbers numbers) {
        this.text = text;
        this.numbers = numbers;
    }

    /** 50 km/ms, 188 miles an hour; null where no time follows a length. */
    static @Nullable Recognition perTime(Recognition length, String text) {
        String unit = String.valueOf(length.unit());
        Matcher time = TIME.matcher(text).region(length.end(), text.length());
        if (!LENGTHS.contains(unit) || !time.lookingAt()) {
            return null;
        }
        int group = 1;
        while (time.group(group) == null) {
            group++;
        }
        return length.until(time.end()).of(unit + " per " + TIMES[group - 1]);
    }

    /** 5 feet and 2 inches, in feet. */
    Recognition withInches(Recognition feet, BigDecimal value) {
        if (!"Foot".equals(feet.unit())) {
            return feet;
        }
        Numeral inches = next(feet.end());
        Matcher unit = inches == null ? null : INCHES.matcher(text).region(inches.end(), text.length());
        if (inches == null || unit == null || !unit.lookingAt()) {
            return feet;
        }
        BigDecimal sum = value.add(inches.value().divide(DOZEN, MathContext.DECIMAL64));
        return feet.until(unit.end()).valued(Decimals.text(sum));
    }

    /** Money with what counts in it: 75 USD million, 3 dollars 50 cents, thirteen dollars forty five, one kuai five mao. */
    Recognition added(Recognition money, BigDecimal value) {
        Matcher magnitude = MAGNITUDE.matcher(text).region(money.end(), text.length());
        if (magnitude.lookingAt() && Character.isLetter(text.charAt(money.end() - 1))) {
            Integer power = POWERS.get(magnitude.group(1).toLowerCase(Locale.ROOT));
            BigDecimal scaled = value.scaleByPowerOfTen(power == null ? 0 : power);
            return money.until(magnitude.end()).valued(Decimals.text(scaled));
        }
        boolean whole = value.stripTrailingZeros().scale() <= 0 && !SMALL.contains(String.valueOf(money.unit()));
        Numeral cents = whole ? next(money.end()) : null;
        return cents == null ? money : withCents(money, value, cents);
    }

    private Recognition withCents(Recognition money, BigDecimal value, Numeral cents) {
        Matcher unit = CENTS.matcher(text).region(cents.end(), text.length());
        if (unit.lookingAt()) {
            int places = unit.group(2) == null ? 2 : 1;
            BigDecimal sum = value.add(cents.value().scaleByPowerOfTen(-places));
            return withFen(money.until(unit.end()), sum, places);
        }
        boolean lone =
                MAY_FOLLOW.matcher(text).region(cents.end(), text.length()).lookingAt();
        BigDecimal sum = value.add(cents.value().scaleByPowerOfTen(-2));
        return lone ? money.until(cents.end()).valued(Decimals.text(sum)) : money;
    }

    /** Five mao five: the last digit counts hundredths. */
    private Recognition withFen(Recognition money, BigDecimal value, int places) {
        Matcher digit = MAO_CENTS.matcher(text).region(money.end(), text.length());
        Numeral fen = places == 1 && digit.lookingAt() ? numbers.at(digit.start(1)) : null;
        if (fen == null || fen.end() != digit.end()) {
            return money.valued(Decimals.text(value));
        }
        return money.until(fen.end()).valued(Decimals.text(value.add(fen.value().scaleByPowerOfTen(-2))));
    }

    /** A whole number from 1 to 99 after a space or "and", or null. */
    private @Nullable Numeral next(int end) {
        Matcher and = AND.matcher(text).region(end, text.length());
        Numeral number = and.lookingAt() && and.end() < text.length() ? numbers.at(and.end()) : null;
        boolean small = number != null
                && number.kind() == Numeral.Kind.CARDINAL
                && number.value().signum() > 0
                && number.value().compareTo(HUNDRED) < 0
                && number.value().stripTrailingZeros().scale() <= 0;
        return small ? number : null;
    }
}
