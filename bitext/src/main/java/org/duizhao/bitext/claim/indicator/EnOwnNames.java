package org.duizhao.bitext.claim.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what an English clause counts where no dictionary knows it. */
final class EnOwnNames {

    private static final Set<String> STOPS = Set.of(
            "were",
            "was",
            "is",
            "are",
            "be",
            "been",
            "being",
            "will",
            "would",
            "should",
            "shall",
            "can",
            "and",
            "or",
            "to",
            "by",
            "at",
            "with",
            "from",
            "that",
            "which",
            "who",
            "as",
            "than",
            "per",
            "along",
            "together",
            "have",
            "has",
            "had",
            "it",
            "this",
            "these",
            "we",
            "up",
            "down",
            "over",
            "under",
            "across",
            "within",
            "through",
            "during",
            "after",
            "before",
            "since",
            "including",
            "totaled",
            "totalled",
            "reached",
            "numbered",
            "came",
            "stood",
            "rose",
            "grew",
            "fell",
            "into",
            "each",
            "every",
            "more",
            "not",
            "making",
            "bringing",
            "where",
            "while",
            "when",
            "their",
            "our",
            "his",
            "year",
            "years",
            "month",
            "months",
            "previous",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "ten",
            "people",
            "thresholds",
            "threshold",
            "times",
            "persons",
            "person",
            "units",
            "cases",
            "items",
            "marks",
            "mark",
            "fewer",
            "less",
            "higher",
            "lower",
            "benefiting",
            "serving",
            "covering",
            "held",
            "received",
            "opened",
            "put");
    private static final Set<String> LEADING = Set.of(
            "new",
            "newly",
            "additional",
            "another",
            "further",
            "extra",
            "other",
            "some",
            "about",
            "around",
            "over",
            "nearly",
            "total",
            "number",
            "city",
            "team",
            "there",
            "also",
            "our",
            "only",
            "such",
            "as",
            "than",
            "or",
            "more",
            "units",
            "unit",
            "sets",
            "cumulative",
            "registered total",
            "built",
            "completed",
            "renovated",
            "added",
            "opened",
            "installed");
    private static final Pattern PARTICIPLE = Pattern.compile("\\p{L}{2,}ed|built|built|set|put|taken");
    private static final Pattern PUNCTUATION = Pattern.compile("[,;:.!?()%$]");
    private static final Pattern ADDS = Pattern.compile(
            "(?i)\\b(?:build(?:ing|s)?|built|add(?:s|ed|ing)?|new(?:ly)?|open(?:s|ed|ing)?|install(?:s|ed|ing)?|put(?:ting)? up|complet(?:e|ed|ing)|establish(?:ed|ing)?|creat(?:e|ed|ing)|another|additional|construct(?:ed|ing)?|set up)\\b");
    private static final Pattern ADDS_NEW = Pattern.compile(
            "(?i)\\b(?:add(?:s|ed|ing|itions?)?|new(?:ly)?|install(?:s|ed|ing)? (?:another|\\d)|another|additional|installed|more public)\\b");
    private static final Pattern CHANGES = Pattern.compile(
            "(?i)\\b(?:renovat(?:e|ed|ing|ion)|upgrad(?:e|ed|ing)|refurbish(?:ed|ing)?|restor(?:e|ed|ing)|improv(?:e|ed|ing)|rebuil(?:d|t|ding)|transform(?:ed|ing)?|repair(?:ed|ing)?|demolish(?:ed|ing)?)\\b");
    private static final int MOST_WORDS = 7;

    private EnOwnNames() {}

    static boolean adds(String clause) {
        return ADDS.matcher(clause).find();
    }

    static boolean addsNew(String clause) {
        return ADDS_NEW.matcher(clause).find();
    }

    static boolean changes(String clause) {
        return CHANGES.matcher(clause).find();
    }

    /** The noun that begins at a word: 12 ⟦neighborhood centers⟧ were built; null for none. */
    static @Nullable OwnThing behind(EnLine line, int from, int to, String clause) {
        List<String> words = new ArrayList<>();
        for (int i = from; i < to && words.size() < MOST_WORDS; i++) {
            EnLine.Word word = line.word(i);
            boolean parted = i > from && line.isParted(i);
            if (parted || PUNCTUATION.matcher(word.lower()).matches() || STOPS.contains(word.lower())) {
                break;
            }
            words.add(word.stem());
        }
        return thing(words, clause);
    }

    /** The noun that ends before a verb: the number of ⟦Lakeside ClaimReading Rooms⟧ rose to 54; null for none. */
    static @Nullable OwnThing before(EnLine line, int from, int to, String clause) {
        int start = from;
        for (int i = from; i < to; i++) {
            String lower = line.word(i).lower();
            if (PUNCTUATION.matcher(lower).matches() || lower.equals("and") || lower.equals("which")) {
                start = i + 1;
            }
        }
        return start >= to ? null : behind(line, start, to, clause);
    }

    private static @Nullable OwnThing thing(List<String> words, String clause) {
        while (!words.isEmpty() && LEADING.contains(words.get(0))) {
            words.remove(0);
        }
        while (words.size() > 1
                && PARTICIPLE.matcher(words.get(words.size() - 1)).matches()) {
            words.remove(words.size() - 1);
        }
        boolean word = words.stream().anyMatch(one -> one.length() > 2 && Character.isLetter(one.charAt(0)));
        return word ? new OwnThing(String.join(" ", words), adds(clause), changes(clause)) : null;
    }
}
