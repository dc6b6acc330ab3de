package org.duizhao.bitext.check;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.duizhao.bitext.lexicon.EnStemmer;
import org.duizhao.bitext.lexicon.EnStopWords;
import org.duizhao.bitext.lexicon.Lexicon;
import org.duizhao.bitext.lexicon.Lexicons;

/** The stems by which texts of the two languages are compared: those of English words, and of what Chinese ones may be in English. */
final class WordStems {

    private WordStems() {}

    /** Of the words that say something. */
    static Set<String> english(String text) {
        Set<String> stems = new HashSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^a-z]+")) {
            if (word.length() > 2 && !EnStopWords.contains(word)) {
                stems.add(EnStemmer.stem(word));
            }
        }
        return stems;
    }

    /**
     * Of the glosses of all words, at whatever place they begin.
     *
     * @param folded Chinese
     */
    static Set<String> glosses(String folded) {
        Lexicon lexicon = Lexicons.own();
        Set<String> stems = new HashSet<>();
        for (int i = 0; i < folded.length(); i++) {
            int word = lexicon.longestAt(folded, i);
            if (word >= 0) {
                lexicon.glosses(word).forEach(gloss -> stems.add(gloss.stem()));
            }
        }
        return stems;
    }
}
