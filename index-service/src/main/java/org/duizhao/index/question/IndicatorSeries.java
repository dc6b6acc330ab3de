package org.duizhao.index.question;

import java.math.BigDecimal;
import java.util.List;
import org.duizhao.events.FigurePlace;
import org.jspecify.annotations.Nullable;

/**
 * The values of one indicator at one place, in one measure.
 *
 * @param place null where the reports tell none
 * @param unit of all values
 * @param points by period, the newest report last
 * @param targets each with what became of it
 */
public record IndicatorSeries(
        IndicatorView.Name indicator,
        @Nullable FigurePlace place,
        String measure,
        String unit,
        List<SeriesPoint> points,
        List<Target> targets) {

    public IndicatorSeries {
        points = List.copyOf(points);
        targets = List.copyOf(targets);
    }

    /**
     * A target and its result.
     *
     * @param result the newest; null where no report states one yet
     * @param verdict met, within, missed, none (no result yet), or not-judged (neither way is better)
     * @param by result minus target in the unit of the series, positive on the better side; null without a result
     */
    public record Target(
            SeriesPoint target,
            @Nullable SeriesPoint result,
            String verdict,
            @Nullable BigDecimal by) {}

    /** Several series, of places, measures or indicators. */
    public record Several(long points, boolean complete, List<IndicatorSeries> items) {

        public Several {
            items = List.copyOf(items);
        }
    }
}
