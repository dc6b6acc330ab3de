package org.duizhao.bitext.numeral;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 5.47‰, 5.47 per mille, and 5.47 per thousand where nothing follows that is counted by the thousand. */
public final class PerMille {

    private static final Pattern WORDS =
            Pattern.compile("(?i) ?‰| per ?mille?\\b| per thousand\\b(?! [a-z])| per 1,?000\\b(?! ?[a-z%,.]?[a-z0-9])");

    private PerMille() {}

    /** Where the words end that make the number before {@code at} a per mille; -1 if none stand there. */
    public static int end(String text, int at) {
        char c = at < text.length() ? text.charAt(at) : ' ';
        if (c != ' ' && c != '‰') {
            return -1;
        }
        Matcher words = WORDS.matcher(text).region(at, text.length());
        words.useTransparentBounds(true);
        return words.lookingAt() ? words.end() : -1;
    }
}
