package org.duizhao.bitext.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.duizhao.bitext.text.Language;
import org.duizhao.bitext.text.Span;

/**
 * Cuts a paragraph into sentences. Chinese ends at 。！？, English at a full stop, question or exclamation mark before a
 * new beginning; closing quotes and brackets stay with the sentence that they close. Offsets are those of the paragraph;
 * blanks between sentences belong to none.
 */
public final class Sentences {

    private static final String ZH_ENDS = "。！？!?｡";
    private static final String EN_ENDS = ".!?…";
    private static final String CLOSERS = "”’」』）)】》〉］]\"'»";
    private static final String EN_OPENERS = "“‘\"'([«—";
    private static final Pattern LIST_MARKER =
            Pattern.compile("[(\\[]?(?:\\d{1,3}(?:\\.\\d{1,3})*|[IVXLC]{1,7}|[A-Za-z])[)\\]]?");

    private static final boolean[] NO_QUOTES = {};

    /** So far a next word is looked for; a longer one is no word. */
    private static final int LONGEST_WORD = 80;

    private Sentences() {}

    /** The sentences of {@code text} in order; none for a blank text. */
    public static List<Span> split(String text, Language language) {
        boolean[] opens = openingQuotes(text);
        List<Span> spans = new ArrayList<>();
        int start = 0;
        int at = 0;
        while (at < text.length()) {
            int end = language == Language.ZH ? chineseEnd(text, at, opens) : englishEnd(text, start, at, opens);
            if (end > at) {
                add(spans, text, start, end);
                start = end;
                at = end;
            } else {
                at++;
            }
        }
        add(spans, text, start, text.length());
        return spans;
    }

    private static int chineseEnd(String text, int at, boolean[] opens) {
        if (ZH_ENDS.indexOf(text.charAt(at)) < 0) {
            return at;
        }
        int end = at;
        while (end < text.length() && ZH_ENDS.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return afterClosers(text, end, opens);
    }

    private static int englishEnd(String text, int start, int at, boolean[] opens) {
        char c = text.charAt(at);
        if (ZH_ENDS.indexOf(c) >= 0 && c > 0x7F) {
            return chineseEnd(text, at, opens);
        }
        if (EN_ENDS.indexOf(c) < 0) {
            return at;
        }
        int end = at;
        while (end < text.length() && EN_ENDS.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        int closed = afterClosers(text, end, NO_QUOTES);
        if (closed == text.length()) {
            return closed;
        }
        if (!Character.isWhitespace(text.charAt(closed)) || !begins(text, closed)) {
            return at;
        }
        return c == '.' && end == at + 1 && closed == end && !fullStopEnds(text, start, at) ? at : closed;
    }

    private static boolean fullStopEnds(String text, int start, int at) {
        int word = at;
        while (word > start
                && !Character.isWhitespace(text.charAt(word - 1))
                && "([“\"‘".indexOf(text.charAt(word - 1)) < 0) {
            word--;
        }
        String before = text.substring(word, at);
        if (blankUntil(text, start, word) && LIST_MARKER.matcher(before).matches()) {
            return false;
        }
        return !Abbreviations.keepsGoing(before, nextWord(text, at + 1));
    }

    private static boolean blankUntil(String text, int from, int to) {
        int at = from;
        while (at < to && blank(text.charAt(at))) {
            at++;
        }
        return at == to;
    }

    private static String nextWord(String text, int from) {
        int start = from;
        int farthest = Math.min(text.length(), from + LONGEST_WORD);
        while (start < farthest && !Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < farthest && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }

    /** Whether what follows the blank at {@code at} can open a sentence. */
    private static boolean begins(String text, int at) {
        int next = at;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        while (next < text.length() && EN_OPENERS.indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        return next == text.length() || !Character.isLowerCase(text.charAt(next));
    }

    private static int afterClosers(String text, int from, boolean[] opens) {
        int end = from;
        while (end < text.length() && CLOSERS.indexOf(text.charAt(end)) >= 0) {
            if (opens.length > 0 && opens[end]) {
                break;
            }
            end++;
        }
        return end;
    }

    /** Which straight quotes are opening ones: those with an even number of their like before them. Empty without quotes. */
    private static boolean[] openingQuotes(String text) {
        if (text.indexOf('"') < 0 && text.indexOf('\'') < 0) {
            return NO_QUOTES;
        }
        boolean[] opens = new boolean[text.length()];
        boolean openDouble = true;
        boolean openSingle = true;
        for (int i = 0; i < opens.length; i++) {
            if (text.charAt(i) == '"') {
                opens[i] = openDouble;
                openDouble = !openDouble;
            } else if (text.charAt(i) == '\'') {
                opens[i] = openSingle;
                openSingle = !openSingle;
            }
        }
        return opens;
    }

    private static void add(List<Span> spans, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && blank(text.charAt(start))) {
            start++;
        }
        while (end > start && blank(text.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            spans.add(new Span(start, end));
        }
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == '\uFEFF' || c == '\u200B';
    }
}
