package org.duizhao.index.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.duizhao.index.question.BadQueryException;
import org.duizhao.index.question.RecordQuery;
import org.duizhao.index.question.SearchText;
import org.jspecify.annotations.Nullable;

/** The query parameters of a search for records, as they came. */
public record RecordParameters(
        @Nullable String q,
        @Nullable List<String> document,
        @Nullable String series,
        @Nullable Integer year,
        @Nullable String section,
        @Nullable String lang,
        @Nullable List<String> entity,
        @Nullable String entityType,
        @Nullable String figureKind,
        @Nullable String unit,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable String check,
        @Nullable Double minConfidence) {

    private static final Set<String> LANGUAGES = Set.of("zh", "en", "both", "zh-only", "en-only");

    /**
     * The question.
     *
     * @throws BadQueryException if a parameter is out of range
     */
    public RecordQuery query() {
        String text = Limits.text("q", q);
        return new RecordQuery(
                text == null ? null : SearchText.parse(text),
                Limits.documents(document),
                Limits.text("series", series),
                year,
                Limits.text("section", section),
                language(),
                Limits.texts("entity", entity),
                Limits.text("entityType", entityType),
                figure(),
                Limits.text("check", check),
                confidence());
    }

    private @Nullable String language() {
        String value = Limits.text("lang", lang);
        if (value != null && !LANGUAGES.contains(value)) {
            throw new BadQueryException("lang: " + value + " (expected: zh, en, both, zh-only or en-only)");
        }
        return value;
    }

    private RecordQuery.@Nullable FigureFilter figure() {
        String kind = Limits.text("figureKind", figureKind);
        String of = Limits.text("unit", unit);
        Limits.finite("min", min);
        Limits.finite("max", max);
        return kind == null && of == null && min == null && max == null
                ? null
                : new RecordQuery.FigureFilter(kind, of, min, max);
    }

    private @Nullable Double confidence() {
        if (minConfidence != null && !(minConfidence >= 0 && minConfidence <= 1)) {
            throw new BadQueryException("minConfidence: " + minConfidence + " (expected: 0 to 1)");
        }
        return minConfidence;
    }
}
