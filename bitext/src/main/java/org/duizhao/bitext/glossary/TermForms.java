package org.duizhao.bitext.glossary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.bitext.text.Span;

/** English as a row of words that are the same in singular and plural, with hyphens or without, in British and American. */
final class TermForms {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’]s\\b)?");
    private static final int SHORT = 4;

    private final List<String> stems = new ArrayList<>();
    private final List<Span> places = new ArrayList<>();

    TermForms(String text) {
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            stems.add(stem(word.group().toLowerCase(Locale.ROOT).replaceAll("['’]s$", "")));
            places.add(new Span(word.start(), word.end()));
        }
    }

    List<String> stems() {
        return stems;
    }

    /** From the first to the last of some words. */
    Span span(int from, int to) {
        return new Span(places.get(from).start(), places.get(to - 1).end());
    }

    /** The beginning that a word's forms share; rough, and the same for both sides of a comparison. */
    static String stem(String word) {
        if (word.length() < SHORT) {
            return word;
        }
        String stem = word.replaceAll("(?<=[^s])s$", "")
                .replaceAll("ie$", "y")
                .replaceAll("isation", "ization")
                .replaceAll("is(e|ed|ing)$", "iz$1")
                .replaceAll("our(?=$|able|ed|ing)", "or")
                .replaceAll("tre$", "ter")
                .replaceAll("lled$", "led")
                .replaceAll("lling$", "ling")
                .replaceAll("ogue$", "og")
                .replaceAll("ence$", "ense");
        return stem.length() < SHORT ? stem : stem.replaceAll("(?:ing|ed|e|es)$", "");
    }
}
