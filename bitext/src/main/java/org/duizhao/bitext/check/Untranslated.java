package org.duizhao.bitext.check;

import java.util.ArrayList;
import java.util.List;
import org.duizhao.bitext.text.Language;
import org.duizhao.bitext.text.Span;

/** Finds what is still written in the other language: a whole side, or a run of Chinese amid English. */
final class Untranslated {

    private static final int FEWEST_HAN = 4;
    private static final int FEWEST_WORDS = 5;
    private static final String OPENING = "([{（【《〈“‘「『\"'";

    private Untranslated() {}

    /** Whether the side is in the other language: more Han than a name or a quotation needs, or English words and no Han. */
    static boolean isWhole(String text, Language side) {
        int han = 0;
        int latin = 0;
        for (int i = 0; i < text.length(); i++) {
            han += isHan(text.charAt(i)) ? 1 : 0;
            latin += isLatin(text.charAt(i)) ? 1 : 0;
        }
        return side == Language.EN ? han >= FEWEST_HAN && 2 * han > latin : han == 0 && words(text) >= FEWEST_WORDS;
    }

    /** Words in small letters: codes, names and addresses have few. */
    private static int words(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean begins = !inside && c >= 'a' && c <= 'z';
            boolean long3 =
                    begins && i + 2 < text.length() && isLatin(text.charAt(i + 1)) && isLatin(text.charAt(i + 2));
            words += long3 ? 1 : 0;
            inside = isLatin(c) || c == '.' || c == '/' || c == '@' || c == '_' || c == '-' || c == '\'' || c == '’';
        }
        return words;
    }

    /** Runs of two and more Han in English that no bracket or quotation mark introduces. */
    static List<Span> runs(String english) {
        List<Span> runs = new ArrayList<>();
        int depth = 0;
        int i = 0;
        while (i < english.length()) {
            char c = english.charAt(i);
            depth = c == '(' || c == '（' ? depth + 1 : c == ')' || c == '）' ? Math.max(0, depth - 1) : depth;
            int end = i;
            while (end < english.length() && isHan(english.charAt(end))) {
                end++;
            }
            boolean glossed = depth > 0 || i > 0 && OPENING.indexOf(english.charAt(i - 1)) >= 0;
            if (end - i >= 2 && !glossed) {
                runs.add(new Span(i, end));
            }
            i = Math.max(end, i + 1);
        }
        return runs;
    }

    private static boolean isHan(char c) {
        return c >= 0x4E00 && c <= 0x9FFF || c >= 0x3400 && c <= 0x4DBF;
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
