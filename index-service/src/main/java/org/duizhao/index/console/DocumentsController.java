package org.duizhao.index.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.duizhao.index.elastic.DocumentSearch;
import org.duizhao.index.elastic.IssueCounts;
import org.duizhao.index.query.IngestProperties;
import org.duizhao.index.query.Limits;
import org.duizhao.index.question.DocumentQuery;
import org.duizhao.index.status.DocumentView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The list of documents: the first page of the console. */
@Controller
final class DocumentsController {

    private static final int ROWS = 25;

    private final DocumentSearch search;
    private final IssueCounts counts;
    private final IngestProperties ingest;

    DocumentsController(DocumentSearch search, IssueCounts counts, IngestProperties ingest) {
        this.search = search;
        this.counts = counts;
        this.ingest = ingest;
    }

    /** What is asked for, as it came. */
    record Filter(
            @Nullable String q,
            @Nullable String state,
            @Nullable String series,
            @Nullable Integer year,
            @Nullable String sort,
            @Nullable String cursor) {

        DocumentQuery query() {
            return new DocumentQuery(
                    DocumentQuery.state(state),
                    Limits.text("q", q),
                    Limits.text("series", series),
                    year,
                    List.of(),
                    DocumentQuery.Order.of(sort),
                    cursor,
                    ROWS);
        }

        /** Whether all documents are asked for. */
        public boolean everything() {
            return query().equals(new DocumentQuery(null, null, null, null, null, ROWS));
        }
    }

    @GetMapping({"/", "/documents"})
    String documents(@ModelAttribute("filter") Filter filter, HttpServletRequest request, Model model) {
        DocumentSearch.Found found = search.find(filter.query());
        Map<String, String> later = search.latestEditions(found.page().items());
        List<DocumentView> documents = found.page().items().stream()
                .map(entry -> DocumentView.of(entry, later.get(entry.documentId()), ingest.url()))
                .toList();
        model.addAttribute("documents", documents);
        model.addAttribute(
                "left", counts.left(documents.stream().map(DocumentView::id).toList()));
        model.addAttribute("ingest", ingest.url().resolve("/api/documents"));
        model.addAttribute("states", StateCount.of(found.states()));
        model.addAttribute("total", found.page().total());
        model.addAttribute("next", found.page().next());
        if (!Pages.isPart(request)) {
            return "documents";
        }
        return filter.cursor() == null ? "documents :: list" : "documents :: rows";
    }
}
