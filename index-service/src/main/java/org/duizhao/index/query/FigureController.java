package org.duizhao.index.query;

import org.duizhao.index.elastic.FigureSearch;
import org.duizhao.index.elastic.FigureStatistics;
import org.duizhao.index.entry.FigureEntry;
import org.duizhao.index.export.FigureRows;
import org.duizhao.index.export.PointFormat;
import org.duizhao.index.question.CheckView;
import org.duizhao.index.question.FigureQuery;
import org.duizhao.index.question.FigureStats;
import org.duizhao.index.question.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Figures, numbers about them, and whether the two languages agree. */
@RestController
final class FigureController {

    private final FigureSearch search;
    private final FigureStatistics statistics;

    FigureController(FigureSearch search, FigureStatistics statistics) {
        this.search = search;
        this.statistics = statistics;
    }

    @GetMapping("/api/figures")
    Page<FigureEntry> figures(
            @ModelAttribute FigureParameters parameters,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer size) {
        return search.find(parameters.query(), FigureQuery.Sort.of(sort), cursor, Limits.size(size));
    }

    /** The same page as a table; where another follows, {@code Next-Cursor} leads to it. */
    @GetMapping(path = "/api/figures", produces = "text/csv")
    ResponseEntity<StreamingResponseBody> table(
            @ModelAttribute FigureParameters parameters,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer size) {
        Page<FigureEntry> page = figures(parameters, sort, cursor, size);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().contentType(PointFormat.CSV.mediaType());
        if (page.next() != null) {
            answer.header("Next-Cursor", page.next());
        }
        return answer.body(out -> FigureRows.csv(page.items(), out));
    }

    @GetMapping("/api/figures/stats")
    FigureStats stats(@ModelAttribute FigureParameters parameters) {
        return statistics.of(parameters.query());
    }

    @GetMapping("/api/checks")
    Page<CheckView> checks(
            @ModelAttribute FigureParameters parameters,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer size) {
        return search.checks(parameters.query(), cursor, Limits.size(size));
    }
}
