package org.duizhao.bitext.numeral;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import org.duizhao.bitext.numeral.EnglishWords.Word;
import org.jspecify.annotations.Nullable;

/** Two thirds, a quarter, one-eighth, half: fractions in words. */
public final class EnglishFractions {

    private static final Set<String> MAY_FOLLOW = Set.of(
            "of",
            "in",
            "to",
            "or",
            "and",
            "from",
            "more",
            "less",
            "higher",
            "lower",
            "over",
            "on",
            "by",
            "since",
            "as",
            "were",
            "was",
            "are",
            "is",
            "year",
            "compared",
            "the",
            "that",
            "this");

    private EnglishFractions() {}

    /** The fraction that starts with the word at {@code start}, or null. */
    public static @Nullable Numeral read(String text, EnglishReader reader, int start) {
        int end = EnglishWords.endOfWord(text, start);
        String first = end - start > 7 ? "" : text.substring(start, end).toLowerCase(Locale.ROOT);
        if (first.equals("half")) {
            return half(text, start, end);
        }
        boolean one = first.equals("a") || first.equals("an") || first.equals("one");
        Reading numerator = first.equals("a") || first.equals("an") ? null : reader.read(start);
        if (!one && (numerator == null || numerator.ordinal() || numerator.implied())) {
            return null;
        }
        int at = (numerator == null ? end : numerator.end()) + 1;
        if (at >= text.length()
                || text.charAt(at - 1) != ' ' && text.charAt(at - 1) != '-'
                || !EnglishWords.isLetter(text.charAt(at))) {
            return null;
        }
        int denominatorEnd = denominatorEnd(text, at);
        boolean plural = text.charAt(denominatorEnd - 1) == 's';
        BigDecimal denominator = denominator(text, at, denominatorEnd);
        if (denominator == null || plural == one || !plural && !endsPhrase(text, denominatorEnd)) {
            return null;
        }
        BigDecimal value = numerator == null ? BigDecimal.ONE : numerator.value();
        return new Numeral(start, denominatorEnd, Fractions.divide(value, denominator), Numeral.Kind.FRACTION);
    }

    private static @Nullable Numeral half(String text, int start, int end) {
        String rest = text.substring(end, Math.min(text.length(), end + 12)).toLowerCase(Locale.ROOT);
        boolean scale = rest.matches(" (a )?(dozen|hundr|thou|mill|bill|tril).*");
        return scale ? null : new Numeral(start, end, new BigDecimal("0.5"), Numeral.Kind.FRACTION);
    }

    private static int denominatorEnd(String text, int at) {
        int end = EnglishWords.endOfWord(text, at);
        Word word = EnglishWords.word(text, at, end);
        boolean tens = word != null && word.role() == EnglishWords.Role.TENS && !word.ordinal();
        return tens && text.startsWith("-", end) ? EnglishWords.endOfWord(text, end + 1) : end;
    }

    private static @Nullable BigDecimal denominator(String text, int at, int end) {
        String name = text.substring(at, Math.min(end, at + 24)).toLowerCase(Locale.ROOT);
        switch (name) {
            case "half", "halves" -> {
                return BigDecimal.valueOf(2);
            }
            case "quarter", "quarters" -> {
                return BigDecimal.valueOf(4);
            }
            default -> {}
        }
        int hyphen = name.indexOf('-');
        Word last = EnglishWords.word(text, hyphen < 0 ? at : at + hyphen + 1, end);
        if (last == null || !last.ordinal() || last.value().compareTo(BigDecimal.valueOf(3)) < 0 && hyphen < 0) {
            return null;
        }
        Word tens = hyphen < 0 ? null : EnglishWords.word(text, at, at + hyphen);
        return tens == null ? last.value() : last.value().add(tens.value());
    }

    /** "A third of them", not "a third runway". */
    private static boolean endsPhrase(String text, int end) {
        if (end >= text.length()
                || text.charAt(end) != ' '
                || end + 1 >= text.length()
                || !EnglishWords.isLetter(text.charAt(end + 1))) {
            return end >= text.length() || text.charAt(end) != '-';
        }
        int wordEnd = EnglishWords.endOfWord(text, end + 1);
        return MAY_FOLLOW.contains(text.substring(end + 1, wordEnd).toLowerCase(Locale.ROOT));
    }
}
