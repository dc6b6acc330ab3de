package org.duizhao.bitext.entity;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells romanised Chinese from English by its syllables. */
final class Pinyin {

    private static final String[] INITIALS = {
        "", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "zh", "ch", "sh", "r", "z", "c", "s",
        "y", "w"
    };
    private static final String[] FINALS = {
        "a", "ai", "an", "ang", "ao", "e", "ei", "en", "eng", "er", "i", "ia", "ian", "iang", "iao", "ie", "in", "ing",
        "iong", "iu", "o", "ong", "ou", "u", "ua", "uai", "uan", "uang", "ue", "ui", "un", "uo", "v", "ve"
    };
    private static final Set<String> SYLLABLES = syllables();
    /** English words that happen to be made of syllables of pinyin. */
    private static final Set<String> ENGLISH = english();

    private Pinyin() {}

    private static Set<String> syllables() {
        Set<String> all = new HashSet<>();
        for (String initial : INITIALS) {
            for (String rhyme : FINALS) {
                if (isPossible(initial, rhyme)) {
                    all.add(initial + rhyme);
                }
            }
        }
        return all;
    }

    private static Set<String> english() {
        Set<String> english = new HashSet<>(Resources.words("en-openers.txt"));
        english.addAll(
                EnWords.words(
                        "media machine marine engine genuine human woman women asian asia canadian canada chinese"
                                + " online game games same name time home panda banana wine guide tibetan iran iranian sudan japan titan diana"
                                + " maine nine line mine fine dine huge danger manage image change chance sense nuance finance advance dance"
                                + " china sane lane mane tune dune june gene genie luge bean dean lean mean sea tea pea bin pin sin tin"));
        for (String[] row : Resources.rows("heads.tsv", 3)) {
            english.addAll(words(Resources.alternatives(row[1])));
        }
        for (String[] row : Resources.rows("words.tsv", 2)) {
            english.addAll(words(Resources.alternatives(row[1])));
        }
        english.remove("binhai");
        english.remove("binjiang");
        return english;
    }

    private static Set<String> words(List<String> phrases) {
        Set<String> words = new HashSet<>();
        phrases.forEach(
                phrase -> words.addAll(List.of(phrase.toLowerCase(Locale.ROOT).split("[ -]+"))));
        return words;
    }

    private static boolean isPossible(String initial, String rhyme) {
        return switch (initial) {
            case "" ->
                Set.of("a", "ai", "an", "ang", "ao", "e", "en", "er", "o", "ou").contains(rhyme);
            case "j", "q", "x" ->
                rhyme.startsWith("i") || Set.of("u", "uan", "ue", "un").contains(rhyme);
            case "y" ->
                Set.of("a", "an", "ang", "ao", "e", "i", "in", "ing", "o", "ong", "ou", "u", "uan", "ue", "un")
                        .contains(rhyme);
            case "w" ->
                Set.of("a", "ai", "an", "ang", "ei", "en", "eng", "o", "u").contains(rhyme);
            case "b", "p", "m", "f" -> isLabial(initial, rhyme);
            case "g", "k", "h", "zh", "ch", "sh", "r", "z", "c", "s" -> isBack(initial, rhyme);
            default ->
                !Set.of("o", "er", "ua", "uai", "uang", "iong", "ue", "ia").contains(rhyme)
                        && (!rhyme.startsWith("v") || initial.equals("n") || initial.equals("l"))
                        && !(rhyme.equals("en") && !initial.equals("n") && !initial.equals("d"))
                        && !(Set.of("iang", "in").contains(rhyme) && !initial.equals("n") && !initial.equals("l"));
        };
    }

    private static boolean isLabial(String initial, String rhyme) {
        boolean open = Set.of("a", "ai", "an", "ang", "ao", "ei", "en", "eng", "o", "ou", "u")
                .contains(rhyme);
        if (initial.equals("f")) {
            return open && !rhyme.equals("ai") && !rhyme.equals("ao");
        }
        return open
                || Set.of("i", "ian", "iao", "ie", "in", "ing").contains(rhyme)
                || initial.equals("m") && rhyme.equals("e");
    }

    private static boolean isBack(String initial, String rhyme) {
        boolean wide = Set.of("ua", "uai", "uang").contains(rhyme);
        if (rhyme.startsWith("i") || rhyme.startsWith("v")) {
            return rhyme.equals("i") && !"gkh".contains(initial);
        }
        return !Set.of("o", "er", "ue").contains(rhyme) && !(wide && "rzcs".contains(initial));
    }

    /** How many syllables of pinyin the word consists of; 0 if it is no pinyin. */
    static int syllables(String word) {
        String letters = word.toLowerCase(Locale.ROOT);
        if (letters.length() > 24 || !letters.chars().allMatch(c -> c >= 'a' && c <= 'z' || c == '\'' || c == 'ü')) {
            return 0;
        }
        int[] fewest = new int[letters.length() + 1];
        for (int end = 1; end <= letters.length(); end++) {
            fewest[end] = letters.charAt(end - 1) == '\'' ? fewest[end - 1] : 0;
            for (int start = Math.max(0, end - 6); start < end; start++) {
                boolean reached = start == 0 || fewest[start] > 0;
                if (reached && SYLLABLES.contains(letters.substring(start, end).replace('ü', 'v'))) {
                    int count = fewest[start] + 1;
                    fewest[end] = fewest[end] == 0 ? count : Math.min(fewest[end], count);
                }
            }
        }
        return fewest[letters.length()];
    }

    /** Whether a capitalised word is a romanised Chinese name rather than English. */
    static boolean isName(String word) {
        int from = word.indexOf('-');
        if (from > 0) {
            return isName(word.substring(0, from)) && isName(word.substring(from + 1));
        }
        return word.length() > 3
                && syllables(word) >= 2
                && syllables(word) <= 5
                && !ENGLISH.contains(word.toLowerCase(Locale.ROOT));
    }
}
