package org.duizhao.bitext.entity.list;

import java.util.ArrayList;
import java.util.List;
import org.duizhao.bitext.entity.list.EnToken.Kind;

/** Cuts English into words, numbers and marks. */
public final class EnTokens {

    private static final String JOINTS = "'’-–&.+/";

    private EnTokens() {}

    /** The words of a name, as names are looked up: dashes and apostrophes made plain. */
    public static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (EnToken token : of(name, 0, name.length())) {
            words.add(token.text());
        }
        return words;
    }

    public static List<EnToken> of(String text, int start, int end) {
        List<EnToken> tokens = new ArrayList<>();
        boolean opens = true;
        int at = start;
        while (at < end) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                opens |= c == '\n';
                at++;
                continue;
            }
            int next = isWordPart(c) ? wordEnd(text, at, end) : at + 1;
            if (isWordPart(c)) {
                addWord(text, at, next, opens, tokens);
                opens = false;
            } else {
                tokens.add(new EnToken(at, next, plain(text.substring(at, next)), Kind.MARK, false));
                opens |= ".!?:;\"“”‘([•*–—".indexOf(c) >= 0;
            }
            at = Math.max(next, tokens.get(tokens.size() - 1).end());
        }
        return tokens;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) && !ZhText.isHan(c);
    }

    private static int wordEnd(String text, int start, int end) {
        int at = start;
        while (at < end) {
            char c = text.charAt(at);
            boolean joint = JOINTS.indexOf(c) >= 0 && at + 1 < end && isWordPart(text.charAt(at + 1));
            if (!isWordPart(c) && !joint || c == '.' && !isPoint(text, at)) {
                break;
            }
            at++;
        }
        return at;
    }

    /** A point inside a number or an abbreviation: 2.05, U.S., JD.com. */
    private static boolean isPoint(String text, int at) {
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        return Character.isDigit(before) && Character.isDigit(after)
                || Character.isUpperCase(before) && (Character.isUpperCase(after) || Character.isLowerCase(after));
    }

    private static void addWord(String text, int start, int end, boolean opens, List<EnToken> tokens) {
        int cut = end;
        if (end - start > 2 && text.charAt(end - 1) == 's' && "'’".indexOf(text.charAt(end - 2)) >= 0) {
            cut = end - 2;
        }
        String word = plain(text.substring(start, cut));
        tokens.add(new EnToken(start, cut, word, kind(word), opens));
        if (cut < end) {
            tokens.add(new EnToken(cut, end, "'s", Kind.POSSESSIVE, false));
        } else if (cut < text.length() && "'’".indexOf(text.charAt(cut)) >= 0 && text.charAt(cut - 1) == 's') {
            tokens.add(new EnToken(cut, cut + 1, "'", Kind.POSSESSIVE, false));
        }
    }

    private static String plain(String word) {
        return word.replace('’', '\'').replace('–', '-');
    }

    private static Kind kind(String word) {
        int capitals = 0;
        int small = 0;
        int digits = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            capitals += Character.isUpperCase(c) || Character.isTitleCase(c) ? 1 : 0;
            small += Character.isLowerCase(c) ? 1 : 0;
            digits += Character.isDigit(c) ? 1 : 0;
        }
        if (capitals == 0) {
            return digits > 0 && small <= 2 ? Kind.NUMBER : Kind.LOWER;
        }
        if (!Character.isUpperCase(word.charAt(0))) {
            return Kind.LOWER;
        }
        return capitals > 1 && small <= 1 || capitals == 1 && small == 0 ? Kind.ACRONYM : Kind.CAPITAL;
    }
}
