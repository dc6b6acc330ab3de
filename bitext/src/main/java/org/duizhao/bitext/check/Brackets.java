package org.duizhao.bitext.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.duizhao.bitext.text.Language;
import org.duizhao.bitext.text.Span;

/**
 * Brackets and quotation marks without their other half, in the texts of one language one after the other: what opens in a
 * sentence may close in one of the next.
 */
final class Brackets {

    private static final String OPENING = "([{（【《〈“「『";
    private static final String CLOSING = ")]}）】》〉”」』";

    /** So many texts further on nothing is waited for any more. */
    private static final int REACH = 4;

    private final List<Issue.Place> unpaired = new ArrayList<>();
    private final Deque<Issue.Place> open = new ArrayDeque<>();
    private final List<Passage> passages;
    private final Language language;

    Brackets(List<Passage> passages, Language language) {
        this.passages = passages;
        this.language = language;
    }

    List<Issue.Place> find() {
        for (int i = 0; i < passages.size(); i++) {
            Passage.Side side = passages.get(i).side(language);
            if (side != null) {
                forget(i);
                text(i, side.text());
            }
        }
        unpaired.addAll(open);
        return unpaired;
    }

    /** What stands in a heading or a row, or too far back, does not close here. */
    private void forget(int pair) {
        while (!open.isEmpty() && isOver(open.peekFirst(), pair)) {
            unpaired.add(open.removeFirst());
        }
    }

    private boolean isOver(Issue.Place place, int pair) {
        Passage from = passages.get(place.pair());
        return place.pair() != pair
                && (pair - place.pair() > REACH
                        || from.form() != Passage.Form.TEXT
                        || passages.get(pair).form() != from.form());
    }

    private void text(int pair, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (OPENING.indexOf(c) >= 0) {
                open.addLast(IssueMaker.place(pair, language, new Span(i, i + 1)));
            } else if (CLOSING.indexOf(c) >= 0 && !close(c) && !isNumbering(text, i)) {
                unpaired.add(IssueMaker.place(pair, language, new Span(i, i + 1)));
            }
        }
    }

    /** Half and full width close each other: that is another issue. */
    private boolean close(char closing) {
        Issue.Place last = open.peekLast();
        if (last == null) {
            return false;
        }
        Passage.Side side = passages.get(last.pair()).side(language);
        char opening = side == null ? ' ' : side.text().charAt(last.start());
        if (kind(OPENING.indexOf(opening)) == kind(CLOSING.indexOf(closing))) {
            open.removeLast();
            return true;
        }
        return false;
    }

    private static int kind(int index) {
        return index == OPENING.indexOf('（') ? OPENING.indexOf('(') : index;
    }

    /** 1) or a) or （一） without its beginning. */
    private static boolean isNumbering(String text, int at) {
        int from = at;
        while (from > 0 && at - from < 4 && Character.isLetterOrDigit(text.charAt(from - 1))) {
            from--;
        }
        return from < at && at - from <= 3 && (from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1)));
    }
}
