package org.duizhao.index.console;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.duizhao.events.IssueState;
import org.duizhao.index.elastic.DecisionStore;
import org.duizhao.index.elastic.DocumentNames;
import org.duizhao.index.elastic.IssueCounts;
import org.duizhao.index.elastic.IssueSearch;
import org.duizhao.index.entry.DecisionsEntry;
import org.duizhao.index.query.IngestProperties;
import org.duizhao.index.query.IssueParameters;
import org.duizhao.index.question.IssuePage;
import org.duizhao.index.question.IssueView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the lists of issues on pages show. */
@Component
final class IssueLists {

    private static final int ROWS = 50;
    private static final List<String> STATES =
            Arrays.stream(IssueState.values()).map(IssueState::code).toList();

    private final IssueSearch search;
    private final IssueCounts counts;
    private final DecisionStore decisions;
    private final DocumentNames names;
    private final IngestProperties ingest;

    IssueLists(
            IssueSearch search,
            IssueCounts counts,
            DecisionStore decisions,
            DocumentNames names,
            IngestProperties ingest) {
        this.search = search;
        this.counts = counts;
        this.decisions = decisions;
        this.names = names;
        this.ingest = ingest;
    }

    /** Where the list of a document is. */
    static String path(String documentId) {
        return "/documents/" + documentId + "/issues";
    }

    /**
     * Those of one document, and what a decision about one has to name.
     *
     * @param revision that is shown; null while none is
     */
    void fill(
            Model model,
            Links links,
            String documentId,
            @Nullable Long revision,
            @Nullable List<String> kind,
            @Nullable List<String> state,
            @Nullable String cursor) {
        DecisionsEntry said = decisions.get(documentId); // before the rows: they may show more, never less
        model.addAttribute("id", documentId);
        model.addAttribute("revision", revision);
        model.addAttribute("decided", said.shown(revision));
        model.addAttribute("ingest", ingest.url().resolve("/api/documents"));
        rows(model, links, new IssueParameters(List.of(documentId), kind, state, null, null, null, null, null), cursor);
    }

    /** Of what series there are any. */
    Map<String, Long> series() {
        return counts.leftBySeries();
    }

    /** Those of all documents, with what these are called. */
    void fill(Model model, Links links, IssueParameters parameters, @Nullable String cursor) {
        IssuePage page = rows(model, links, parameters, cursor);
        List<String> found =
                page.items().stream().map(IssueView::documentId).distinct().toList();
        model.addAttribute("names", names.of(found));
    }

    private IssuePage rows(Model model, Links links, IssueParameters parameters, @Nullable String cursor) {
        IssuePage page = search.find(parameters.query(), cursor, ROWS);
        model.addAttribute("links", links);
        model.addAttribute("page", page);
        model.addAttribute("rows", page.items().stream().map(IssueRow::of).toList());
        model.addAttribute("states", STATES);
        return page;
    }
}
