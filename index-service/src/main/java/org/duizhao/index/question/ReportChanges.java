package org.duizhao.index.question;

import java.math.BigDecimal;
import java.util.List;
import org.duizhao.events.FigurePlace;
import org.jspecify.annotations.Nullable;

/**
 * What the results of a report became since what its city published before.
 *
 * @param report the year of the report; null if nothing tells it
 * @param before the year of what it is held against; null where the city has published nothing earlier
 * @param items changed first, then revised, new and gone, each in the order of indicators
 */
public record ReportChanges(
        String document,
        @Nullable FigurePlace city,
        @Nullable Integer report,
        @Nullable Integer before,
        List<Change> items) {

    public ReportChanges {
        items = List.copyOf(items);
    }

    /**
     * One measure of an indicator at a place.
     *
     * @param kind {@code changed}: a later period of the same length; {@code revised}: the same period has another value now; {@code new} or
     *     {@code gone}: stated by the report alone, or by those before alone
     * @param earlier the last result that was stated before; null if new
     * @param now the last result that the report states; null if gone
     * @param by now minus earlier, in {@code unit}; null unless there are both
     * @param percent the same of the earlier value, in per cent; null where that means nothing: of percentages, and of what was not positive
     * @param better whether that is the better side of the indicator; null where neither is, or nothing moved
     */
    public record Change(
            String kind,
            IndicatorView.Name indicator,
            @Nullable FigurePlace place,
            String measure,
            String unit,
            @Nullable SeriesPoint earlier,
            @Nullable SeriesPoint now,
            @Nullable BigDecimal by,
            @Nullable BigDecimal percent,
            @Nullable Boolean better) {}
}
