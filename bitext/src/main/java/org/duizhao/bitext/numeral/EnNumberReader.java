package org.duizhao.bitext.numeral;

import java.math.BigDecimal;
import java.util.Locale;
import org.duizhao.bitext.numeral.EnNumberWords.Role;
import org.duizhao.bitext.numeral.EnNumberWords.Word;
import org.jspecify.annotations.Nullable;

/**
 * Reads English numbers in folded text: 1,650, 6.5 billion, a hundred and five, twenty-one, half a million, two and a half
 * million, twenty-first, 11th, nine point zero four.
 */
public final class EnNumberReader {

    private static final int MOST_WORDS = 24;
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal QUARTER = new BigDecimal("0.25");

    private static final BigDecimal THOUSAND = BigDecimal.ONE.scaleByPowerOfTen(3);

    private final String text;

    /** @param text folded */
    public EnNumberReader(String text) {
        this.text = text;
    }

    /** The longest number that starts at {@code from}, which must be the start of a word; null if none does. */
    public @Nullable Reading read(int from) {
        char c = text.charAt(from);
        return c >= '0' && c <= '9' || c == '.' || VulgarFractions.is(c) ? digits(from) : words(from);
    }

    private @Nullable Reading digits(int from) {
        Reading digits = DigitReader.read(text, from);
        if (digits == null) {
            return null;
        }
        int end = digits.end();
        int suffix = EnNumberWords.endOfWord(text, end);
        if (suffix > end) {
            if (suffix == end + 2 && isOrdinalSuffix(end)) {
                return digits.asOrdinal(suffix);
            }
            if (suffix == end + 1 && (text.charAt(end) == 'k' || text.charAt(end) == 'K')) {
                return scaled(digits, suffix, THOUSAND);
            }
            Word glued = EnNumberWords.word(text, end, suffix);
            return glued != null && glued.role() == Role.MAGNITUDE && !glued.ordinal()
                    ? scaled(digits, suffix, glued.value())
                    : digits;
        }
        Reading reading = digits;
        for (int i = 0; i < 3; i++) {
            int start = next(reading.end(), true);
            int wordEnd = start < 0 ? -1 : EnNumberWords.endOfWord(text, start);
            Word word = start < 0 ? null : EnNumberWords.counted(text, start, wordEnd);
            if (word == null || word.ordinal() || word.role().compareTo(Role.HUNDRED) < 0) {
                break;
            }
            reading = scaled(reading, wordEnd, word.value());
        }
        return reading == digits ? withHalf(digits) : withFraction(reading);
    }

    /** 5 and a half minutes. */
    private Reading withHalf(Reading digits) {
        int half = digits.value().scale() == 0 ? phrase(digits.end(), "and a half") : -1;
        return half < 0
                ? digits
                : Reading.plain(digits.start(), half, digits.value().add(HALF), Reading.Form.DIGITS);
    }

    /** 3 million and a half, or a quarter. */
    private Reading withFraction(Reading reading) {
        int half = phrase(reading.end(), "and a half");
        int at = half < 0 ? phrase(reading.end(), "and a quarter") : half;
        if (at < 0) {
            return reading;
        }
        BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(
                reading.value().precision() - reading.value().scale() - 1);
        BigDecimal value = reading.value().add(unit.multiply(half < 0 ? QUARTER : HALF));
        return new Reading(reading.start(), at, value, null, reading.form(), false, false, false);
    }

    private static Reading scaled(Reading reading, int end, BigDecimal by) {
        BigDecimal value = by.unscaledValue().bitLength() == 1 && by.scale() < 0
                ? reading.value().scaleByPowerOfTen(-by.scale())
                : reading.value().multiply(by);
        return Reading.plain(reading.start(), end, value, Reading.Form.SCALED);
    }

    private @Nullable Reading words(int from) {
        int first = EnNumberWords.endOfWord(text, from);
        EnNumber number = new EnNumber();
        int i = from;
        int end = from;
        String word = first - from <= 4 ? text.substring(from, first).toLowerCase(Locale.ROOT) : "";
        boolean article = word.equals("a") || word.equals("an");
        if (article || word.equals("half")) {
            i = afterArticle(from, first, number, article);
            if (i < 0) {
                return null;
            }
        }
        for (int words = 0; words < MOST_WORDS && i >= 0; words++) {
            int wordEnd = EnNumberWords.endOfWord(text, i);
            Word token = words == 0 ? EnNumberWords.word(text, i, wordEnd) : EnNumberWords.counted(text, i, wordEnd);
            if (token == null || !number.accept(token)) {
                break;
            }
            end = wordEnd;
            if (token.ordinal()) {
                break;
            }
            i = continuation(number, end);
            end = number.fractionEnd() > end ? number.fractionEnd() : end;
        }
        return end == from ? null : number.reading(from, end);
    }

    private int afterArticle(int from, int first, EnNumber number, boolean article) {
        int at = next(first, false);
        if (!article) {
            int a = phrase(first, "a");
            at = a < 0 ? at : next(a, false);
        }
        Word word = at < 0 ? null : EnNumberWords.word(text, at, EnNumberWords.endOfWord(text, at));
        boolean fits = word != null && !word.ordinal() && word.role().compareTo(Role.HUNDRED) >= 0;
        if (!fits) {
            return -1;
        }
        number.begin(article ? BigDecimal.ONE : HALF);
        return at;
    }

    /** Where the next word of the number may start after {@code end}: past a hyphen, a space, "and"; -1 for nowhere. */
    private int continuation(EnNumber number, int end) {
        int half = phrase(end, "and a half");
        int quarter = half < 0 ? phrase(end, "and a quarter") : -1;
        if (half > 0 || quarter > 0) {
            int at = Math.max(half, quarter);
            number.fraction(half > 0 ? HALF : QUARTER, at);
            return next(at, false);
        }
        int point = number.canPoint() ? phrase(end, "point") : -1;
        if (point > 0) {
            return decimals(number, point);
        }
        int and = number.canAnd() ? and(end) : -1;
        if (and > 0) {
            int at = next(and, false);
            Word word = at < 0 ? null : EnNumberWords.word(text, at, EnNumberWords.endOfWord(text, at));
            return word != null && word.role().compareTo(Role.HUNDRED) < 0 && word.role() != Role.ZERO ? at : -1;
        }
        int comma = number.canAnd() && text.startsWith(", ", end) ? hundreds(end + 2) : -1;
        return comma > 0 ? comma : next(end, true);
    }

    private int and(int end) {
        return text.startsWith(" & ", end) ? end + 2 : phrase(end, "and");
    }

    /** Three million, two hundred: hundreds go on behind a comma, other words may be another number. */
    private int hundreds(int at) {
        if (at >= text.length() || !EnNumberWords.isLetter(text.charAt(at))) {
            return -1;
        }
        int end = EnNumberWords.endOfWord(text, at);
        Word word = EnNumberWords.word(text, at, end);
        int next = word == null || word.ordinal() || word.role() != Role.UNIT ? -1 : next(end, false);
        Word hundred = next < 0 ? null : EnNumberWords.word(text, next, EnNumberWords.endOfWord(text, next));
        return hundred != null && hundred.role() == Role.HUNDRED && !hundred.ordinal() ? at : -1;
    }

    private int decimals(EnNumber number, int point) {
        StringBuilder digits = new StringBuilder();
        int end = point;
        for (int at = next(point, false); at > 0 && digits.length() < 12; at = next(end, false)) {
            int wordEnd = EnNumberWords.endOfWord(text, at);
            Word word = EnNumberWords.word(text, at, wordEnd);
            if (word == null || word.ordinal() || word.role().compareTo(Role.TENS) > 0) {
                break;
            }
            digits.append(word.value().toPlainString());
            end = wordEnd;
            int unit = text.startsWith("-", end) && word.role() == Role.TENS ? end + 1 : -1;
            Word last = unit < 0 ? null : EnNumberWords.word(text, unit, EnNumberWords.endOfWord(text, unit));
            if (last != null && last.role() == Role.UNIT && !last.ordinal()) {
                digits.setCharAt(digits.length() - 1, (char) ('0' + last.value().intValue()));
                end = EnNumberWords.endOfWord(text, unit);
            }
        }
        if (digits.isEmpty()) {
            return -1;
        }
        number.fraction(new BigDecimal("0." + digits), end);
        return next(end, false);
    }

    /** The start of the next word after spaces, or a hyphen where allowed; -1 if something else stands there. */
    private int next(int end, boolean hyphen) {
        int i = end;
        while (i < text.length() && i - end < 4 && text.charAt(i) == ' ') {
            i++;
        }
        if (hyphen && i < text.length() && text.charAt(i) == '-' && i - end <= 1) {
            i++;
            while (i < text.length() && i - end < 5 && text.charAt(i) == ' ') {
                i++;
            }
        }
        return i > end && i < text.length() && EnNumberWords.isLetter(text.charAt(i)) ? i : -1;
    }

    /** Where {@code words}, separated by single spaces, end if they follow {@code end}; -1 if they do not. */
    private int phrase(int end, String words) {
        int start = next(end, false);
        int after = start + words.length();
        if (start < 0 || !text.regionMatches(true, start, words, 0, words.length())) {
            return -1;
        }
        return after < text.length() && EnNumberWords.isLetter(text.charAt(after)) ? -1 : after;
    }

    private boolean isOrdinalSuffix(int at) {
        String suffix = text.substring(at, at + 2).toLowerCase(Locale.ROOT);
        return suffix.equals("th") || suffix.equals("st") || suffix.equals("nd") || suffix.equals("rd");
    }
}
