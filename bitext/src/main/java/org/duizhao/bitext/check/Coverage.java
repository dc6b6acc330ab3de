package org.duizhao.bitext.check;

import java.util.Set;
import org.duizhao.bitext.lexicon.Lexicon;
import org.duizhao.bitext.lexicon.Lexicons;
import org.duizhao.bitext.text.Folding;
import org.duizhao.bitext.text.Language;

/**
 * How much of a text the other language says, by the lexicon.
 *
 * @param known words of the text that the lexicon translates
 * @param said of these, those with a translation in the other text
 */
record Coverage(int known, int said) {

    private static final int LONGEST = 20_000;

    double share() {
        return known == 0 ? 0 : (double) said / known;
    }

    static Coverage of(String text, Language language, String other) {
        String zh = Folding.fold(head(language == Language.ZH ? text : other));
        String en = head(language == Language.ZH ? other : text);
        return language == Language.ZH ? chinese(zh, WordStems.english(en)) : english(zh, WordStems.english(en));
    }

    private static String head(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static Coverage chinese(String zh, Set<String> english) {
        Lexicon lexicon = Lexicons.own();
        int known = 0;
        int said = 0;
        int i = 0;
        while (i < zh.length()) {
            int word = lexicon.longestAt(zh, i);
            boolean counts = word >= 0 && lexicon.word(word).length() > 1;
            if (counts) {
                known++;
                said += lexicon.glosses(word).stream().anyMatch(gloss -> english.contains(gloss.stem())) ? 1 : 0;
            }
            i += counts ? lexicon.word(word).length() : 1;
        }
        return new Coverage(known, said);
    }

    private static Coverage english(String zh, Set<String> english) {
        Lexicon lexicon = Lexicons.own();
        Set<String> translated = WordStems.glosses(zh);
        int known = 0;
        int said = 0;
        for (String stem : english) {
            boolean counts = lexicon.isGloss(stem);
            known += counts ? 1 : 0;
            said += counts && translated.contains(stem) ? 1 : 0;
        }
        return new Coverage(known, said);
    }
}
