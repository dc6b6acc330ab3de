package org.duizhao.index.status;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.duizhao.events.DocumentDeleted;
import org.duizhao.events.DocumentUploaded;
import org.duizhao.events.PipelineEvent;
import org.duizhao.events.Stage;
import org.duizhao.events.StageFailed;
import org.duizhao.index.elastic.AccessStore;
import org.duizhao.index.elastic.DocumentStore;
import org.duizhao.index.entry.DocumentEntry;
import org.duizhao.index.entry.Run;
import org.duizhao.index.entry.State;
import org.duizhao.index.sink.Withdrawal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the entry of every document up to date with {@code documents.uploaded} and {@code pipeline.status}. */
@Component
public final class Projection {

    private final DocumentStore documents;
    private final Withdrawal withdrawal;
    private final AccessStore access;

    Projection(DocumentStore documents, Withdrawal withdrawal, AccessStore access) {
        this.access = access;
        this.documents = documents;
        this.withdrawal = withdrawal;
    }

    /** Merges a batch; deleted documents cannot be found any more when this returns. */
    public void accept(List<PipelineEvent> batch) {
        restrict(batch);
        Map<String, UnaryOperator<DocumentEntry>> merges = new LinkedHashMap<>();
        for (PipelineEvent event : batch) {
            merges.merge(
                    event.documentId(),
                    entry -> entry.with(event),
                    (before, next) -> entry -> next.apply(before.apply(entry)));
        }
        Map<String, DocumentEntry> entries = documents.merge(merges);
        Map<String, Long> deletions = new LinkedHashMap<>();
        for (PipelineEvent event : batch) {
            if (event instanceof DocumentDeleted) {
                deletions.merge(event.documentId(), event.revision(), Math::max);
            } else if (event instanceof StageFailed failed && failed.stage() == Stage.ENRICH) {
                withdrawPart(Run.of(failed), entries.get(failed.documentId()));
            }
        }
        withdrawal.below(deletions);
    }

    /** First of all, so that a document that is not for everyone is not seen by everyone for a moment. */
    private void restrict(List<PipelineEvent> batch) {
        for (PipelineEvent event : batch) {
            if (event instanceof DocumentUploaded uploaded && uploaded.access() != null) {
                access.put(uploaded.documentId(), uploaded.access(), uploaded.uploader());
            }
        }
    }

    /** Enrichment sends records before it knows that all can be sent. */
    private void withdrawPart(Run run, @Nullable DocumentEntry entry) {
        if (entry != null
                && entry.revision() == run.revision()
                && entry.guard() <= run.revision()
                && entry.state() == State.FAILED) {
            withdrawal.failed(run);
        }
    }
}
