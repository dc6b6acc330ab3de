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

    private Sentences() {}

    /** The sentences of {@code text} in order; none for a blank text. */
    public static List<Span> split(String text, Language language) {
        List<Span> spans = new ArrayList<>();
        int start = 0;
        int at = 0;
        while (at < text.length()) {
            int end = language == Language.ZH ? chineseEnd(text, at) : englishEnd(text, start, at);
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

    private static int chineseEnd(String text, int at) {
        if (ZH_ENDS.indexOf(text.charAt(at)) < 0) {
            return at;
        }
        int end = at;
        while (end < text.length() && ZH_ENDS.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return afterClosers(text, end, true);
    }

    private static int englishEnd(String text, int start, int at) {
        char c = text.charAt(at);
        if (ZH_ENDS.indexOf(c) >= 0 && c > 0x7F) {
            return chineseEnd(text, at);
        }
        if (EN_ENDS.indexOf(c) < 0) {
            return at;
        }
        int end = at;
        while (end < text.length() && EN_ENDS.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        int closed = afterClosers(text, end, false);
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
        if (text.substring(start, word).isBlank() && LIST_MARKER.matcher(before).matches()) {
            return false;
        }
        return !Abbreviations.keepsGoing(before, nextWord(text, at + 1));
    }

    private static String nextWord(String text, int from) {
        int start = from;
        while (start < text.length() && !Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
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

    private static int afterClosers(String text, int from, boolean chinese) {
        int end = from;
        while (end < text.length() && CLOSERS.indexOf(text.charAt(end)) >= 0) {
            boolean straight = text.charAt(end) == '"' || text.charAt(end) == '\'';
            if (straight && chinese && opens(text, end)) {
                break;
            }
            end++;
        }
        return end;
    }

    /** Whether the straight quote at {@code at} is an opening one: an even number of its like stands before it. */
    private static boolean opens(String text, int at) {
        int before = 0;
        for (int i = 0; i < at; i++) {
            before += text.charAt(i) == text.charAt(at) ? 1 : 0;
        }
        return before % 2 == 0;
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
