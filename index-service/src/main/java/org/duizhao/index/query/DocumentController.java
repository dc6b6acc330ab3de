package org.duizhao.index.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duizhao.index.elastic.DocumentSearch;
import org.duizhao.index.elastic.RecordSearch;
import org.duizhao.index.entry.DocumentEntry;
import org.duizhao.index.entry.State;
import org.duizhao.index.question.DocumentQuery;
import org.duizhao.index.question.Page;
import org.duizhao.index.question.RecordQuery;
import org.duizhao.index.question.RecordView;
import org.duizhao.index.status.DocumentView;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where documents are, and what became of them. */
@RestController
@RequestMapping("/api/documents")
final class DocumentController {

    private final KnownDocuments known;
    private final DocumentSearch search;
    private final RecordSearch records;
    private final IngestProperties ingest;

    DocumentController(KnownDocuments known, DocumentSearch search, RecordSearch records, IngestProperties ingest) {
        this.known = known;
        this.search = search;
        this.records = records;
        this.ingest = ingest;
    }

    /** Documents of a page, and how many of the same question there are in each state. */
    record Documents(
            long total,
            Map<State, Long> states,
            List<DocumentView> items,
            @Nullable String next) {}

    @GetMapping("/{id}")
    DocumentView document(@PathVariable String id) {
        DocumentEntry entry = known.get(id);
        return DocumentView.of(entry, search.latestEditions(List.of(entry)).get(id), ingest.url());
    }

    /** The records of a document in the order of its source, one-sided ones included. */
    @GetMapping("/{id}/records")
    Page<RecordView> records(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer size) {
        known.get(id);
        return records.find(RecordQuery.ofDocument(id), cursor, Limits.size(size), false)
                .page();
    }

    @GetMapping
    Documents documents(
            @RequestParam(required = false) @Nullable List<String> document,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String series,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer size) {
        DocumentQuery query = new DocumentQuery(
                DocumentQuery.state(state),
                Limits.text("q", q),
                Limits.text("series", series),
                year,
                Limits.documents(document),
                DocumentQuery.Order.of(sort),
                cursor,
                Limits.size(size));
        DocumentSearch.Found found = search.find(query);
        Map<String, String> later = search.latestEditions(found.page().items());
        List<DocumentView> items = found.page().items().stream()
                .map(entry -> DocumentView.of(entry, later.get(entry.documentId()), ingest.url()))
                .toList();
        return new Documents(
                found.page().total(),
                new LinkedHashMap<>(found.states()),
                items,
                found.page().next());
    }
}
