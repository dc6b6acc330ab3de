package org.duizhao.standalone.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duizhao.bitext.figure.Figure;
import org.duizhao.bitext.figure.Interval;
import org.duizhao.bitext.text.Language;
import org.jspecify.annotations.Nullable;

/** A figure as the JSON that the commands print. */
final class FigureJson {

    private FigureJson() {}

    static Map<String, Object> row(Figure figure, String text, Language language, int offset) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("type", "figure");
        row.put("lang", language.code());
        row.put("start", offset + figure.start());
        row.put("end", offset + figure.end());
        row.put("text", figure.text(text));
        nullable(row, "value", value(figure));
        nullable(row, "unit", figure.unitCode());
        row.put("kind", figure.kind());
        row.put("bound", figure.bound().code());
        interval(row, Interval.of(figure, text));
        row.put("inName", figure.inName());
        row.put("structure", figure.structure());
        present(row, "change", figure.change() == null ? null : figure.change().code());
        present(row, "label", figure.label());
        present(row, "classifier", figure.classifier());
        present(row, "when", figure.when());
        if (figure.si() != null && figure.unit() != null) {
            row.put("si", figure.si());
            present(row, "siUnit", figure.unit().base());
        }
        return row;
    }

    /** Between which numbers the words let the value lie; {@code lowOpen} and {@code highOpen} only where an end is left out. */
    private static void interval(Map<String, Object> row, @Nullable Interval interval) {
        if (interval != null) {
            present(row, "low", interval.low());
            present(row, "high", interval.high());
            if (interval.lowOpen()) {
                row.put("lowOpen", true);
            }
            if (interval.highOpen()) {
                row.put("highOpen", true);
            }
        }
    }

    /** A number, an ISO date, or a pair of them. */
    static @Nullable Object value(Figure figure) {
        if (figure.date() != null) {
            return figure.dateTo() == null ? figure.date() : List.of(figure.date(), figure.dateTo());
        }
        return figure.to() == null ? figure.value() : List.of(Objects.requireNonNull(figure.value()), figure.to());
    }

    @SuppressWarnings("NullAway") // JSON null is meant
    private static void nullable(Map<String, Object> row, String name, @Nullable Object value) {
        row.put(name, value);
    }

    private static void present(Map<String, Object> row, String name, @Nullable Object value) {
        if (value != null) {
            row.put(name, value);
        }
    }
}
