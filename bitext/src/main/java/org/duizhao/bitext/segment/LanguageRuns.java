package org.duizhao.bitext.segment;

import java.util.ArrayList;
import java.util.List;
import org.duizhao.bitext.text.Language;
import org.duizhao.bitext.text.Span;
import org.jspecify.annotations.Nullable;

/** Tells Chinese from English: for a whole text, and for the two halves of a bilingual line. */
public final class LanguageRuns {

    private static final int FEWEST_WORDS = 3;

    private LanguageRuns() {}

    /** A stretch of one language. */
    public record Run(Span span, Language language) {}

    /** The language of most of the text; null if it has neither Han nor Latin letters. A Han character weighs as a short word. */
    public static @Nullable Language of(CharSequence text) {
        int han = 0;
        int latin = 0;
        for (int i = 0; i < text.length(); i++) {
            han += isHan(text.charAt(i)) ? 1 : 0;
            latin += isLatin(text.charAt(i)) ? 1 : 0;
        }
        if (han == 0 && latin == 0) {
            return null;
        }
        return han * 3 >= latin ? Language.ZH : Language.EN;
    }

    /**
     * The runs of a text: one for most texts; two for a line that says the same in both languages, one after the other,
     * like {@code 政府工作报告 Report on the Work of the Government}. Words of the other language inside a sentence are
     * no run.
     */
    public static List<Run> split(String text) {
        Language whole = of(text);
        if (whole == null) {
            return List.of();
        }
        int cut = cut(text);
        if (cut < 0) {
            return List.of(new Run(new Span(0, text.length()), whole));
        }
        List<Run> runs = new ArrayList<>();
        boolean chineseFirst = isHan(text.charAt(Math.max(0, firstLetter(text))));
        runs.add(new Run(new Span(0, cut), chineseFirst ? Language.ZH : Language.EN));
        runs.add(new Run(new Span(cut, text.length()), chineseFirst ? Language.EN : Language.ZH));
        return runs;
    }

    /** Where a bilingual text changes its language; -1 if it does not, or more than once. */
    private static int cut(String text) {
        int first = firstLetter(text);
        if (first < 0) {
            return -1;
        }
        boolean chineseFirst = isHan(text.charAt(first));
        int lastHan = lastHan(text);
        int firstHan = firstHan(text);
        if (lastHan < 0) {
            return -1;
        }
        int cut = chineseFirst ? englishTail(text, lastHan) : firstHan;
        if (cut <= 0 || cut >= text.length() || !isBalanced(text, cut)) {
            return -1;
        }
        String english = chineseFirst ? text.substring(cut) : text.substring(0, cut);
        String chinese = chineseFirst ? text.substring(0, cut) : text.substring(cut);
        return words(english) >= FEWEST_WORDS && words(chinese) < words(english) && han(chinese) >= 2 ? cut : -1;
    }

    private static int englishTail(String text, int lastHan) {
        int cut = lastHan + 1;
        while (cut < text.length() && !isLatin(text.charAt(cut)) && "(“\"[".indexOf(text.charAt(cut)) < 0) {
            cut++;
        }
        return cut;
    }

    /** No bracket may be open at the cut, nor the rest stand inside one. */
    static boolean isBalanced(String text, int cut) {
        int open = 0;
        for (int i = 0; i < cut; i++) {
            char c = text.charAt(i);
            open += c == '(' || c == '（' || c == '[' || c == '“' ? 1 : 0;
            open -= c == ')' || c == '）' || c == ']' || c == '”' ? 1 : 0;
        }
        char next = text.charAt(cut);
        return open == 0 && next != '(' && next != '（';
    }

    private static int words(String text) {
        int words = 0;
        for (int i = 0; i < text.length(); i++) {
            words += isLatin(text.charAt(i)) && (i == 0 || !isLatin(text.charAt(i - 1))) ? 1 : 0;
        }
        return words;
    }

    private static int han(String text) {
        return (int) text.chars().filter(c -> isHan((char) c)).count();
    }

    private static int firstLetter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isHan(text.charAt(i)) || isLatin(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static int firstHan(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isHan(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static int lastHan(String text) {
        for (int i = text.length() - 1; i >= 0; i--) {
            if (isHan(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    static boolean isHan(char c) {
        return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || Character.isHighSurrogate(c);
    }

    static boolean isLatin(char c) {
        return c < 0x2E80 && Character.isLetter(c);
    }
}
