package org.duizhao.index.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.duizhao.events.FigureIndicator;
import org.duizhao.events.FigurePlace;
import org.duizhao.index.entry.FigureEntry;
import org.jspecify.annotations.Nullable;

/** Figures as a tidy table: one a row, with the link to its record. */
public final class FigureRows {

    private static final List<String> COLUMNS = List.of(
            "figure,document,record,year,language,text,kind,value,to,low,high,date,unit,bound,change,label,status,reason,primary,indicator,measure,basis,from,until,role,place,city,link"
                    .split(","));

    private FigureRows() {}

    /** A comma-separated table with a byte order mark. */
    public static void csv(List<FigureEntry> figures, OutputStream out) throws IOException {
        Tables.csv(COLUMNS, figures.stream().map(FigureRows::cells), out);
    }

    private static List<@Nullable Object> cells(FigureEntry figure) {
        return Arrays.asList(
                figure.figureId(),
                figure.documentId(),
                figure.recordId(),
                figure.year(),
                figure.language(),
                figure.text(),
                figure.kind(),
                figure.value(),
                figure.to(),
                figure.low(),
                figure.high(),
                figure.date(),
                figure.unit(),
                figure.bound(),
                figure.change(),
                figure.label(),
                figure.status(),
                figure.reason(),
                figure.primary(),
                id(figure.indicator()),
                figure.measure(),
                figure.basis(),
                figure.periodFrom(),
                figure.periodTo(),
                figure.role(),
                id(figure.at()),
                id(figure.city()),
                "/api/records/" + figure.recordId());
    }

    private static @Nullable String id(@Nullable FigureIndicator indicator) {
        return indicator == null ? null : indicator.id();
    }

    private static @Nullable String id(@Nullable FigurePlace place) {
        return place == null ? null : place.id();
    }
}
