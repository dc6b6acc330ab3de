package org.duizhao.ingest.extract.layout;

import java.util.regex.Pattern;

/**
 * Powers and indices as the characters that there are for them: 10⁸, km², CO₂. Raised digits are also how notes are marked: which they
 * are, what stands before them says. A power stands after 10 or 2, a unit of length or time, a single letter, or what is in brackets and has
 * a sign of arithmetic; anywhere else, at the start of a paragraph too, a raised number is the mark of a note, [1], so that 1793.6¹ is no power of a figure.
 */
public final class Raised {

    private static final String PLAIN = "0123456789+-−–=()n";
    private static final String ABOVE = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ⁿ";
    private static final String BELOW = "₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎ₙ";

    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
    /** One or several notes, by number or letter. */
    private static final Pattern MARK = Pattern.compile("[(（\\[]?(\\d{1,2}(?:\\s?[,，、–-]\\s?\\d{1,2})*|[a-z])[)）\\]]?");
    /** What is raised to a power. */
    private static final Pattern BASE = Pattern.compile(
            "(?:^|[^\\d.,])(?:10|2)$|[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻]$|\\([^()]*[+−×/=-][^()]*\\)$|(?:^|[^\\p{IsLatin}\\p{IsGreek}])[\\p{IsLatin}\\p{IsGreek}]$");
    /** Units of which there are squares and cubes. */
    private static final Pattern LENGTH =
            Pattern.compile("(?:^|[^\\p{IsLatin}])(?:[kcdmnhµμ]m|ft|in|yd|mi|sec|㎞|㎝|㎜)$|[㎞㎝㎜]$|(?:米|公尺|公里|英尺|英里)$");

    private static final int TAIL = 40;

    private Raised() {}

    /** The text as it is where it holds anything that has no such form: a footnote's mark [1], the th of 4th. */
    public static String of(String text, boolean above) {
        StringBuilder raised = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int at = PLAIN.indexOf(text.charAt(i));
            if (at < 0) {
                return text;
            }
            raised.append((above ? ABOVE : BELOW).charAt(at));
        }
        return raised.toString();
    }

    /** What is raised or lowered behind other text of its paragraph. */
    public static String after(CharSequence before, String text, boolean above) {
        String base = before.subSequence(Math.max(0, before.length() - TAIL), before.length())
                .toString()
                .stripTrailing();
        String said = text.strip();
        if (said.isEmpty()) {
            return text;
        }
        if (!above || isPower(base, said)) {
            String raised = of(said, above);
            boolean torn = raised.equals(said) && isDigit(Chars.last(base)) && isDigit(said.charAt(0));
            return torn ? (above ? "^(" : "_(") + said + ")" : raised;
        }
        boolean letter = Character.isLetter(said.charAt(0));
        if (MARK.matcher(said).matches() && (!letter || isDigit(Chars.last(base)))) {
            return "[" + MARK.matcher(said).replaceFirst("$1") + "]";
        }
        boolean torn = isDigit(Chars.last(base)) && isDigit(said.charAt(0));
        return torn ? "^(" + said + ")" : of(said, true);
    }

    /** Whether raised digits behind this are a power, whatever notes there are. */
    static boolean isPower(String base, String raised) {
        if (raised.equals("n") || raised.matches("[+−–-]\\d{1,3}")) {
            return true;
        }
        boolean one = raised.equals("1") && isDigit(Chars.last(base));
        return NUMBER.matcher(raised).matches() && !one && BASE.matcher(base).find()
                || raised.matches("[2-4]") && LENGTH.matcher(base).find();
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
