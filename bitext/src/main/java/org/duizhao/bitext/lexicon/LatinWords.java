package org.duizhao.bitext.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts English into words: letters of any Latin script; hyphens and apostrophes part them. */
public final class LatinWords {

    private LatinWords() {}

    /** The words of {@code text}, in lower case. */
    public static List<String> lowerCase(String text) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = wordEnd(text, at);
            if (end > at) {
                words.add(text.substring(at, end).toLowerCase(Locale.ROOT));
                at = end;
            } else {
                at++;
            }
        }
        return words;
    }

    /** The end of the word that starts at {@code from}; {@code from} itself if none does. */
    public static int wordEnd(CharSequence text, int from) {
        int end = from;
        while (end < text.length() && isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Whether {@code c} is a letter of a word that is not Chinese. */
    public static boolean isLetter(char c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        }
        return c < 0x2E80 && Character.isLetter(c);
    }
}
