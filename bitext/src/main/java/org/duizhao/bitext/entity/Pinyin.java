package org.duizhao.bitext.entity;

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
    /** English words that happen to be syllables of pinyin. */
    private static final Set<String> ENGLISH =
            Set.copyOf(java.util.List.of(("a an ban bang can change chance dance dan den"
                            + " die do due fan fang fen gain gang gao he hence hen hang hi huge human hunan in ling long lunge man mange me men"
                            + " mine nine no nun nuance on one pan pen pin ping ran range rang ren run running ruin sane sang she shine shanghai so song"
                            + " sun sung tan tang tie ten to tong tu wan wang wage we wing win wo woman women you young zone lie lane le"
                            + " bin china huge range sheng xi banana bane gene dune tune lane mane cane june genie panda lake make take"
                            + " bali mali chad iran japan sudan wine dine fine mini taxi asia china guangdong-hong")
                    .split(" ")));

    private Pinyin() {}

    private static Set<String> syllables() {
        Set<String> all = new java.util.HashSet<>();
        for (String initial : INITIALS) {
            for (String rhyme : FINALS) {
                if (isPossible(initial, rhyme)) {
                    all.add(initial + rhyme);
                }
            }
        }
        return all;
    }

    private static boolean isPossible(String initial, String rhyme) {
        boolean palatal = "jqx".contains(initial) && !initial.isEmpty();
        if (palatal) {
            return rhyme.startsWith("i") || Set.of("u", "uan", "ue", "un").contains(rhyme);
        }
        if (initial.isEmpty()) {
            return Set.of("a", "ai", "an", "ang", "ao", "e", "en", "er", "o", "ou")
                    .contains(rhyme);
        }
        if (initial.equals("y")) {
            return Set.of("a", "an", "ang", "ao", "e", "i", "in", "ing", "o", "ong", "ou", "u", "uan", "ue", "un")
                    .contains(rhyme);
        }
        if (initial.equals("w")) {
            return Set.of("a", "ai", "an", "ang", "ei", "en", "eng", "o", "u").contains(rhyme);
        }
        if (rhyme.startsWith("i") && rhyme.length() > 1 && "gkhrzcsf".contains(initial.substring(0, 1))) {
            return false;
        }
        return !(rhyme.startsWith("v") && !"nl".contains(initial)) && !(rhyme.equals("ue") && !"nl".contains(initial));
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
