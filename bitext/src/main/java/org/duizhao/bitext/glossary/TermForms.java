package org.duizhao.bitext.glossary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.bitext.text.Span;

/** English as a row of words that are the same in singular and plural, with hyphens or without, in British and American. */
public final class TermForms {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’]s\\b)?");
    private static final int SHORT = 4;
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s$");
    private static final Pattern FORMS = Pattern.compile("(?:ing|ed|e|es)$");

    /** Plurals, and what is written in two ways on the two sides of the Atlantic. */
    private static final List<Ending> ENDINGS = List.of(
            Ending.of("(?<=[^s])s$", ""),
            Ending.of("ie$", "y"),
            Ending.of("isation", "ization"),
            Ending.of("is(e|ed|ing)$", "iz$1"),
            Ending.of("our(?=$|able|ed|ing)", "or"),
            Ending.of("tre$", "ter"),
            Ending.of("lled$", "led"),
            Ending.of("lling$", "ling"),
            Ending.of("ogue$", "og"),
            Ending.of("ence$", "ense"));

    private final List<String> stems = new ArrayList<>();
    private final List<Span> places = new ArrayList<>();

    public TermForms(String text) {
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            stems.add(stem(
                    POSSESSIVE.matcher(word.group().toLowerCase(Locale.ROOT)).replaceAll("")));
            places.add(new Span(word.start(), word.end()));
        }
    }

    public List<String> stems() {
        return stems;
    }

    /** From the first to the last of some words. */
    public Span span(int from, int to) {
        return new Span(places.get(from).start(), places.get(to - 1).end());
    }

    /** The beginning that a word's forms share; rough, and the same for both sides of a comparison. */
    static String stem(String word) {
        if (word.length() < SHORT) {
            return word;
        }
        String stem = word;
        for (Ending ending : ENDINGS) {
            stem = ending.pattern().matcher(stem).replaceAll(ending.by());
        }
        return stem.length() < SHORT ? stem : FORMS.matcher(stem).replaceAll("");
    }

    private record Ending(Pattern pattern, String by) {

        static Ending of(String pattern, String by) {
            return new Ending(Pattern.compile(pattern), by);
        }
    }
}
