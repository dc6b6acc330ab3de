package org.duizhao.bitext.figure.en;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.duizhao.bitext.figure.Draft;
import org.duizhao.bitext.numeral.EnNumberReader;
import org.duizhao.bitext.numeral.Reading;
import org.jspecify.annotations.Nullable;

/** Doubled, twice that of, tenfold, to triple output, double the size: not "twice a year", "double-digit", "a double track". */
final class EnMultiples {

    private static final Map<String, Integer> STEMS =
            Map.of("doubl", 2, "tripl", 3, "trebl", 3, "quadrupl", 4, "quintupl", 5);
    private static final Map<String, Integer> ADVERBS = Map.of("twice", 2, "thrice", 3);
    private static final Set<String> OFTEN = Set.of("a", "per", "every", "in", "each");
    private static final Set<String> LEADS_A_VERB = Set.of(
            "to", "will", "would", "shall", "should", "can", "could", "may", "might", "must", "than", "nearly",
            "almost", "roughly", "about", "did", "not", "helped", "help", "us");
    private static final Set<String> DETERMINERS =
            Set.of("the", "that", "its", "their", "those", "our", "his", "her", "what", "this", "last");
    /** To double our efforts counts nothing, and one doubles down. */
    private static final Set<String> FIGURATIVE = Set.of("effort", "efforts", "pressure", "down", "pain", "blow");

    private final EnText text;

    EnMultiples(EnText text) {
        this.text = text;
    }

    boolean isMultiple(String word) {
        return value(word) != null;
    }

    /** The multiple that {@code word} at {@code i} states, or null if it only sounds like one. */
    @Nullable
    Draft at(int i, String word) {
        BigDecimal value = value(word);
        int end = i + word.length();
        boolean counts = ADVERBS.containsKey(word) && !OFTEN.contains(text.wordAfter(end))
                || word.endsWith("fold")
                || word.endsWith("ed")
                || word.endsWith("ing")
                || word.endsWith("e") && !ADVERBS.containsKey(word) && acts(i, end);
        return value == null || !counts || text.charAt(end) == '-' || figurative(end)
                ? null
                : Draft.times(i, end, value);
    }

    /** A verb in the infinitive, or a word before "the size of", "that of". */
    private boolean acts(int i, int end) {
        return LEADS_A_VERB.contains(text.wordBefore(i)) || DETERMINERS.contains(text.wordAfter(end));
    }

    private boolean figurative(int end) {
        String next = text.wordAfter(end);
        int after = DETERMINERS.contains(next) ? text.next(end) + next.length() : end;
        return FIGURATIVE.contains(next) || FIGURATIVE.contains(text.wordAfter(after));
    }

    private static @Nullable BigDecimal value(String word) {
        Integer adverb = ADVERBS.get(word);
        if (adverb != null) {
            return BigDecimal.valueOf(adverb);
        }
        if (word.endsWith("fold") && word.length() > 6) {
            Reading times = new EnNumberReader(word.substring(0, word.length() - 4)).read(0);
            return times == null || times.ordinal() || times.end() != word.length() - 4 ? null : times.value();
        }
        for (String ending : new String[] {"ed", "ing", "e"}) {
            Integer times =
                    word.endsWith(ending) ? STEMS.get(word.substring(0, word.length() - ending.length())) : null;
            if (times != null) {
                return BigDecimal.valueOf(times);
            }
        }
        return null;
    }
}
