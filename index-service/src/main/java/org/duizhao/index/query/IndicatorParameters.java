package org.duizhao.index.query;

import java.util.List;
import java.util.Set;
import org.duizhao.index.question.BadQueryException;
import org.duizhao.index.question.IndicatorQuery;
import org.jspecify.annotations.Nullable;

/** The query parameters of a question for values of indicators, as they came. */
public record IndicatorParameters(
        @Nullable List<String> ids,
        @Nullable List<String> places,
        @Nullable List<String> place,
        @Nullable List<String> document,
        @Nullable String series,
        @Nullable String measure,
        @Nullable String role,
        @Nullable Integer year,
        @Nullable Integer from,
        @Nullable Integer to) {

    private static final Set<String> MEASURES = Set.of("level", "growth", "change", "share", "rank", "gap");
    private static final Set<String> ROLES = Set.of("result", "target", "plan");

    /**
     * The question.
     *
     * @throws BadQueryException if a parameter is out of range
     */
    public IndicatorQuery query() {
        List<String> asked = Limits.texts("ids", ids);
        return query(asked);
    }

    /** The same for the indicators that the path names. */
    IndicatorQuery query(List<String> asked) {
        Integer first = year != null ? year : from;
        Integer last = year != null ? year : to;
        if (first != null && last != null && first > last) {
            throw new BadQueryException("from: " + first + " (expected: at most to, " + last + ")");
        }
        List<String> where = Limits.texts("places", places);
        return new IndicatorQuery(
                asked,
                where.isEmpty() ? Limits.texts("place", place) : where,
                Limits.documents(document),
                Limits.text("series", series),
                one("measure", measure, MEASURES),
                one("role", role, ROLES),
                first,
                last);
    }

    private static @Nullable String one(String name, @Nullable String word, Set<String> words) {
        String text = Limits.text(name, word);
        if (text != null && !words.contains(text)) {
            throw new BadQueryException(name + ": " + text + " (expected: one of "
                    + String.join(", ", words.stream().sorted().toList()) + ")");
        }
        return text;
    }
}
