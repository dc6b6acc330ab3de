package org.duizhao.index.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.duizhao.events.FigurePlace;
import org.duizhao.index.question.IndicatorSeries;
import org.duizhao.index.question.SeriesPoint;
import org.jspecify.annotations.Nullable;

/** Series as a tidy table: one point a row, with the link to its record. */
final class PointRows {

    private static final List<String> COLUMNS = List.of(
            "indicator,name_zh,name_en,city,place,report,measure,basis,from,to,role,value,unit,printed_value,printed_unit,bound,newest,zh,en,sentence_zh,sentence_en,document,record,link"
                    .split(","));

    private PointRows() {}

    /** A comma-separated table with a byte order mark. */
    static void csv(List<IndicatorSeries> series, OutputStream out) throws IOException {
        Tables.csv(COLUMNS, rows(series), out);
    }

    /** A workbook of one sheet. */
    static void xlsx(List<IndicatorSeries> series, OutputStream out) throws IOException {
        Tables.xlsx("indicators", COLUMNS, rows(series), out);
    }

    /** A point a line, as JSON. */
    static void jsonLines(List<IndicatorSeries> series, OutputStream out) throws IOException {
        Tables.jsonLines(series.stream().flatMap(one -> one.points().stream()), out);
    }

    private static Stream<List<@Nullable Object>> rows(List<IndicatorSeries> series) {
        return series.stream().flatMap(one -> one.points().stream()).map(PointRows::cells);
    }

    private static List<@Nullable Object> cells(SeriesPoint point) {
        return Arrays.asList(
                point.indicator().id(),
                point.indicator().nameZh(),
                point.indicator().nameEn(),
                name(point.city()),
                name(point.place()),
                point.report(),
                point.measure(),
                point.basis(),
                point.from(),
                point.to(),
                point.role(),
                point.value(),
                point.unit(),
                point.original().value(),
                point.original().unit(),
                point.bound(),
                point.newest(),
                printed(point.zh()),
                printed(point.en()),
                sentence(point.zh()),
                sentence(point.en()),
                point.documentId(),
                point.recordId(),
                "/api/records/" + point.recordId());
    }

    private static String printed(SeriesPoint.@Nullable Citation side) {
        return side == null ? "" : side.printed();
    }

    private static @Nullable String sentence(SeriesPoint.@Nullable Citation side) {
        return side == null ? null : side.text();
    }

    private static String name(@Nullable FigurePlace place) {
        return place == null ? "" : place.id();
    }
}
