package org.duizhao.index.query;

import java.util.List;
import org.duizhao.index.elastic.RecordSearch;
import org.duizhao.index.question.Facets;
import org.duizhao.index.question.RecordView;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Searches records. */
@RestController
final class RecordController {

    private final RecordSearch search;

    RecordController(RecordSearch search) {
        this.search = search;
    }

    /** A page of records; facets come with the first page only. */
    record Records(
            long total,
            List<RecordView> items,
            @Nullable Facets facets,
            @Nullable String next) {}

    @GetMapping("/api/records")
    Records records(
            @ModelAttribute RecordParameters parameters,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer size,
            @RequestParam(defaultValue = "true") boolean facets) {
        boolean first = cursor == null || cursor.isBlank();
        RecordSearch.Found found = search.find(parameters.query(), cursor, Limits.size(size), facets && first);
        return new Records(
                found.page().total(),
                found.page().items(),
                found.facets(),
                found.page().next());
    }
}
