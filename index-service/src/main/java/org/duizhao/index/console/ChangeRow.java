package org.duizhao.index.console;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.duizhao.index.question.ReportChanges;
import org.duizhao.index.question.ReportChanges.Change;
import org.duizhao.index.question.SeriesPoint;
import org.jspecify.annotations.Nullable;

/**
 * What became of an indicator, as the page shows it.
 *
 * @param place where it is not the whole city
 * @param by how much more it is, or less
 * @param tone good, bad, or empty
 */
record ChangeRow(
        Change change,
        @Nullable String place,
        @Nullable Said earlier,
        @Nullable Said now,
        @Nullable String by,
        @Nullable String percent,
        String tone) {

    /** A value, its period, and the place where the report says it. */
    record Said(String period, String amount, String href) {}

    static List<ChangeRow> of(ReportChanges changes, Locale language) {
        return changes.items().stream()
                .map(change -> row(change, changes, language))
                .toList();
    }

    private static ChangeRow row(Change change, ReportChanges changes, Locale language) {
        boolean whole = change.place() == null
                || changes.city() != null
                        && change.place().id().equals(changes.city().id());
        Boolean better = change.better();
        BigDecimal percent = change.percent();
        return new ChangeRow(
                change,
                whole ? null : SeriesPanel.name(change.place(), language),
                said(change.earlier(), language),
                said(change.now(), language),
                change.by() == null ? null : Amounts.signed(change.by(), language),
                percent == null ? null : Amounts.signed(percent, language) + "%",
                better == null ? "" : better ? "good" : "bad");
    }

    private static @Nullable Said said(@Nullable SeriesPoint point, Locale language) {
        return point == null
                ? null
                : new Said(
                        SeriesPanel.period(point),
                        SeriesPanel.amount(point.value(), language),
                        SeriesPanel.href(point));
    }
}
