package org.duizhao.index.question;

import java.util.List;
import org.duizhao.events.FigurePlace;
import org.jspecify.annotations.Nullable;

/**
 * An indicator that reports state values of.
 *
 * @param known whether a dictionary has it
 * @param better higher, lower, ceiling or none
 * @param parent id of the indicator that it is part of; null for none
 * @param sum whether its values add up over places
 * @param points values, a pair of languages counted once
 */
public record IndicatorView(
        String id,
        @Nullable String nameZh,
        @Nullable String nameEn,
        boolean known,
        String better,
        @Nullable String parent,
        boolean sum,
        List<String> units,
        List<String> measures,
        List<FigurePlace> places,
        List<Integer> years,
        long points) {

    public IndicatorView {
        units = List.copyOf(units);
        measures = List.copyOf(measures);
        places = List.copyOf(places);
        years = List.copyOf(years);
    }

    /** What a series is of. */
    public record Name(
            String id, @Nullable String nameZh, @Nullable String nameEn, boolean known, String better, boolean sum) {}

    /** Indicators, those with most values first. */
    public record Found(long total, List<IndicatorView> items) {

        public Found {
            items = List.copyOf(items);
        }
    }
}
