package org.duizhao.bitext.check;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.duizhao.bitext.figure.Figure;
import org.duizhao.bitext.lexicon.EnStemmer;
import org.duizhao.bitext.lexicon.Lexicon;
import org.duizhao.bitext.lexicon.Lexicons;
import org.duizhao.bitext.text.Folding;

/** Whether the nouns of two figures may mean the same, by the lexicon. */
final class Nouns {

    private static final int REACH = 10;

    private Nouns() {}

    /** Whether the lexicon translates a word near the Chinese figure by a word near the English one. */
    static boolean agree(String zhText, Figure zh, String enText, Figure en) {
        Set<String> english = stems(around(enText, en, 40));
        if (english.isEmpty()) {
            return false;
        }
        String chinese = Folding.fold(zh.label() == null ? around(zhText, zh, REACH) : zh.label());
        Lexicon lexicon = Lexicons.own();
        for (int i = 0; i < chinese.length(); i++) {
            int word = lexicon.longestAt(chinese, i);
            if (word >= 0
                    && lexicon.word(word).length() > 1
                    && lexicon.glosses(word).stream().anyMatch(gloss -> english.contains(gloss.stem()))) {
                return true;
            }
        }
        return false;
    }

    private static String around(String text, Figure figure, int reach) {
        int to = Math.min(text.length(), figure.end() + reach);
        String label = figure.label() == null ? "" : figure.label();
        return label + " " + text.substring(figure.end(), to);
    }

    private static Set<String> stems(String english) {
        Set<String> stems = new HashSet<>();
        for (String word : english.toLowerCase(Locale.ROOT).split("[^a-z]+")) {
            if (word.length() > 2) {
                stems.add(EnStemmer.stem(word));
            }
        }
        return stems;
    }
}
