package org.duizhao.bitext.numeral;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The walk over an English text that finds its numerals. */
final class EnglishNumerals {

    private final String text;
    private final EnglishReader reader;

    EnglishNumerals(String folded) {
        text = folded;
        reader = new EnglishReader(folded);
    }

    List<Numeral> find() {
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

    private @Nullable Numeral at(int i) {
        char c = text.charAt(i);
        if (EnglishWords.isLetter(c)) {
            return NotNumbers.ENGLISH.endOfWord(text, i) > i ? null : words(i, EnglishWords.endOfWord(text, i));
        }
        boolean digits = c >= '0' && c <= '9' || c == '.' && DigitReader.isDigit(text, i + 1);
        Reading reading = digits ? reader.read(i) : null;
        return reading == null ? null : refine(reading);
    }

    /** Where to look on when nothing starts at {@code i}: past the word, phrase or run of digits. */
    private int past(int i) {
        char c = text.charAt(i);
        if (EnglishWords.isLetter(c)) {
            return Math.max(EnglishWords.endOfWord(text, i), NotNumbers.ENGLISH.endOfWord(text, i));
        }
        return DigitReader.isDigit(text, i) ? DigitReader.endOfRun(text, i) : i + 1;
    }

    private @Nullable Numeral words(int start, int end) {
        Numeral fraction = EnglishFractions.read(text, reader, start);
        if (fraction != null) {
            return fraction;
        }
        Reading reading = reader.read(start);
        if (reading == null) {
            int roman = Romans.value(text, start, end);
            return roman == 0 ? null : new Numeral(start, end, BigDecimal.valueOf(roman), Numeral.Kind.CARDINAL);
        }
        return reading.implied() && reading.end() == end ? null : refine(reading);
    }

    private Numeral refine(Reading reading) {
        Numeral.Kind kind = reading.ordinal() ? Numeral.Kind.ORDINAL : Numeral.Kind.CARDINAL;
        int end = reading.end();
        if (!reading.ordinal()) {
            int percent = percent(end);
            if (percent > 0) {
                return new Numeral(reading.start(), percent, reading.value(), Numeral.Kind.PERCENT);
            }
        }
        return new Numeral(reading.start(), end, reading.value(), kind);
    }

    private int percent(int end) {
        if (end < text.length() && text.charAt(end) == '%') {
            return end + 1;
        }
        for (String word : new String[] {" percent", " per cent"}) {
            int after = end + word.length();
            if (after <= text.length() && text.regionMatches(true, end, word, 0, word.length())) {
                String rest = text.substring(after, Math.min(text.length(), after + 3))
                        .toLowerCase(Locale.ROOT);
                return rest.startsWith("age") ? -1 : after;
            }
        }
        return -1;
    }
}
