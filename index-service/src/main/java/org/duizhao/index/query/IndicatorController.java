package org.duizhao.index.query;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.duizhao.index.elastic.IndicatorSearch;
import org.duizhao.index.export.ExportFormat;
import org.duizhao.index.export.PointRows;
import org.duizhao.index.question.BadQueryException;
import org.duizhao.index.question.IndicatorQuery;
import org.duizhao.index.question.IndicatorSeries;
import org.duizhao.index.question.IndicatorView;
import org.duizhao.index.question.SeriesMaker;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.json.JsonMapper;

/** What reports measure: indicators, their series, and several beside each other. */
@RestController
final class IndicatorController {

    private final IndicatorSearch search;
    private final JsonMapper json;

    IndicatorController(IndicatorSearch search, JsonMapper json) {
        this.search = search;
        this.json = json;
    }

    @GetMapping("/api/indicators")
    IndicatorView.Found indicators(
            @ModelAttribute IndicatorParameters parameters,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Integer size) {
        return search.indicators(parameters.query(), Limits.text("q", q), Limits.size(size));
    }

    @GetMapping("/api/indicators/{id}/series")
    IndicatorSeries.Several series(@PathVariable String id, @ModelAttribute IndicatorParameters parameters) {
        return series(parameters.query(Limits.texts("id", List.of(id))));
    }

    @GetMapping("/api/indicators/compare")
    IndicatorSeries.Several compare(@ModelAttribute IndicatorParameters parameters) {
        return series(parameters.query());
    }

    @GetMapping("/api/indicators/export")
    ResponseEntity<StreamingResponseBody> export(
            @ModelAttribute IndicatorParameters parameters, @RequestParam(required = false) @Nullable String format) {
        boolean csv = format == null || format.equals("csv");
        if (!csv && !"jsonl".equals(format)) {
            throw new BadQueryException("format: " + format + " (expected: csv or jsonl)");
        }
        List<IndicatorSeries> series = series(parameters.query()).items();
        ExportFormat as = csv ? ExportFormat.CSV : ExportFormat.JSONL;
        Stream<String> lines = csv
                ? PointRows.csv(series)
                : series.stream().flatMap(one -> one.points().stream()).map(json::writeValueAsString);
        String name = ContentDisposition.attachment()
                .filename("duizhao-indicators." + as.suffix())
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(as.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, name)
                .body(out -> write(lines, csv ? "\r\n" : "\n", out));
    }

    private static void write(Stream<String> lines, String end, OutputStream response) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(response, StandardCharsets.UTF_8));
        Iterator<String> all = lines.iterator();
        while (all.hasNext()) {
            out.write(all.next());
            out.write(end);
        }
        out.flush();
    }

    private IndicatorSeries.Several series(IndicatorQuery question) {
        IndicatorSearch.Values values = search.values(question);
        List<IndicatorSeries> series = SeriesMaker.of(values.figures());
        long points = series.stream().mapToLong(one -> one.points().size()).sum();
        return new IndicatorSeries.Several(points, values.complete(), series);
    }
}
