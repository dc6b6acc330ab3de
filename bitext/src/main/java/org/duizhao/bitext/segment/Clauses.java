package org.duizhao.bitext.segment;

import java.util.ArrayList;
import java.util.List;
import org.duizhao.bitext.text.Span;

/** Cuts what is too long for a sentence: after the last clause that fits, else after the last word, else where it must be. */
public final class Clauses {

    private static final String ENDS = "，、；：,;:\t";

    private Clauses() {}

    /** The span itself, or pieces of it of at most {@code longest} units; blanks between them belong to none. */
    public static List<Span> cut(String text, Span span, int longest) {
        if (span.length() <= longest) {
            return List.of(span);
        }
        List<Span> pieces = new ArrayList<>();
        int start = span.start();
        while (span.end() - start > longest) {
            int end = end(text, start, start + longest);
            pieces.add(new Span(start, withoutBlanks(text, start, end)));
            start = end;
            while (start < span.end() && Character.isWhitespace(text.charAt(start))) {
                start++;
            }
        }
        if (start < span.end()) {
            pieces.add(new Span(start, span.end()));
        }
        return pieces;
    }

    private static int end(String text, int start, int most) {
        int word = Character.isWhitespace(text.charAt(most)) ? most : -1;
        for (int at = most; at > start + (most - start) / 2; at--) {
            char last = text.charAt(at - 1);
            if (ENDS.indexOf(last) >= 0 && !betweenDigits(text, at - 1)) {
                return at;
            }
            if (word < 0 && Character.isWhitespace(last)) {
                word = at;
            }
        }
        if (word > 0) {
            return word;
        }
        return Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    }

    /** 1,793 and 10:30 are not parted. */
    private static boolean betweenDigits(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }

    private static int withoutBlanks(String text, int start, int end) {
        int last = end;
        while (last > start + 1 && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        return last;
    }
}
