package org.duizhao.index.query;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.events.FailureKind;
import org.duizhao.index.elastic.DocumentRecords;
import org.duizhao.index.elastic.RecordSearch;
import org.duizhao.index.question.Facets;
import org.duizhao.index.question.RecordView;
import org.duizhao.stage.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Searches records. */
@RestController
final class RecordController {

    private static final Pattern ID = Pattern.compile("([0-9a-f]{32})-(\\d{5,9})");

    private final RecordSearch search;
    private final DocumentRecords records;

    RecordController(RecordSearch search, DocumentRecords records) {
        this.search = search;
        this.records = records;
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

    /** One record, with the places of its sentences, figures and names. */
    @GetMapping("/api/records/{id}")
    RecordView record(@PathVariable String id) {
        Matcher parts = ID.matcher(id);
        if (!parts.matches()) {
            throw Problems.of(
                    HttpStatus.BAD_REQUEST,
                    FailureKind.REJECTED_INPUT,
                    "id: " + id + " (expected: a document's id and a number, as …-00042)");
        }
        int ordinal = Integer.parseInt(parts.group(2));
        return records.from(parts.group(1), ordinal, 1).stream()
                .filter(found -> found.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problems.of(
                        HttpStatus.NOT_FOUND, FailureKind.REJECTED_INPUT, "id: " + id + " (expected: a known record)"));
    }
}
