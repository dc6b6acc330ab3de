package org.duizhao.bitext.check;

import java.util.List;
import java.util.Objects;
import org.duizhao.bitext.text.Language;
import org.duizhao.bitext.text.Span;
import org.jspecify.annotations.Nullable;

/** Makes issues of places: where they are told what they are recognised by. */
final class IssueMaker {

    private final List<Passage> passages;

    IssueMaker(List<Passage> passages) {
        this.passages = passages;
    }

    /**
     * @param items what it is about, normalised; those of the Chinese side first
     * @param places the first of each language makes that side of the anchor
     */
    Issue issue(
            IssueKind kind,
            String reason,
            String why,
            double confidence,
            List<String> items,
            List<Issue.Place> places) {
        Anchor anchor = new Anchor(
                kind,
                items,
                side(places, Language.ZH),
                side(places, Language.EN),
                passages.get(places.get(0).pair()).section());
        return new Issue(kind, reason, why, confidence, anchor, places);
    }

    /** A place that is no figure. */
    static Issue.Place place(int pair, Language language, Span span) {
        return new Issue.Place(pair, language, span.start(), span.end(), null);
    }

    /** A whole side; null where there is none. */
    Issue.@Nullable Place whole(int pair, Language language) {
        Passage.Side side = passages.get(pair).side(language);
        return side == null
                ? null
                : place(pair, language, new Span(0, side.text().length()));
    }

    private Anchor.@Nullable Side side(List<Issue.Place> places, Language language) {
        return places.stream()
                .filter(place -> place.language() == language)
                .findFirst()
                .map(place -> {
                    Passage.Side side =
                            Objects.requireNonNull(passages.get(place.pair()).side(language));
                    return Anchor.Side.of(
                            side.text(), side.sentence(place.start()), new Span(place.start(), place.end()));
                })
                .orElse(null);
    }
}
