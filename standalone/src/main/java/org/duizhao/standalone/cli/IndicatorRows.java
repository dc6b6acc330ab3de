package org.duizhao.standalone.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duizhao.bitext.check.Check;
import org.duizhao.bitext.claim.indicator.Claim;
import org.duizhao.bitext.claim.indicator.Point;
import org.duizhao.bitext.claim.indicator.TargetOutcome;
import org.duizhao.bitext.claim.indicator.Targets;
import org.duizhao.bitext.figure.Figure;
import org.duizhao.bitext.text.Language;

/** What {@code indicators} prints. */
final class IndicatorRows {

    private static final String POINT = "%-6s %-4s %-44s %-7s %-15s %-7s %-10s %18s %-6s %s";

    private final List<ReportReading.Document> documents;

    IndicatorRows(List<ReportReading.Document> documents) {
        this.documents = documents;
    }

    List<String> points(String format) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (ReportReading.Document document : documents) {
            document.points().forEach(point -> rows.add(row(document, point)));
        }
        return lines(rows, format, IndicatorRows::pointLine);
    }

    List<String> outcomes(String format) {
        List<Point> all = documents.stream()
                .flatMap(document -> document.points().stream())
                .toList();
        List<Map<String, Object>> rows =
                Targets.outcomes(all).stream().map(IndicatorRows::row).toList();
        return lines(rows, format, IndicatorRows::outcomeLine);
    }

    private interface Line {
        String of(Map<String, Object> row);
    }

    private static List<String> lines(List<Map<String, Object>> rows, String format, Line line) {
        if (format.equals("jsonl")) {
            return rows.stream().map(JsonLine::of).toList();
        }
        if (format.equals("table")) {
            List<String> lines = new ArrayList<>(rows.stream().map(line::of).toList());
            lines.add(rows.size() + (rows.size() == 1 ? " row" : " rows"));
            return lines;
        }
        List<Map<String, Object>> flat = rows.stream().map(IndicatorRows::flat).toList();
        List<String> columns =
                flat.stream().flatMap(row -> row.keySet().stream()).distinct().toList();
        List<String> lines = new ArrayList<>(List.of(String.join(",", columns)));
        flat.forEach(row ->
                lines.add(columns.stream().map(column -> cell(row.get(column))).collect(Collectors.joining(","))));
        return lines;
    }

    /** Maps within become columns of their own: period.from. */
    private static Map<String, Object> flat(Map<String, Object> row) {
        Map<String, Object> flat = new LinkedHashMap<>();
        row.forEach((name, value) -> {
            if (value instanceof Map<?, ?> within) {
                within.forEach((key, part) -> flat.put(name + "." + key, String.valueOf(part)));
            } else if (!(value instanceof List)) {
                flat.put(name, value);
            }
        });
        return flat;
    }

    private static String cell(@org.jspecify.annotations.Nullable Object value) {
        String text = value == null
                ? ""
                : value instanceof java.math.BigDecimal number ? number.toPlainString() : String.valueOf(value);
        boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n');
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static String pointLine(Map<String, Object> row) {
        Map<?, ?> period = (Map<?, ?>) row.get("period");
        Object from = java.util.Objects.requireNonNull(period).get("from");
        Object to = period.get("to");
        Object side = row.containsKey("zh") ? row.get("zh") : row.get("en");
        return POINT.formatted(
                row.get("city"),
                row.get("report"),
                row.get("indicator"),
                row.get("measure"),
                from == null ? "" : from.equals(to) ? from : from + "/" + to,
                row.get("role"),
                row.get("place"),
                cell(row.get("value")),
                row.get("unit"),
                ((Map<?, ?>) java.util.Objects.requireNonNull(side)).get("text"));
    }

    private static String outcomeLine(Map<String, Object> row) {
        return "%-7s %-30s %-7s %-10s %-20s %-24s %-24s %s"
                .formatted(
                        row.get("verdict"),
                        row.get("indicator"),
                        row.get("measure"),
                        row.get("place"),
                        row.get("period"),
                        row.get("target"),
                        row.get("result"),
                        cell(row.get("by")));
    }

    private static Map<String, Object> row(ReportReading.Document document, Point point) {
        Claim claim = point.first();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("city", document.report().city().id());
        row.put("report", document.report().year());
        row.put("indicator", claim.indicator().id());
        row.put("measure", claim.measure().code());
        if (claim.basis() != null) {
            row.put("basis", claim.basis());
        }
        row.put("period", period(point));
        row.put("periodSource", claim.period().source().code());
        row.put("role", claim.role().code());
        row.put("place", claim.place().id());
        row.put("value", claim.value());
        row.put("unit", claim.unit());
        row.put("bound", claim.figure().bound().code());
        row.put("known", claim.indicator().known() != null);
        if (claim.preliminary()) {
            row.put("preliminary", true);
        }
        sides(document, claim, row);
        if (point.claims().size() > 1) {
            row.put(
                    "again",
                    point.claims().stream()
                            .skip(1)
                            .map(other -> again(document, other))
                            .toList());
        }
        return row;
    }

    private static Map<String, Object> again(ReportReading.Document document, Claim claim) {
        Map<String, Object> row = new LinkedHashMap<>();
        sides(document, claim, row);
        return row;
    }

    private static void sides(ReportReading.Document document, Claim claim, Map<String, Object> row) {
        if (claim.zh() != null) {
            row.put("zh", place(document, claim.zh(), Language.ZH));
        }
        if (claim.en() != null) {
            row.put("en", place(document, claim.en(), Language.EN));
        }
        if (claim.zh() == null || claim.en() == null) {
            row.put("lang", claim.zh() == null ? "en" : "zh");
        }
    }

    private static Map<String, Object> place(ReportReading.Document document, Check.Ref ref, Language language) {
        Figure figure = document.text().figure(ref, language);
        return document.text().place(ref.pair(), language, figure.start(), figure.end());
    }

    private static Map<String, Object> period(Point point) {
        Map<String, Object> period = new LinkedHashMap<>();
        if (point.period().isTold()) {
            period.put("from", point.period().from());
            period.put("to", point.period().to());
        }
        return period;
    }

    private static Map<String, Object> row(TargetOutcome outcome) {
        Point target = outcome.target();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("city", target.report().city().id());
        row.put("indicator", target.indicator().id());
        row.put("measure", target.measure().code());
        row.put("place", target.place().id());
        row.put("period", period(target));
        row.put("target", side(target, true));
        row.put("result", side(outcome.result(), false));
        row.put("verdict", outcome.outcome().code());
        row.put("by", outcome.by());
        return row;
    }

    private static Map<String, Object> side(Point point, boolean bound) {
        Map<String, Object> side = new LinkedHashMap<>();
        side.put("report", point.report().year());
        side.put("value", point.value());
        side.put("unit", point.first().unit());
        if (bound) {
            side.put("bound", point.first().figure().bound().code());
        }
        return side;
    }
}
