package org.duizhao.bitext.figure.en;

import java.util.Locale;
import org.duizhao.bitext.numeral.EnNumberWords;

/** Words and their surroundings in folded English text. */
final class EnText {

    private static final int LONGEST_HEADING = 150;

    private final String text;

    EnText(String folded) {
        text = folded;
    }

    /** The word that begins at {@code i}, lower-cased; letters and inner apostrophes only; empty if none does. */
    String word(int i) {
        if (i < 0 || i >= text.length()) {
            return "";
        }
        int end = EnNumberWords.endOfWord(text, i);
        return end - i > 24 ? "" : text.substring(i, end).toLowerCase(Locale.ROOT);
    }

    /** Where the next word starts, if only one space (or line break) separates it from {@code end}; -1 otherwise. */
    int next(int end) {
        boolean gap = end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\n');
        return gap && end + 1 < text.length() ? end + 1 : -1;
    }

    /** The word after {@code end} and one space. */
    String wordAfter(int end) {
        return word(next(end));
    }

    /** The lower-cased word that ends before {@code start} and one space; empty if none does. */
    String wordBefore(int start) {
        int from = startOfWordBefore(start);
        return from < 0 ? "" : word(from);
    }

    int startOfWordBefore(int start) {
        int end = start - 1;
        if (end < 1 || text.charAt(end) != ' ' && text.charAt(end) != '\n') {
            return -1;
        }
        int from = end;
        while (from > 0 && end - from < 24 && EnNumberWords.isLetter(text.charAt(from - 1))) {
            from--;
        }
        return from == end ? -1 : from;
    }

    boolean isCapital(int i) {
        return i >= 0 && i < text.length() && text.charAt(i) >= 'A' && text.charAt(i) <= 'Z';
    }

    boolean isLower(int i) {
        return i >= 0 && i < text.length() && text.charAt(i) >= 'a' && text.charAt(i) <= 'z';
    }

    boolean isDigit(int i) {
        return i >= 0 && i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }

    boolean startsLine(int i) {
        int at = i - 1;
        while (at >= 0 && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at--;
        }
        return at < 0 || text.charAt(at) == '\n' || text.charAt(at) == '\r';
    }

    boolean startsSentence(int i) {
        int at = i - 1;
        while (at >= 0 && " \t(“\"".indexOf(text.charAt(at)) >= 0) {
            at--;
        }
        return at < 0 || ".!?:;\n\r".indexOf(text.charAt(at)) >= 0;
    }

    boolean startsWith(int i, String lower) {
        return i >= 0
                && text.regionMatches(true, i, lower, 0, lower.length())
                && (i + lower.length() >= text.length() || !EnNumberWords.isLetter(text.charAt(i + lower.length())));
    }

    char charAt(int i) {
        return i >= 0 && i < text.length() ? text.charAt(i) : ' ';
    }

    int length() {
        return text.length();
    }

    String raw() {
        return text;
    }

    /** Whether the line of {@code i} is a heading whose words of four and more letters are all capitalised. */
    boolean inTitleCase(int i) {
        int from = Math.max(text.lastIndexOf('\n', i), -1) + 1;
        int to = text.indexOf('\n', i);
        to = to < 0 ? text.length() : to;
        if (to - from > LONGEST_HEADING || text.charAt(to - 1) == '.') {
            return false;
        }
        int capitals = 0;
        for (int at = from; at < to; at++) {
            int end = EnNumberWords.endOfWord(text, at);
            boolean word = end - at >= 4;
            if (word && !isCapital(at)) {
                return false;
            }
            capitals += word ? 1 : 0;
            at = Math.max(at, end - 1);
        }
        return capitals >= 2;
    }

    /** Whether {@code i} stands inside a quotation of at most {@code most} characters. */
    boolean inShortQuotes(int i, int most) {
        for (int open = i - 1; open >= 0 && i - open <= most; open--) {
            char c = text.charAt(open);
            boolean opens = c == '“' || c == '"' && (open == 0 || " (\n".indexOf(text.charAt(open - 1)) >= 0);
            if (c == '”' || c == '\n' || c == '"' && !opens) {
                return false;
            }
            if (opens) {
                return closes(i, open + most);
            }
        }
        return false;
    }

    private boolean closes(int from, int last) {
        for (int i = from; i < text.length() && i <= last; i++) {
            if (text.charAt(i) == '”' || text.charAt(i) == '"') {
                return true;
            }
        }
        return false;
    }
}
