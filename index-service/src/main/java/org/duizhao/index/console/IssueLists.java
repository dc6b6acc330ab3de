package org.duizhao.index.console;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.duizhao.bitext.qa.IssueWords;
import org.duizhao.events.IssueState;
import org.duizhao.index.elastic.DecisionStore;
import org.duizhao.index.elastic.DocumentNames;
import org.duizhao.index.elastic.IssueCounts;
import org.duizhao.index.elastic.IssueSearch;
import org.duizhao.index.entry.DecisionsEntry;
import org.duizhao.index.export.IssueTexts;
import org.duizhao.index.query.IngestProperties;
import org.duizhao.index.query.IssueParameters;
import org.duizhao.index.query.Limits;
import org.duizhao.index.question.IssuePage;
import org.duizhao.index.question.IssueQuery;
import org.duizhao.index.question.IssueView;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the lists of issues on pages show. */
@Component
final class IssueLists {

    private static final int ROWS = 50;
    /** How many are shown before the one that is asked for. */
    private static final int BEFORE = 20;

    private static final List<String> STATES =
            Arrays.stream(IssueState.values()).map(IssueState::code).toList();

    private final IssueSearch search;
    private final IssueCounts counts;
    private final DecisionStore decisions;
    private final DocumentNames names;
    private final IngestProperties ingest;
    private final IssueTexts texts;

    IssueLists(
            IssueSearch search,
            IssueCounts counts,
            DecisionStore decisions,
            DocumentNames names,
            IngestProperties ingest,
            IssueTexts texts) {
        this.texts = texts;
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
    void fill(Model model, Links links, String documentId, @Nullable Long revision, OfDocument asked) {
        DecisionsEntry said = decisions.get(documentId); // before the rows: they may show more, never less
        IssueParameters parameters =
                new IssueParameters(List.of(documentId), asked.kind(), asked.state(), null, null, null, null, null);
        model.addAttribute("id", documentId);
        model.addAttribute("revision", revision);
        model.addAttribute("decided", said.shown(revision));
        model.addAttribute("ingest", ingest.url().resolve("/api/documents"));
        rows(model, links, parameters, begin(parameters.query(), documentId, asked));
    }

    private @Nullable String begin(IssueQuery question, String documentId, OfDocument asked) {
        String before = Limits.text("before", asked.before());
        String issue = Limits.text("issue", asked.issue());
        if (before != null) {
            return search.before(question, documentId, before, ROWS);
        }
        return issue == null ? asked.cursor() : search.before(question, documentId, issue, BEFORE);
    }

    /**
     * Which issues of a document.
     *
     * @param cursor those behind it
     * @param before those that stand before this one
     * @param issue this one, and those around it
     */
    record OfDocument(
            @Nullable List<String> kind,
            @Nullable List<String> state,
            @Nullable String cursor,
            @Nullable String before,
            @Nullable String issue) {

        /** From the first on; around an issue if one is named. */
        static OfDocument around(String issue) {
            return new OfDocument(null, null, null, null, issue);
        }

        /** Whether a part of the list is asked for, not the list. */
        boolean isPart() {
            return cursor != null || before != null;
        }
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
        model.addAttribute("from", cursor);
        model.addAttribute("page", page);
        IssueWords words = texts.in(LocaleContextHolder.getLocale());
        model.addAttribute(
                "rows",
                page.items().stream().map(issue -> IssueRow.of(issue, words)).toList());
        model.addAttribute("states", STATES);
        return page;
    }
}
