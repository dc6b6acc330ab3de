package org.duizhao.index.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duizhao.events.CorrectedPair;
import org.duizhao.events.Decision;
import org.duizhao.events.DecisionChains;
import org.duizhao.events.DecisionMade;
import org.duizhao.index.elastic.DecisionStore;
import org.duizhao.index.elastic.IssueSearch;
import org.duizhao.index.elastic.IssueStore;
import org.duizhao.index.entry.DecisionsEntry;
import org.duizhao.index.entry.DocumentEntry;
import org.duizhao.index.question.IssuePage;
import org.duizhao.index.question.IssueQuery;
import org.duizhao.index.question.IssueView;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a person should look at, and what people said of it. */
@RestController
final class IssueController {

    private final IssueSearch search;
    private final IssueStore issues;
    private final DecisionStore decisions;
    private final KnownDocuments documents;

    IssueController(IssueSearch search, IssueStore issues, DecisionStore decisions, KnownDocuments documents) {
        this.search = search;
        this.issues = issues;
        this.decisions = decisions;
        this.documents = documents;
    }

    /**
     * Issues of one document.
     *
     * @param revision whose issues they are, to be sent with a decision; null while nothing is searchable
     * @param decided the last request that the list knows of, to be sent with a decision as {@code seen}
     */
    record OfDocument(
            @Nullable Long revision,
            long decided,
            long total,
            Map<String, Long> states,
            Map<String, Long> kinds,
            List<IssueView> items,
            @Nullable String next) {}

    /**
     * What was said of a document.
     *
     * @param decisions the newest first
     * @param resolved ids of decisions of the edition before whose issues this one no longer has
     */
    record History(long decided, List<Said> decisions, List<String> resolved) {}

    /**
     * A request.
     *
     * @param corrections pairs as they should be
     */
    record Said(
            long number,
            String decider,
            Instant decidedAt,
            long revision,
            List<OfIssue> decisions,
            List<CorrectedPair> corrections) {}

    /**
     * What was said of an issue.
     *
     * @param issue what the issue is called now; null if there is none in the revision that is shown, or if another decision
     *     holds
     * @param holds whether it is the last of its issue
     */
    record OfIssue(
            Decision decision, boolean holds, @Nullable String issue) {}

    @GetMapping("/api/issues")
    IssuePage issues(
            @ModelAttribute IssueParameters parameters,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer size) {
        return search.find(parameters.query(), cursor, Limits.size(size));
    }

    @GetMapping("/api/documents/{id}/issues")
    OfDocument ofDocument(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable List<String> kind,
            @RequestParam(required = false) @Nullable List<String> state,
            @RequestParam(required = false) @Nullable String assignee,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer size) {
        DocumentEntry document = documents.get(id);
        DecisionsEntry.Applied applied = decisions.get(id).applied(); // before the rows: they may show more, never less
        IssueQuery question = new IssueParameters(List.of(id), kind, state, assignee, null, null, q, sort).query();
        IssuePage page = search.find(question, cursor, Limits.size(size));
        Long revision = document.indexedRevision();
        return new OfDocument(
                revision,
                applied != null && revision != null && applied.revision() == revision ? applied.number() : 0,
                page.total(),
                page.states(),
                page.kinds(),
                page.items(),
                page.next());
    }

    @GetMapping("/api/documents/{id}/decisions")
    History decisions(@PathVariable String id) {
        documents.get(id);
        DecisionsEntry entry = decisions.get(id);
        DecisionChains chains = new DecisionChains(entry.log());
        Map<String, String> homes = issues.homes(id);
        List<Said> said = new ArrayList<>();
        for (DecisionMade request : entry.log()) {
            said.add(0, said(request, chains, homes));
        }
        DecisionsEntry.Applied applied = entry.applied();
        return new History(entry.last(), said, applied == null ? List.of() : applied.resolved());
    }

    private static Said said(DecisionMade request, DecisionChains chains, Map<String, String> homes) {
        List<OfIssue> decisions = request.decisions().stream()
                .map(decision -> new OfIssue(
                        decision, chains.isLast(new DecisionChains.Said(request, decision)), homes.get(decision.id())))
                .toList();
        return new Said(
                request.number(),
                request.decider(),
                request.decidedAt(),
                request.revision(),
                decisions,
                request.corrections());
    }
}
