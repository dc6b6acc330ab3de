package org.duizhao.bitext.claim.indicator;

import java.util.List;
import org.duizhao.bitext.figure.Figure;
import org.duizhao.bitext.text.Folding;

/**
 * A Chinese text as claims are read from it: folded, without quotation marks, blanks, 的 and brackets that hold no figure,
 * so that names match however they are written.
 */
final class ZhLine {

    private static final String DROPPED = "“”\"'‘’「」『』《》 \t的";

    /** 企业实现利润, 人员实现再就业: it stands inside names, and says nothing. */
    private static final String VERB = "实现";

    private final String text;
    /** Where each character of the original went. */
    private final int[] places;

    private ZhLine(String text, int[] places) {
        this.text = text;
        this.places = places;
    }

    static ZhLine of(String original, List<Figure> figures) {
        String folded = ZhYears.fold(Folding.fold(original));
        boolean[] hidden = brackets(folded, figures);
        StringBuilder text = new StringBuilder();
        int[] places = new int[folded.length() + 1];
        for (int i = 0; i < folded.length(); i++) {
            places[i] = text.length();
            char c = folded.charAt(i);
            boolean verb = folded.startsWith(VERB, i) || i > 0 && folded.startsWith(VERB, i - 1);
            if (!hidden[i] && !verb && DROPPED.indexOf(c) < 0) {
                text.append(c == '(' || c == ')' ? ',' : c);
            }
        }
        places[folded.length()] = text.length();
        return new ZhLine(text.toString(), places);
    }

    static String squeeze(String name) {
        StringBuilder squeezed = new StringBuilder();
        name.replace(VERB, "").chars().filter(c -> DROPPED.indexOf(c) < 0).forEach(c -> squeezed.append((char) c));
        return squeezed.toString();
    }

    private static boolean[] brackets(String folded, List<Figure> figures) {
        boolean[] hidden = new boolean[folded.length()];
        int open = folded.indexOf('(');
        while (open >= 0) {
            int close = folded.indexOf(')', open);
            if (close < 0) {
                break;
            }
            int from = open;
            int to = close;
            boolean stated = figures.stream()
                    .anyMatch(figure -> figure.isStatement() && from < figure.start() && figure.end() <= to);
            for (int i = open; i <= close && !stated; i++) {
                hidden[i] = true;
            }
            open = folded.indexOf('(', close);
        }
        return hidden;
    }

    String text() {
        return text;
    }

    int at(int original) {
        return places[original];
    }
}
