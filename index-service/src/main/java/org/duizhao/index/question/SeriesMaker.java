package org.duizhao.index.question;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duizhao.bitext.claim.indicator.Indicator;
import org.duizhao.bitext.claim.indicator.IndicatorDictionary;
import org.duizhao.bitext.unit.Unit;
import org.duizhao.bitext.unit.Units;
import org.duizhao.events.FigurePlace;
import org.duizhao.index.entry.FigureEntry;
import org.jspecify.annotations.Nullable;

/** Makes series of the figures that state an indicator: one unit, one point for each value of a report, targets held against results. */
public final class SeriesMaker {

    private static final String COUNT = "1";

    private record Key(String indicator, String place, String measure) {}

    private SeriesMaker() {}

    /** In the order of indicators, places and measures as they come. */
    public static List<IndicatorSeries> of(List<FigureEntry> figures) {
        Map<Key, List<FigureEntry>> parts = new LinkedHashMap<>();
        for (FigureEntry figure : figures) {
            if (figure.indicator() != null && figure.signed() != null && figure.periodTo() != null) {
                parts.computeIfAbsent(key(figure), any -> new ArrayList<>()).add(figure);
            }
        }
        return parts.values().stream().map(SeriesMaker::series).toList();
    }

    private static Key key(FigureEntry figure) {
        FigurePlace place = figure.at();
        return new Key(
                Objects.requireNonNull(figure.indicator()).id(),
                place == null ? "" : place.id(),
                String.valueOf(figure.measure()));
    }

    private static IndicatorSeries series(List<FigureEntry> figures) {
        FigureEntry first = figures.get(0);
        String unit = unit(figures);
        List<SeriesPoint> points = points(figures, unit);
        return new IndicatorSeries(
                name(first), first.at(), String.valueOf(first.measure()), unit, points, Targets.of(points));
    }

    static IndicatorView.Name name(FigureEntry figure) {
        var indicator = Objects.requireNonNull(figure.indicator());
        Indicator known = IndicatorDictionary.standard().byId(indicator.id());
        return new IndicatorView.Name(
                indicator.id(),
                indicator.nameZh(),
                indicator.nameEn(),
                indicator.known(),
                IndicatorDictionary.standard().better(indicator.id()).code(),
                known != null && known.isSum());
    }

    /** The unit that most are printed in. */
    private static String unit(List<FigureEntry> figures) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        figures.forEach(figure -> counts.merge(code(figure), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(COUNT);
    }

    private static String code(FigureEntry figure) {
        return figure.unit() == null ? COUNT : figure.unit();
    }

    private static List<SeriesPoint> points(List<FigureEntry> figures, String unit) {
        Map<String, SeriesPoint> points = new LinkedHashMap<>();
        for (FigureEntry figure : figures) {
            SeriesPoint point = point(figure, unit);
            String same = String.join(
                    "/",
                    point.documentId(),
                    point.from(),
                    point.to(),
                    point.isResult() ? SeriesPoint.RESULT : "goal",
                    point.unit(),
                    point.value().stripTrailingZeros().toPlainString());
            points.merge(same, point, (one, other) -> one.saidAgain());
        }
        List<SeriesPoint> sorted = new ArrayList<>(points.values());
        sorted.sort(Comparator.comparing(SeriesPoint::to)
                .thenComparing(SeriesPoint::from)
                .thenComparing(SeriesPoint::role)
                .thenComparing(point -> point.report() == null ? 0 : point.report()));
        return newest(sorted);
    }

    private static SeriesPoint point(FigureEntry figure, String unit) {
        BigDecimal value = Objects.requireNonNull(figure.signed());
        BigDecimal converted = converted(value, code(figure), unit);
        boolean zh = figure.language().equals("zh");
        SeriesPoint.Citation own =
                new SeriesPoint.Citation(zh ? figure.sentenceZh() : figure.sentenceEn(), figure.text());
        SeriesPoint.Citation other = figure.partnerText() == null
                ? null
                : new SeriesPoint.Citation(zh ? figure.sentenceEn() : figure.sentenceZh(), figure.partnerText());
        return new SeriesPoint(
                Objects.requireNonNull(figure.indicator()),
                figure.at(),
                figure.city(),
                figure.year(),
                String.valueOf(figure.measure()),
                figure.basis(),
                String.valueOf(figure.periodFrom()),
                String.valueOf(figure.periodTo()),
                figure.periodSource(),
                figure.role() == null ? SeriesPoint.RESULT : figure.role(),
                converted == null ? value : converted,
                converted == null ? code(figure) : unit,
                new SeriesPoint.Original(value, code(figure)),
                figure.bound(),
                true,
                0,
                figure.documentId(),
                figure.recordId(),
                figure.figureId(),
                zh ? own : other,
                zh ? other : own);
    }

    /** Null where the units do not compare. */
    private static @Nullable BigDecimal converted(BigDecimal value, String from, String to) {
        if (from.equals(to)) {
            return value;
        }
        Unit one = Units.byCode(from);
        Unit other = Units.byCode(to);
        if (one == null || other == null || one.base() == null || !one.base().equals(other.base())) {
            return null;
        }
        BigDecimal factor = one.factor();
        BigDecimal divisor = other.factor();
        return factor == null || divisor == null
                ? null
                : value.multiply(factor).divide(divisor, MathContext.DECIMAL64).stripTrailingZeros();
    }

    /** A later report's other value of the same period is a revision of the earlier one. */
    private static List<SeriesPoint> newest(List<SeriesPoint> sorted) {
        Map<String, Integer> latest = new HashMap<>();
        for (SeriesPoint point : sorted) {
            if (point.isResult() && point.report() != null) {
                latest.merge(point.period(), point.report(), Math::max);
            }
        }
        return sorted.stream()
                .map(point -> point.isResult()
                                && point.report() != null
                                && point.report() < latest.getOrDefault(point.period(), 0)
                        ? point.revised()
                        : point)
                .toList();
    }
}
