package org.duizhao.index.question;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.duizhao.index.entry.FigureEntry;
import org.duizhao.index.question.ReportChanges.Change;
import org.jspecify.annotations.Nullable;

/** Holds the results of a report against those that were published before. */
public final class ChangeMaker {

    /** In the order in which they are told. */
    private static final List<String> KINDS = List.of("changed", "revised", "new", "gone");

    private static final String PERCENT = "%";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private ChangeMaker() {}

    /**
     * Holds a report against others.
     *
     * @param figures of the report and of the others
     */
    public static List<Change> of(String document, List<FigureEntry> figures) {
        List<Change> changes = new ArrayList<>();
        for (IndicatorSeries series : SeriesMaker.of(figures)) {
            List<SeriesPoint> now = results(series, document, true);
            List<SeriesPoint> earlier = results(series, document, false);
            Change change =
                    now.isEmpty() || earlier.isEmpty() ? alone(series, now, earlier) : both(series, now, earlier);
            if (change != null) {
                changes.add(change);
            }
        }
        changes.sort(Comparator.comparing(change -> KINDS.indexOf(change.kind())));
        return changes;
    }

    /** The newest period first. */
    private static List<SeriesPoint> results(IndicatorSeries series, String document, boolean own) {
        List<SeriesPoint> results = new ArrayList<>(series.points().stream()
                .filter(point -> point.isResult() && point.documentId().equals(document) == own)
                .filter(point -> point.unit().equals(series.unit()))
                .toList());
        Collections.reverse(results);
        return results;
    }

    private static @Nullable Change alone(IndicatorSeries series, List<SeriesPoint> now, List<SeriesPoint> earlier) {
        if (now.isEmpty()) {
            return earlier.isEmpty() ? null : change("gone", series, earlier.get(0), null);
        }
        return change("new", series, null, now.get(0));
    }

    /** The latest period that both sides state in the same length; null where they say the same. */
    private static @Nullable Change both(IndicatorSeries series, List<SeriesPoint> now, List<SeriesPoint> earlier) {
        for (SeriesPoint point : now) {
            for (SeriesPoint other : earlier) {
                if (length(point) == length(other) && point.to().compareTo(other.to()) > 0) {
                    return change("changed", series, other, point);
                }
                if (point.period().equals(other.period()) && point.value().compareTo(other.value()) != 0) {
                    return change("revised", series, other, point);
                }
            }
        }
        return null;
    }

    private static Change change(
            String kind, IndicatorSeries series, @Nullable SeriesPoint earlier, @Nullable SeriesPoint now) {
        BigDecimal by = earlier == null || now == null ? null : now.value().subtract(earlier.value());
        return new Change(
                kind,
                series.indicator(),
                series.place(),
                series.measure(),
                series.unit(),
                earlier,
                now,
                by,
                by == null ? null : percent(by, Objects.requireNonNull(earlier).value(), series.unit()),
                by == null ? null : better(series.indicator().better(), by));
    }

    private static @Nullable BigDecimal percent(BigDecimal by, BigDecimal earlier, String unit) {
        return unit.equals(PERCENT) || earlier.signum() <= 0
                ? null
                : by.multiply(HUNDRED).divide(earlier, MathContext.DECIMAL32).setScale(1, RoundingMode.HALF_UP);
    }

    private static @Nullable Boolean better(String better, BigDecimal by) {
        return switch (by.signum() == 0 ? "" : better) {
            case "higher" -> by.signum() > 0;
            case "lower" -> by.signum() < 0;
            default -> null;
        };
    }

    /** In months, or in years where the period is of whole years. */
    private static long length(SeriesPoint point) {
        boolean months = point.from().length() > 4 && point.to().length() > 4;
        return months
                ? ChronoUnit.MONTHS.between(YearMonth.parse(point.from()), YearMonth.parse(point.to())) + 1
                : 12L * (point.lastYear() - Integer.parseInt(point.from().substring(0, 4)) + 1);
    }
}
