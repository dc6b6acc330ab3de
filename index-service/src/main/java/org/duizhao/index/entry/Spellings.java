package org.duizhao.index.entry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing that is written in several ways: {@code 1650} and {@code 1,650}; {@code Wi-Fi} and {@code wifi}; {@code COVID-19} and
 * {@code covid19}. Texts are folded, so that full-width digits are ASCII already.
 */
public final class Spellings {

    /** Four digits or more before the point, with commas between groups of three or without; no part of a longer number. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\d.,])(?:\\d{1,3}(?:,\\d{3})+|\\d{4,15})(?![\\d,]*\\d)");

    /** Letters, and behind hyphens more of them or digits. */
    private static final Pattern COMPOUND = Pattern.compile(
            "(?<![\\p{IsLatin}\\d])\\p{IsLatin}+(?:[-\\u2010\\u2011](?:\\p{IsLatin}+|\\d+))+(?![\\p{IsLatin}\\d])");

    private static final Pattern HYPHEN = Pattern.compile("[-\\u2010\\u2011]");
    private static final Pattern GROUPS = Pattern.compile("\\B(?=(\\d{3})+$)");
    private static final int LONGEST = 40;

    private Spellings() {}

    /** The text, and the same with its numbers with and without commas, and its compounds in one piece. */
    public static List<String> of(String text) {
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(text);
        spellings.add(numbers(text, Spellings::grouped));
        spellings.add(numbers(text, number -> number.replace(",", "")));
        spellings.add(COMPOUND.matcher(text).replaceAll(compound -> joined(compound.group())));
        return new ArrayList<>(spellings);
    }

    /** The compounds of a text, each in one piece and lower case. */
    public static Set<String> compounds(String text) {
        Set<String> compounds = new TreeSet<>();
        if (!HYPHEN.matcher(text).find()) {
            return compounds;
        }
        COMPOUND.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(Spellings::joined)
                .forEach(compound -> {
                    if (compound.length() <= LONGEST) {
                        compounds.add(compound.toLowerCase(Locale.ROOT));
                    }
                });
        return compounds;
    }

    private interface Change {
        String of(String number);
    }

    private static String numbers(String text, Change change) {
        return NUMBER.matcher(text).replaceAll(number -> Matcher.quoteReplacement(change.of(number.group())));
    }

    private static String grouped(String number) {
        return GROUPS.matcher(number.replace(",", "")).replaceAll(",");
    }

    private static String joined(String compound) {
        return HYPHEN.matcher(compound).replaceAll("");
    }
}
