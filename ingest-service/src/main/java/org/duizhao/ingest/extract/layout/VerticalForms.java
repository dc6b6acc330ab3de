package org.duizhao.ingest.extract.layout;

import java.text.Normalizer;

/** The marks that fonts have for text set downwards. */
final class VerticalForms {

    /** U+FE10 and on: what Unicode gives for them is the Latin mark. */
    private static final String MARKS = "，、。：；！？〖〗…";

    private VerticalForms() {}

    /** The same marks as in a line. */
    static String upright(String text) {
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        if (first >= '\uFE10' && first < '\uFE10' + MARKS.length()) {
            return String.valueOf(MARKS.charAt(first - '\uFE10'));
        }
        boolean form = first >= '\uFE30' && first <= '\uFE44' || first == '\uFE47' || first == '\uFE48';
        return form ? bracket(text) : text;
    }

    private static String bracket(String text) {
        return switch (text) {
            case "\uFE30" -> "…";
            case "\uFE31" -> "—";
            case "\uFE35" -> "（";
            case "\uFE36" -> "）";
            default -> Normalizer.normalize(text, Normalizer.Form.NFKC);
        };
    }
}
