package org.duizhao.bitext.entity.list;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.duizhao.bitext.lexicon.EnStemmer;
import org.duizhao.bitext.lexicon.Lexicon;
import org.duizhao.bitext.lexicon.Lexicons;
import org.duizhao.bitext.sound.ForeignNames;

/** What the aligner's lexicon knows of a word: whether it is one, and what it means. */
public final class LexiconWords {

    private static final Lexicon LEXICON = Lexicons.own();
    private static final Set<String> GLOSSES = glosses();

    private LexiconWords() {}

    /** Whether our lexicon has this English word, and not only as a foreign name that Chinese writes by its sound. */
    public static boolean isGloss(String word) {
        return GLOSSES.contains(EnStemmer.stem(word.toLowerCase(Locale.ROOT)));
    }

    private static Set<String> glosses() {
        Set<String> stems = new HashSet<>();
        for (int i = 0; i < LEXICON.size(); i++) {
            if (ForeignNames.endOfSounds(LEXICON.word(i), 0) < LEXICON.word(i).length()) {
                LEXICON.glosses(i).forEach(gloss -> stems.add(gloss.stem()));
            }
        }
        return stems;
    }

    /** Whether our lexicon has exactly this word. */
    public static boolean isWord(String word) {
        return !word.isEmpty() && endOfWord(word, 0) == word.length();
    }

    /** Where the longest word of our lexicon ends that starts at {@code at}; {@code at} if there is none. */
    public static int endOfWord(String text, int at) {
        int word = LEXICON.longestAt(text, at);
        return word < 0 ? at : at + LEXICON.word(word).length();
    }

    /** Whether our lexicon translates a word of its own by this English word. */
    public static boolean isGlossOf(String word, String english) {
        String stem = EnStemmer.stem(english.toLowerCase(Locale.ROOT));
        int known = LEXICON.longestAt(word, 0);
        return known >= 0
                && LEXICON.glosses(known).stream()
                        .anyMatch(gloss -> gloss.stem().equals(stem));
    }
}
