package org.duizhao.bitext.claim;

import java.util.regex.Pattern;

/** The clause and the sentence around a place of folded text, as far as a claim's words may reach. */
record Clause(int start, int end) {

    private static final int LONGEST = 160;
    /** Behind Grade V. a sentence begins; behind the point of the U.S. none does. */
    private static final Pattern OPENER = Pattern.compile(
            "(?:The|In|It|This|These|A|An|At|We|On|Of|They|He|She|As|For|By|To|And|But|Its|Their|There|Our|No|All|With|From) ");

    private static final String BREAKS = ",;!?:。、\n\t()";

    /** Between commas, colons and ends of sentences; a comma or point inside a number is none. */
    static Clause around(String text, int from, int to, boolean lists) {
        int start = from;
        while (start > 0 && from - start < LONGEST && !isBreak(text, start - 1, lists)) {
            start--;
        }
        int end = to;
        while (end < text.length() && end - to < LONGEST && !isBreak(text, end, lists)) {
            end++;
        }
        return new Clause(start, end);
    }

    static Clause sentence(String text, int from, int to) {
        int start = from;
        while (start > 0 && from - start < 2 * LONGEST && !isStop(text, start - 1)) {
            start--;
        }
        int end = to;
        while (end < text.length() && end - to < 2 * LONGEST && !isStop(text, end)) {
            end++;
        }
        return new Clause(start, end);
    }

    /** @param lists whether 、 parts items of a list and no clauses */
    static boolean isBreak(String text, int i, boolean lists) {
        char c = text.charAt(i);
        if (c == ' ' || c >= 'a' && c <= 'z') {
            return false;
        }
        if (c == ',') {
            return !isDigit(text, i - 1) || !isDigit(text, i + 1);
        }
        return isStop(text, i) || BREAKS.indexOf(c) >= 0 && !(lists && c == '、');
    }

    static boolean isStop(String text, int i) {
        char c = text.charAt(i);
        if (c == '.') {
            return i + 1 >= text.length()
                    || text.charAt(i + 1) == ' '
                            && (!isCapital(text, i - 1)
                                    || OPENER.matcher(text)
                                            .region(i + 2, text.length())
                                            .lookingAt());
        }
        return c == '。' || c == '!' || c == '?' || c == ';' || c == '\n';
    }

    private static boolean isDigit(String text, int i) {
        return i >= 0 && i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }

    /** The U.S. economy: no end of a sentence. */
    private static boolean isCapital(String text, int i) {
        return i >= 0 && text.charAt(i) >= 'A' && text.charAt(i) <= 'Z';
    }
}
