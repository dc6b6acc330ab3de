package org.duizhao.index.query;

import java.util.List;
import org.duizhao.index.elastic.IndicatorSearch;
import org.duizhao.index.export.PointFormat;
import org.duizhao.index.question.IndicatorQuery;
import org.duizhao.index.question.IndicatorSeries;
import org.duizhao.index.question.IndicatorView;
import org.duizhao.index.question.ReportChanges;
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

/** What reports measure: indicators, their series, and several beside each other. */
@RestController
final class IndicatorController {

    private final IndicatorSearch search;
    private final ReportComparison changes;
    private final KnownDocuments documents;

    IndicatorController(IndicatorSearch search, ReportComparison changes, KnownDocuments documents) {
        this.search = search;
        this.changes = changes;
        this.documents = documents;
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
        PointFormat as = PointFormat.of(format);
        List<IndicatorSeries> series = series(parameters.query()).items();
        String name = ContentDisposition.attachment()
                .filename("duizhao-indicators." + as.suffix())
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(as.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, name)
                .body(out -> as.write(series, out));
    }

    @GetMapping("/api/documents/{id}/changes")
    ReportChanges changes(@PathVariable String id) {
        return changes.of(documents.get(id).documentId());
    }

    private IndicatorSeries.Several series(IndicatorQuery question) {
        IndicatorSearch.Values values = search.values(question);
        List<IndicatorSeries> series = SeriesMaker.of(values.figures());
        long points = series.stream().mapToLong(one -> one.points().size()).sum();
        return new IndicatorSeries.Several(points, values.complete(), series);
    }
}
