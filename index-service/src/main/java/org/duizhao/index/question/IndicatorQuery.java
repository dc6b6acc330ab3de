package org.duizhao.index.question;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which values of indicators.
 *
 * @param ids of indicators; empty for all
 * @param places ids or names of places, or of cities; empty for all
 * @param documents that state them; empty for all
 * @param measure level, growth, change, share, rank or gap; null for all
 * @param role result, target or plan; null for all
 * @param from the first year; null for no bound
 * @param to the last year; null for no bound
 */
public record IndicatorQuery(
        List<String> ids,
        List<String> places,
        List<String> documents,
        @Nullable String series,
        @Nullable String measure,
        @Nullable String role,
        @Nullable Integer from,
        @Nullable Integer to) {

    public IndicatorQuery {
        ids = List.copyOf(ids);
        places = List.copyOf(places);
        documents = List.copyOf(documents);
    }
}
