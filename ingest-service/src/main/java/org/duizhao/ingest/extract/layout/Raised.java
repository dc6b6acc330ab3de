package org.duizhao.ingest.extract.layout;

/** Powers and indices as the characters that there are for them: 10⁸, km², CO₂. */
public final class Raised {

    private static final String PLAIN = "0123456789+-−–=()n";
    private static final String ABOVE = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ⁿ";
    private static final String BELOW = "₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎ₙ";

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
}
