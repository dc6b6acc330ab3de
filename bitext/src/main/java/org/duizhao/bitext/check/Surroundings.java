package org.duizhao.bitext.check;

import java.util.List;
import org.duizhao.bitext.text.Language;
import org.duizhao.bitext.text.Span;
import org.jspecify.annotations.Nullable;

/** Tells issues with equal sentences apart by what stands before and after these. */
final class Surroundings {

    private static final int LENGTH = 30;

    /** More passages than this are not looked at for so few characters. */
    private static final int MOST = 5;

    private final List<Passage> passages;

    Surroundings(List<Passage> passages) {
        this.passages = passages;
    }

    /** The same issue with what stands around its first place. */
    Issue around(Issue issue) {
        Language language = issue.anchor().zh() == null ? Language.EN : Language.ZH;
        return issue.places().stream()
                .filter(place -> place.language() == language)
                .findFirst()
                .map(place -> issue.with(issue.anchor().between(before(place), after(place))))
                .orElse(issue);
    }

    private String before(Issue.Place place) {
        Passage.Side side = side(place.pair(), place.language());
        String text = side == null
                ? ""
                : side.text().substring(0, side.sentence(place.start()).start());
        for (int i = place.pair() - 1; i >= 0 && i >= place.pair() - MOST && text.length() < LENGTH; i--) {
            Passage.Side other = side(i, place.language());
            text = (other == null ? "" : other.text() + " ") + text;
        }
        String folded = Anchor.folded(text);
        return folded.substring(Math.max(0, folded.length() - LENGTH));
    }

    private String after(Issue.Place place) {
        Passage.Side side = side(place.pair(), place.language());
        StringBuilder text = new StringBuilder();
        if (side != null) {
            Span sentence = side.sentence(place.start());
            text.append(side.text(), sentence.end(), side.text().length());
        }
        int last = Math.min(passages.size() - 1, place.pair() + MOST);
        for (int i = place.pair() + 1; i <= last && text.length() < LENGTH; i++) {
            Passage.Side other = side(i, place.language());
            text.append(' ').append(other == null ? "" : other.text());
        }
        String folded = Anchor.folded(text.toString());
        return folded.substring(0, Math.min(LENGTH, folded.length()));
    }

    private Passage.@Nullable Side side(int pair, Language language) {
        return passages.get(pair).side(language);
    }
}
