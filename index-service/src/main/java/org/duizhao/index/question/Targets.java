package org.duizhao.index.question;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duizhao.bitext.claim.indicator.Better;
import org.duizhao.bitext.claim.indicator.IndicatorDictionary;
import org.duizhao.bitext.claim.indicator.Judgement;
import org.duizhao.bitext.figure.Bound;
import org.duizhao.bitext.figure.Figure;
import org.duizhao.bitext.figure.find.Figures;
import org.duizhao.bitext.text.Language;
import org.jspecify.annotations.Nullable;

/** Targets held against the newest results of their periods, in the same unit. */
final class Targets {

    private record Place(String period, String unit) {

        static Place of(SeriesPoint point) {
            return new Place(point.period(), point.unit());
        }
    }

    private Targets() {}

    /** @param points of one series, in order */
    static List<IndicatorSeries.Target> of(List<SeriesPoint> points) {
        Map<Place, SeriesPoint> results = new HashMap<>();
        points.stream()
                .filter(point -> point.isResult() && point.newest())
                .forEach(point -> results.put(Place.of(point), point));
        return points.stream()
                .filter(point -> !point.isResult())
                .map(point -> target(point, results.get(Place.of(point))))
                .toList();
    }

    private static IndicatorSeries.Target target(SeriesPoint target, @Nullable SeriesPoint result) {
        if (result == null) {
            return new IndicatorSeries.Target(target, null, "none", null);
        }
        Better better = IndicatorDictionary.standard().better(target.indicator().id());
        Bound bound = Bound.valueOf(target.bound().toUpperCase(Locale.ROOT).replace('-', '_'));
        Judgement judgement = Judgement.of(better, bound, scale(target), target.value(), result.value());
        return better == Better.NONE
                ? new IndicatorSeries.Target(
                        target, result, "not-judged", result.value().subtract(target.value()))
                : new IndicatorSeries.Target(target, result, judgement.outcome().code(), judgement.by());
    }

    /** How exactly the target was printed: an index keeps numbers, not their zeros. */
    private static int scale(SeriesPoint target) {
        SeriesPoint.Citation side = target.zh() == null ? target.en() : target.zh();
        Language language = target.zh() == null ? Language.EN : Language.ZH;
        if (side != null && target.original().unit().equals(target.unit())) {
            for (Figure figure : Figures.find(side.printed(), language)) {
                BigDecimal value = figure.value();
                if (value != null && value.compareTo(target.value().abs()) == 0) {
                    return value.scale();
                }
            }
        }
        return target.value().stripTrailingZeros().scale();
    }
}
