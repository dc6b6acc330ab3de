package org.duizhao.bitext.entity.list;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.duizhao.bitext.sound.Pinyin;

/** Tells romanised Chinese names from English words. */
public final class RomanisedNames {

    /** English words that happen to be made of syllables of pinyin. */
    private static final Set<String> ENGLISH = english();

    private RomanisedNames() {}

    private static Set<String> english() {
        Set<String> english = new HashSet<>(WordLists.words("en-openers.txt"));
        english.addAll(WordLists.words("en-words.txt"));
        english.addAll(
                EnWords.words(
                        "asian asia canadian canada chinese online tibetan iran iranian sudan japan titan diana china maine june"));
        for (String[] row : WordLists.rows("heads.tsv", 3)) {
            english.addAll(words(WordLists.alternatives(row[1])));
        }
        for (String[] row : WordLists.rows("words.tsv", 2)) {
            english.addAll(words(WordLists.alternatives(row[1])));
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

    /** Whether a capitalised word is a romanised Chinese name rather than English. */
    public static boolean isName(String word) {
        int from = word.indexOf('-');
        if (from > 0) {
            return isName(word.substring(0, from)) && isName(word.substring(from + 1));
        }
        return word.length() > 3
                && Pinyin.syllables(word) >= 2
                && Pinyin.syllables(word) <= 5
                && !ENGLISH.contains(word.toLowerCase(Locale.ROOT));
    }
}
