package org.duizhao.index.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.duizhao.events.DecisionMade;
import org.duizhao.events.DocumentDeleted;
import org.duizhao.events.DocumentUploaded;
import org.duizhao.events.PipelineEvent;
import org.duizhao.events.Stage;
import org.duizhao.events.StageCompleted;
import org.duizhao.index.elastic.DecisionStore;
import org.duizhao.index.elastic.IssueStore;
import org.duizhao.index.entry.DecisionsEntry;
import org.duizhao.index.entry.Run;
import org.duizhao.stage.UnavailableException;
import org.springframework.stereotype.Component;

/**
 * Shows in the rows of issues what people said of them. Decisions are kept first, and rows are changed only if they still are as
 * they were read before the decisions were: whoever comes last, the writer of decisions or that of a revision, sees the other.
 */
@Component
public final class Review {

    private static final int MOST_ATTEMPTS = 50;

    private final DecisionStore decisions;
    private final IssueStore issues;
    private final Editions editions;

    Review(DecisionStore decisions, IssueStore issues, Editions editions) {
        this.decisions = decisions;
        this.issues = issues;
        this.editions = editions;
    }

    /** Takes what comes from {@code documents.decided}. */
    public void decided(List<PipelineEvent> batch) {
        Map<String, UnaryOperator<DecisionsEntry>> merges = new LinkedHashMap<>();
        for (PipelineEvent event : batch) {
            if (event instanceof DecisionMade said) {
                merge(merges, said.documentId(), entry -> entry.with(said));
            }
        }
        decisions.merge(merges);
        merges.keySet().forEach(this::show);
    }

    /**
     * Takes what happened to documents: rows of a new revision, or the end of one. Of what series a document is may come to
     * be known after its rows are there.
     */
    public void happened(List<PipelineEvent> batch) {
        Map<String, UnaryOperator<DecisionsEntry>> deletions = new LinkedHashMap<>();
        Set<String> indexed = new LinkedHashSet<>();
        for (PipelineEvent event : batch) {
            if (event instanceof DocumentDeleted deleted) {
                merge(deletions, deleted.documentId(), entry -> entry.withDeleted(deleted.revision()));
            } else if (event instanceof StageCompleted completed && completed.stage() == Stage.INDEX
                    || event instanceof DocumentUploaded uploaded
                            && uploaded.hints().series() != null) {
                indexed.add(event.documentId());
            }
        }
        decisions.merge(deletions);
        Set<String> decided = new HashSet<>(decisions.get(indexed).keySet());
        decided.addAll(editions.withEarlier(indexed));
        indexed.stream().filter(decided::contains).forEach(this::show);
    }

    /**
     * Shows in the rows of revisions that are still hidden what was said of their documents, so that readers who see the rows see
     * that too. What is said in the meantime comes with {@link #happened}.
     */
    public void prepare(Collection<Run> hidden) {
        Map<String, DecisionsEntry> said =
                decisions.get(hidden.stream().map(Run::documentId).toList());
        boolean changed = false;
        for (Run run : hidden) {
            DecisionsEntry entry = said.get(run.documentId());
            if (entry != null) {
                Showing showing = Showing.of(issues.rows(run), entry, editions.earlier(run.documentId()));
                issues.change(showing.changes());
                changed |= !showing.changes().isEmpty();
            }
        }
        if (changed) {
            issues.refresh();
        }
    }

    private static void merge(
            Map<String, UnaryOperator<DecisionsEntry>> merges, String id, UnaryOperator<DecisionsEntry> merge) {
        merges.merge(id, merge, (before, next) -> entry -> next.apply(before.apply(entry)));
    }

    private void show(String documentId) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            List<IssueStore.Row> rows = issues.rows(documentId);
            DecisionsEntry entry = decisions.get(documentId);
            Showing showing = Showing.of(rows, entry, editions.earlier(documentId));
            if (issues.change(new ArrayList<>(showing.changes()))) {
                issues.refresh();
                if (!rows.isEmpty()) {
                    decisions.merge(Map.of(documentId, now -> now.withApplied(showing.applied())));
                }
                return;
            }
            issues.refresh();
        }
        throw new UnavailableException(
                "issues of " + documentId + ": still contended (expected: fewer writers at the same time)");
    }
}
