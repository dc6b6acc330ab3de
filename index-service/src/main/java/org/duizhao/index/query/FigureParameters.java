package org.duizhao.index.query;

import java.math.BigDecimal;
import java.util.List;
import org.duizhao.index.question.BadQueryException;
import org.duizhao.index.question.FigureQuery;
import org.jspecify.annotations.Nullable;

/** The query parameters of a search for figures, as they came. */
public record FigureParameters(
        @Nullable String kind,
        @Nullable String unit,
        @Nullable Integer year,
        @Nullable String place,
        @Nullable String label,
        @Nullable List<String> document,
        @Nullable String series,
        @Nullable String lang,
        @Nullable String check,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable String indicator,
        @Nullable String measure,
        @Nullable String role) {

    /**
     * The question.
     *
     * @throws BadQueryException if a parameter is out of range
     */
    public FigureQuery query() {
        Limits.finite("min", min);
        Limits.finite("max", max);
        String language = Limits.text("lang", lang);
        if (language != null && !language.equals("zh") && !language.equals("en")) {
            throw new BadQueryException("lang: " + language + " (expected: zh or en)");
        }
        return new FigureQuery(
                Limits.text("kind", kind),
                Limits.text("unit", unit),
                year,
                Limits.text("place", place),
                Limits.text("label", label),
                Limits.documents(document),
                Limits.text("series", series),
                language,
                Limits.text("check", check),
                min,
                max,
                Limits.text("indicator", indicator),
                Limits.text("measure", measure),
                Limits.text("role", role));
    }
}
