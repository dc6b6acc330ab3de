package org.duizhao.bitext.lexicon;

/**
 * Cuts an English word down to what its relatives share: develop, developed, development and developing are all {@code
 * develop}. It is deliberately greedier than Porter's stemmer, since both sides of a comparison go through it and a
 * false relation between two words of one sentence pair is rare.
 */
public final class EnStemmer {

    private static final String[] INFLECTIONS = {"ingly", "edly", "ings", "ing", "ies", "ied", "es", "ed", "s"};
    private static final String[] DERIVATIONS = {
        "izations",
        "ization",
        "isation",
        "fulness",
        "iveness",
        "ousness",
        "ational",
        "ations",
        "ation",
        "ators",
        "ator",
        "ically",
        "ments",
        "ment",
        "ness",
        "ities",
        "ity",
        "ances",
        "ance",
        "ences",
        "ence",
        "ancy",
        "ency",
        "ively",
        "ative",
        "itive",
        "ions",
        "ion",
        "ives",
        "ive",
        "able",
        "ible",
        "ally",
        "ical",
        "ised",
        "ized",
        "ises",
        "izes",
        "ise",
        "ize",
        "ate",
        "ists",
        "ist",
        "isms",
        "ism",
        "ous",
        "ful",
        "ary",
        "ery",
        "ors",
        "or",
        "ers",
        "er",
        "ant",
        "ent",
        "al",
        "ic",
        "ly",
        "th",
        "y",
        "e"
    };
    private static final int SHORTEST = 3;

    private EnStemmer() {}

    /** The stem of a lower-case word; words of up to three letters stay as they are. */
    public static String stem(String word) {
        String base = IrregularForms.baseOf(word);
        return base != null ? base : regular(word);
    }

    /** The stem by suffix rules alone. */
    static String regular(String word) {
        if (word.length() <= SHORTEST) {
            return word;
        }
        String stem = strip(word, INFLECTIONS, SHORTEST);
        for (int round = 0; round < 2; round++) {
            stem = strip(stem, DERIVATIONS, 4);
        }
        return undouble(stem);
    }

    private static String strip(String word, String[] suffixes, int shortest) {
        for (String suffix : suffixes) {
            int rest = word.length() - suffix.length();
            if (rest >= shortest && word.endsWith(suffix) && allowed(word, suffix, rest)) {
                return word.substring(0, rest);
            }
        }
        return word;
    }

    private static boolean allowed(String word, String suffix, int rest) {
        char before = word.charAt(rest - 1);
        return switch (suffix) {
            case "s" -> before != 's' && before != 'u' && before != 'i';
            case "es" -> before == 's' || before == 'x' || before == 'z' || before == 'h' || before == 'v';
            default -> hasVowel(word, rest);
        };
    }

    private static boolean hasVowel(String word, int end) {
        for (int i = 0; i < end; i++) {
            if ("aeiouy".indexOf(word.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static String undouble(String stem) {
        int last = stem.length() - 1;
        if (last >= SHORTEST && stem.charAt(last) == stem.charAt(last - 1)) {
            return stem.substring(0, last);
        }
        if (last >= SHORTEST && (stem.charAt(last) == 'i' || stem.charAt(last) == 'e' || stem.charAt(last) == 'y')) {
            return stem.substring(0, last);
        }
        return stem;
    }
}
