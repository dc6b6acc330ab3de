package org.duizhao.enrich;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.duizhao.bitext.check.Check;
import org.duizhao.bitext.check.FigurePair;
import org.duizhao.bitext.figure.Interval;
import org.duizhao.bitext.text.Language;
import org.duizhao.events.Figure;
import org.duizhao.events.FigureCheck;
import org.duizhao.events.RecordEnriched;
import org.jspecify.annotations.Nullable;

/** Figures and checks as the rows of a record: the Chinese figures first, each with an id of its own. */
final class FigureRows {

    private FigureRows() {}

    /**
     * @param ordinal of the pair in its document
     * @param claims what figures of the document measure
     */
    static List<Figure> of(String recordId, int ordinal, FigurePair pair, ClaimsByFigure claims) {
        List<Figure> rows = new ArrayList<>(pair.zh().size() + pair.en().size());
        for (Language language : Language.values()) {
            String text = pair.text(language);
            if (text != null) {
                for (int i = 0; i < pair.side(language).size(); i++) {
                    org.duizhao.bitext.figure.Figure figure =
                            pair.side(language).get(i);
                    Figure row = row(id(recordId, rows.size()), language, text, figure);
                    rows.add(claims.complete(row, language, new Check.Ref(ordinal, i)));
                }
            }
        }
        return rows;
    }

    /** @param pairs the figures of the whole document: a partner may stand in the neighbouring record */
    static List<FigureCheck> checks(String documentId, List<Check> checks, List<FigurePair> pairs) {
        return checks.stream()
                .map(check -> new FigureCheck(
                        check.status().code(),
                        check.reason() == null ? null : check.reason().code(),
                        check.sameBound() == null ? null : check.sameBound() ? "same" : "different",
                        id(documentId, check.zh(), Language.ZH, pairs),
                        id(documentId, check.en(), Language.EN, pairs)))
                .toList();
    }

    private static @Nullable String id(
            String documentId, Check.@Nullable Ref ref, Language language, List<FigurePair> pairs) {
        if (ref == null) {
            return null;
        }
        int before = language == Language.ZH ? 0 : pairs.get(ref.pair()).zh().size();
        return id(RecordEnriched.id(documentId, ref.pair()), before + ref.figure());
    }

    static String id(String recordId, int index) {
        return recordId + (index < 9 ? "-f0" : "-f") + (index + 1);
    }

    private static Figure row(String id, Language language, String text, org.duizhao.bitext.figure.Figure f) {
        BigDecimal si = f.si();
        Interval interval = Interval.of(f, text);
        Figure row = new Figure(
                id,
                language.code(),
                f.start(),
                f.end(),
                f.text(text),
                f.kind(),
                f.value(),
                f.to(),
                f.date(),
                f.dateTo(),
                f.unitCode(),
                si,
                si == null || f.unit() == null ? null : f.unit().base(),
                f.bound().code(),
                f.change() == null ? null : f.change().code(),
                f.label(),
                f.classifier(),
                f.when(),
                f.inName(),
                f.structure());
        return interval == null ? row : row.between(readable(interval.low()), readable(interval.high()));
    }

    /** Null for what no reader could hold, ten times the largest value there is. */
    private static @Nullable BigDecimal readable(@Nullable BigDecimal end) {
        boolean held = end != null && Math.abs((long) end.precision() - end.scale()) <= Figure.MAX_EXPONENT;
        return held ? end : null;
    }
}
