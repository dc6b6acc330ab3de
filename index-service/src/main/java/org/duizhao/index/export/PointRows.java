package org.duizhao.index.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duizhao.events.FigurePlace;
import org.duizhao.index.question.IndicatorSeries;
import org.duizhao.index.question.SeriesPoint;
import org.jspecify.annotations.Nullable;

/** Series as a tidy table: one point a row, with the link to its record. */
public final class PointRows {

    private static final List<String> COLUMNS = List.of(
            "indicator,name_zh,name_en,city,place,report,measure,basis,from,to,role,value,unit,printed_value,printed_unit,bound,newest,zh,en,sentence_zh,sentence_en,document,record,link"
                    .split(","));

    private PointRows() {}

    /** Lines of CSV (RFC 4180) with a byte order mark; none has its end. */
    public static Stream<String> csv(List<IndicatorSeries> series) {
        Stream<String> rows = series.stream()
                .flatMap(one -> one.points().stream())
                .map(point -> cells(point).stream().map(CsvWriter::cell).collect(Collectors.joining(",")));
        return Stream.concat(Stream.of("\uFEFF" + String.join(",", COLUMNS)), rows);
    }

    private static List<String> cells(SeriesPoint point) {
        List<String> cells = new ArrayList<>(List.of(
                point.indicator().id(),
                text(point.indicator().nameZh()),
                text(point.indicator().nameEn()),
                name(point.city()),
                name(point.place()),
                point.report() == null ? "" : String.valueOf(point.report()),
                point.measure(),
                text(point.basis()),
                point.from(),
                point.to()));
        cells.addAll(List.of(
                point.role(),
                number(point.value()),
                point.unit(),
                number(point.original().value()),
                point.original().unit(),
                point.bound(),
                String.valueOf(point.newest())));
        cells.add(printed(point.zh()));
        cells.add(printed(point.en()));
        cells.add(sentence(point.zh()));
        cells.add(sentence(point.en()));
        cells.addAll(List.of(point.documentId(), point.recordId(), "/api/records/" + point.recordId()));
        return cells;
    }

    private static String number(BigDecimal value) {
        return value.toPlainString();
    }

    private static String printed(SeriesPoint.@Nullable Sentence side) {
        return side == null ? "" : side.printed();
    }

    private static String sentence(SeriesPoint.@Nullable Sentence side) {
        return side == null ? "" : text(side.text());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String name(@Nullable FigurePlace place) {
        return place == null ? "" : place.id();
    }
}
