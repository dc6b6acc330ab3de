package org.duizhao.index.question;

import java.math.BigDecimal;
import org.duizhao.events.FigureIndicator;
import org.duizhao.events.FigurePlace;
import org.jspecify.annotations.Nullable;

/**
 * A value of an indicator as a report states it.
 *
 * @param place that it is about; null where the report tells none
 * @param city that the report is of
 * @param report the year of the report
 * @param from ISO 8601 year or month that the value begins with
 * @param to the last year or month of it, included
 * @param value in {@code unit}, the unit of the whole series; a fall is negative
 * @param unit of the series; 1 for counts
 * @param original the value as printed, in its own unit
 * @param newest whether no later report states another value of the same
 * @param again how often the report says it besides
 * @param figure id of the figure, Chinese where there is Chinese
 * @param zh the Chinese sentence and what is printed there; null where only English states it
 * @param en the same in English
 */
public record SeriesPoint(
        FigureIndicator indicator,
        @Nullable FigurePlace place,
        @Nullable FigurePlace city,
        @Nullable Integer report,
        String measure,
        @Nullable String basis,
        String from,
        String to,
        @Nullable String periodSource,
        String role,
        BigDecimal value,
        String unit,
        Original original,
        String bound,
        boolean newest,
        int again,
        String documentId,
        String recordId,
        String figure,
        @Nullable Citation zh,
        @Nullable Citation en) {

    /** A value as it is printed. */
    public record Original(BigDecimal value, String unit) {}

    /** Where a language states the value. */
    public record Citation(@Nullable String text, String printed) {}

    static final String RESULT = "result";

    boolean isResult() {
        return role.equals(RESULT);
    }

    /** The same for the same period, whatever is said of it. */
    String period() {
        return from + "/" + to;
    }

    /** With one more place of the report that says it. */
    SeriesPoint saidAgain() {
        return with(newest, again + 1);
    }

    /** A later report has another value. */
    SeriesPoint revised() {
        return with(false, again);
    }

    private SeriesPoint with(boolean newest, int again) {
        return new SeriesPoint(
                indicator,
                place,
                city,
                report,
                measure,
                basis,
                from,
                to,
                periodSource,
                role,
                value,
                unit,
                original,
                bound,
                newest,
                again,
                documentId,
                recordId,
                figure,
                zh,
                en);
    }

    int lastYear() {
        return Integer.parseInt(to.substring(0, 4));
    }
}
