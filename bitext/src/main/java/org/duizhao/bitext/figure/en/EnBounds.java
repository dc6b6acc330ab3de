package org.duizhao.bitext.figure.en;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.bitext.figure.Bound;
import org.duizhao.bitext.text.Phrases;
import org.jspecify.annotations.Nullable;

/** The phrases that bound a number from either side: more than, nearly, up to; or more, and above. */
final class EnBounds {

    private static final Map<String, Bound> BEFORE = new HashMap<>();
    private static final Map<String, Bound> AFTER = new HashMap<>();
    private static final Phrases BEFORE_PHRASES;
    private static final Phrases AFTER_PHRASES;

    static {
        put(
                BEFORE,
                Bound.GREATER_THAN,
                "over|more than|upward of|above|exceeding|exceeded|exceeds|exceed|in excess of|upwards of|surpassed|surpassing"
                        + "|surpass|topped|topping|higher than|greater than|well over|just over|beyond|passed|larger than|longer than|older than|heavier than|later than|passing|broke through");
        put(
                BEFORE,
                Bound.AT_LEAST,
                "at least|no less than|no fewer than|not less than|not fewer than|a minimum of|a floor of|no lower than|not lower than|minimum of|not below");
        put(BEFORE, Bound.NEARLY, "nearly|almost|close to|approaching|just under|just short of|nearing");
        put(
                BEFORE,
                Bound.APPROXIMATELY,
                "about|around|approximately|roughly|some|circa|approx.|in the region of|or so|somewhere around");
        put(
                BEFORE,
                Bound.LESS_THAN,
                "less than|fewer than|under|below|lower than|smaller than|shorter than|younger than|short of");
        put(
                BEFORE,
                Bound.AT_MOST,
                "at most|at the most|limited to|capped at|restricted to|confined to|a limit of|a ceiling of|a cap of|maximum of|up to|no more than|not more than|within|a maximum of|not exceeding|no higher than|not higher than|not exceed|no greater than");
        put(
                AFTER,
                Bound.AT_LEAST,
                "or more|at the least|at the very least|at a minimum|at minimum|or longer|or above|and above|or higher|and over|or over|and more|or older|and older|and up|or up|or greater|upwards|plus|or better|and higher");
        put(
                AFTER,
                Bound.AT_MOST,
                "or less|at the most|at the very most|at a maximum|at maximum|or shorter|or below|and below|or under|and under|or fewer|or lower|at most|or younger|and younger");
        put(AFTER, Bound.APPROXIMATELY, "or so|or thereabouts");
        BEFORE_PHRASES = new Phrases(BEFORE.keySet());
        AFTER_PHRASES = new Phrases(AFTER.keySet());
    }

    private static final List<String> DENIALS = List.of(
            "not ",
            "nor ",
            "never ",
            "cannot ",
            "not be ",
            "never be ",
            "cannot be ",
            "not to be ",
            "in no case be ",
            "in no case ",
            "in no event be ",
            "in no event ",
            "not to ",
            "without ");

    /** A verb between the two: may not last longer than, will not fall below. */
    private static final Pattern DENIED_VERB = Pattern.compile(
            "\\b(?<!\\bif )((?:not|never|cannot)) (?!only |just |merely |to |and |but |yet |be )(?:be )?[a-z]+ $");

    private static final int LONGEST_VERB = 28;

    private EnBounds() {}

    record Match(Bound bound, int end) {}

    static @Nullable Match before(String text, int i) {
        return match(text, i, BEFORE, BEFORE_PHRASES);
    }

    /** A phrase after a number that ends at {@code end}. */
    static @Nullable Match after(String text, int end) {
        if (end < text.length() && text.charAt(end) == '+') {
            return new Match(Bound.AT_LEAST, end + 1);
        }
        return end + 1 < text.length() && text.charAt(end) == ' ' ? match(text, end + 1, AFTER, AFTER_PHRASES) : null;
    }

    /** Past the "odd" of 30-odd villages and thirty odd years, which says that there are a few more; {@code end} for none. */
    static int endOfOdd(String text, int end) {
        boolean odd = end < text.length()
                && (text.charAt(end) == '-' || text.charAt(end) == ' ')
                && text.startsWith("odd ", end + 1);
        return odd ? end + 4 : end;
    }

    /** Where a word begins that denies what follows it: did not exceed, must never be less than; {@code i} if none does. */
    static int startOfDenial(String text, int i) {
        int near = denialBefore(text, i);
        if (near < i) {
            return near;
        }
        Matcher verb = DENIED_VERB.matcher(text).region(Math.max(0, i - LONGEST_VERB), i);
        return verb.find() ? verb.start(1) : i;
    }

    private static int denialBefore(String text, int i) {
        for (String word : DENIALS) {
            int from = i - word.length();
            if (from >= 0
                    && text.regionMatches(true, from, word, 0, word.length())
                    && (from == 0 || text.charAt(from - 1) == ' ')) {
                return from;
            }
        }
        return i;
    }

    private static @Nullable Match match(String text, int i, Map<String, Bound> bounds, Phrases phrases) {
        int end = phrases.endOfWord(text, i);
        Bound bound = end == i ? null : bounds.get(text.substring(i, end).toLowerCase(Locale.ROOT));
        return bound == null ? null : new Match(bound, end);
    }

    private static void put(Map<String, Bound> bounds, Bound bound, String phrases) {
        for (String phrase : phrases.split("\\|")) {
            bounds.put(phrase, bound);
        }
    }
}
