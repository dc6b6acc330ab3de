package org.duizhao.bitext.numeral;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * English numbers in every common notation, with their sign, before it is asked what they stand for: minus one, 2 1/4, 10k,
 * 3 hundred and 21, forty two and a third, one over three, two out of five.
 */
public final class EnNumbers {

    private static final Pattern SIGN = Pattern.compile("(?i)(?:minus|negative) {1,2}(?=[A-Za-z0-9.])");
    private static final Pattern OF = Pattern.compile("(?i) {1,2}(over|out of|in) {1,2}(?=[A-Za-z0-9])");
    private static final Pattern THEN = Pattern.compile("(?i) {1,2}(and {1,2})?(?=[A-Za-z0-9])");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1900);
    private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2100);

    private final String text;
    private final EnNumberReader reader;
    private final EnFractions fractions;
    private final DigitNotation notation;

    /** @param text folded */
    public EnNumbers(String text) {
        this.text = text;
        reader = new EnNumberReader(text);
        fractions = new EnFractions(text);
        notation = new DigitNotation(text);
    }

    /** All numbers, in order, without overlaps. */
    public List<Numeral> find() {
        List<Numeral> found = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            Numeral numeral = at(i);
            if (numeral != null) {
                found.add(numeral);
                i = numeral.end();
            } else {
                i = past(i);
            }
        }
        return found;
    }

    /** Where to look on when no number starts at {@code i}: past the word, phrase or run of digits. */
    private int past(int i) {
        char c = text.charAt(i);
        if (EnNumberWords.isLetter(c)) {
            return Math.max(EnNumberWords.endOfWord(text, i), NotNumbers.ENGLISH.endOfWord(text, i));
        }
        return DigitReader.isDigit(text, i) ? DigitReader.endOfRun(text, i) : i + 1;
    }

    /** The number, with its sign, that starts at {@code i}, which must not be inside a word or a number; or null. */
    public @Nullable Numeral at(int i) {
        if (i >= text.length()) {
            return null;
        }
        int start = afterSign(i);
        Numeral number = start < text.length() ? unsigned(start) : null;
        if (number == null || number.kind() == Numeral.Kind.ORDINAL && start > i) {
            return null;
        }
        Numeral whole = quotient(number);
        return start == i ? whole : new Numeral(i, whole.end(), whole.value().negate(), whole.kind());
    }

    private int afterSign(int i) {
        char c = text.charAt(i);
        if (c == '-' || c == '\u2212') {
            char before = i == 0 ? ' ' : text.charAt(i - 1);
            boolean glued = Character.isLetterOrDigit(before) || "-/.".indexOf(before) >= 0 || isRange(i);
            int at = text.startsWith(" ", i + 1) && opens(i) ? i + 2 : i + 1;
            boolean digit = at < text.length()
                    && (DigitReader.isDigit(text, at) || text.charAt(at) == '.' || VulgarFractions.is(text.charAt(at)));
            return !glued && digit ? at : i;
        }
        if (c == 'm' || c == 'M' || c == 'n' || c == 'N') {
            Matcher sign = SIGN.matcher(text).region(i, text.length());
            return sign.lookingAt() ? sign.end() : i;
        }
        return i;
    }

    /** Whether a number and spaces stand before the minus at {@code i}: 75 -300. */
    private boolean isRange(int i) {
        int at = i;
        while (at > 0 && i - at < 3 && text.charAt(at - 1) == ' ') {
            at--;
        }
        return at > 0 && at < i && Character.isDigit(text.charAt(at - 1));
    }

    /** Whether only spaces stand before {@code i}: there a minus may stand apart from its number. */
    private boolean opens(int i) {
        return i < 4 && text.substring(0, i).isBlank();
    }

    private @Nullable Numeral unsigned(int i) {
        char c = text.charAt(i);
        if (EnNumberWords.isLetter(c)) {
            return NotNumbers.ENGLISH.endOfWord(text, i) > i ? null : words(i);
        }
        boolean point = c == '.'
                && DigitReader.isDigit(text, i + 1)
                && (i == 0 || text.charAt(i - 1) != '.' && !Character.isDigit(text.charAt(i - 1)));
        if (!point && !DigitReader.isDigit(text, i) && !VulgarFractions.is(c)) {
            return null;
        }
        Numeral special = point ? null : notation.read(i);
        Reading reading = special == null ? reader.read(i) : null;
        if (reading == null) {
            return special;
        }
        Numeral suffixed = notation.suffixed(reading);
        return suffixed != null ? suffixed : continued(reading);
    }

    private @Nullable Numeral words(int start) {
        int end = EnNumberWords.endOfWord(text, start);
        Numeral fraction = fractions.read(start);
        if (fraction != null) {
            return fraction;
        }
        Reading reading = reader.read(start);
        if (reading == null) {
            int roman = Romans.value(text, start, end);
            return roman == 0 ? null : new Numeral(start, end, BigDecimal.valueOf(roman), Numeral.Kind.CARDINAL);
        }
        boolean lone = reading.implied() && reading.end() == end && !reading.ordinal();
        return lone && !text.regionMatches(true, start, "dozens", 0, end - start) ? null : numeral(reading);
    }

    /** 4 thousand 3 hundred and 21: what follows a number word counts below it. */
    private Numeral continued(Reading first) {
        Numeral sum = numeral(first);
        Reading last = first;
        for (int part = 0; part < 4 && last.form() == Reading.Form.SCALED; part++) {
            Matcher then = THEN.matcher(text).region(last.end(), text.length());
            Reading next = then.lookingAt() ? reader.read(then.end()) : null;
            BigDecimal unit = unitOf(last);
            if (next == null || !continues(next, unit, then.group(1) != null)) {
                break;
            }
            sum = new Numeral(sum.start(), next.end(), sum.value().add(next.value()), Numeral.Kind.CARDINAL);
            last = next;
        }
        return sum;
    }

    private boolean continues(Reading next, BigDecimal unit, boolean and) {
        boolean below =
                !next.ordinal() && next.value().signum() > 0 && next.value().compareTo(unit) < 0;
        boolean words = next.form() != Reading.Form.DIGITS;
        boolean near = next.value().multiply(THOUSAND).compareTo(unit) > 0;
        boolean whole = next.value().stripTrailingZeros().scale() <= 0;
        return below && whole && (words || and && near);
    }

    /** The magnitude of the word that ends the number: 1000 for 4 thousand. */
    private BigDecimal unitOf(Reading reading) {
        int start = reading.end();
        while (start > reading.start() && EnNumberWords.isLetter(text.charAt(start - 1))) {
            start--;
        }
        EnNumberWords.Word word = EnNumberWords.word(text, start, reading.end());
        return word == null ? BigDecimal.ZERO : word.value();
    }

    /** One over three, two out of five hundred, 1 in 21; not 30,000 in 2009. */
    private Numeral quotient(Numeral number) {
        Matcher of = OF.matcher(text).region(number.end(), text.length());
        if (number.kind() != Numeral.Kind.CARDINAL || number.value().signum() <= 0 || !of.lookingAt()) {
            return number;
        }
        Numeral by = unsigned(of.end());
        if (by == null || by.kind() != Numeral.Kind.CARDINAL || by.value().signum() <= 0) {
            return number;
        }
        boolean over = of.group(1).toLowerCase(Locale.ROOT).equals("over");
        boolean proper = number.value().compareTo(by.value()) < 0
                && !(by.value().compareTo(FIRST_YEAR) >= 0 && by.value().compareTo(LAST_YEAR) <= 0);
        if (over ? !endsPhrase(by.end()) : !proper) {
            return number;
        }
        return new Numeral(
                number.start(), by.end(), Fractions.divide(number.value(), by.value()), Numeral.Kind.FRACTION);
    }

    /** Over divides only where no noun follows: not "$2000 over 3 years". */
    private boolean endsPhrase(int end) {
        return end + 1 >= text.length()
                || text.charAt(end) != ' ' && text.charAt(end) != '-'
                || !EnNumberWords.isLetter(text.charAt(end + 1));
    }

    private static Numeral numeral(Reading reading) {
        Numeral.Kind kind = reading.ordinal() ? Numeral.Kind.ORDINAL : Numeral.Kind.CARDINAL;
        return new Numeral(reading.start(), reading.end(), reading.value(), kind);
    }
}
