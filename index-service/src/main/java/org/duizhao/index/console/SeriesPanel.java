package org.duizhao.index.console;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.duizhao.events.FigurePlace;
import org.duizhao.index.question.IndicatorSeries;
import org.duizhao.index.question.IndicatorSeries.Target;
import org.duizhao.index.question.IndicatorView;
import org.duizhao.index.question.SeriesPoint;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One indicator in one measure: a chart, and a table of the same values.
 *
 * @param lines what the chart draws, as JSON: a name, and periods with values, roles and verdicts
 */
record SeriesPanel(IndicatorView.Name indicator, String measure, String unit, List<Row> rows, String lines) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * A value in the table.
     *
     * @param by how much better than the target the result is
     */
    record Row(
            SeriesPoint point,
            String period,
            @Nullable String place,
            String amount,
            @Nullable String verdict,
            @Nullable String by,
            String href) {}

    private record Dot(
            String period,
            BigDecimal value,
            String amount,
            String role,
            @Nullable String verdict) {}

    private record Line(String name, List<Dot> dots) {}

    private record Key(String indicator, String measure, String unit) {}

    /** A panel for each indicator, measure and unit, with a line for each place. */
    static List<SeriesPanel> of(List<IndicatorSeries> all, Locale language) {
        Map<Key, List<IndicatorSeries>> groups = new LinkedHashMap<>();
        for (IndicatorSeries one : all) {
            groups.computeIfAbsent(new Key(one.indicator().id(), one.measure(), one.unit()), any -> new ArrayList<>())
                    .add(one);
        }
        return groups.values().stream().map(group -> panel(group, language)).toList();
    }

    private static SeriesPanel panel(List<IndicatorSeries> group, Locale language) {
        List<Row> rows = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (IndicatorSeries series : group) {
            String place = name(series.place(), language);
            List<Dot> dots = new ArrayList<>();
            for (SeriesPoint point : series.points()) {
                Row row = row(point, place, target(series, point), language);
                rows.add(row);
                if (point.newest()) {
                    dots.add(new Dot(row.period(), point.value(), row.amount(), point.role(), row.verdict()));
                }
            }
            lines.add(new Line(Objects.requireNonNullElse(place, ""), dots));
        }
        IndicatorSeries first = group.get(0);
        return new SeriesPanel(first.indicator(), first.measure(), first.unit(), rows, JSON.writeValueAsString(lines));
    }

    private static @Nullable Target target(IndicatorSeries series, SeriesPoint point) {
        return series.targets().stream()
                .filter(target -> target.target().figure().equals(point.figure()))
                .findFirst()
                .orElse(null);
    }

    private static Row row(SeriesPoint point, @Nullable String place, @Nullable Target target, Locale language) {
        BigDecimal by = target == null ? null : target.by();
        return new Row(
                point,
                period(point),
                place,
                amount(point.value(), language),
                target == null ? null : target.verdict(),
                by == null ? null : Amounts.signed(by, language),
                href(point));
    }

    static String period(SeriesPoint point) {
        return point.to().equals(point.from()) ? point.from() : point.from() + "–" + point.to();
    }

    static String href(SeriesPoint point) {
        String record = point.recordId();
        return RecordCard.href(point.documentId(), Integer.parseInt(record.substring(record.lastIndexOf('-') + 1)));
    }

    static String amount(BigDecimal value, Locale language) {
        return Amounts.compact(value.doubleValue(), language);
    }

    /** The name of a place in the reader's language, or in the other. */
    static @Nullable String name(@Nullable FigurePlace place, Locale language) {
        if (place == null) {
            return null;
        }
        boolean chinese = language.getLanguage().equals(Locale.CHINESE.getLanguage());
        String name = chinese ? place.nameZh() : place.nameEn();
        String other = chinese ? place.nameEn() : place.nameZh();
        return name != null ? name : other != null ? other : place.id();
    }
}
