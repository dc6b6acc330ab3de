package org.duizhao.index.status;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.duizhao.events.DocumentDeleted;
import org.duizhao.events.PipelineEvent;
import org.duizhao.index.elastic.DocumentStore;
import org.duizhao.index.entry.DocumentEntry;
import org.duizhao.index.sink.Sink;
import org.springframework.stereotype.Component;

/** Keeps the entry of every document up to date with {@code documents.uploaded} and {@code pipeline.status}. */
@Component
public final class Projection {

    private final DocumentStore documents;
    private final Sink sink;

    Projection(DocumentStore documents, Sink sink) {
        this.documents = documents;
        this.sink = sink;
    }

    /** Merges a batch; deleted documents cannot be found any more when this returns. */
    public void accept(List<PipelineEvent> batch) {
        Map<String, UnaryOperator<DocumentEntry>> merges = new LinkedHashMap<>();
        for (PipelineEvent event : batch) {
            merges.merge(
                    event.documentId(),
                    entry -> entry.with(event),
                    (before, next) -> entry -> next.apply(before.apply(entry)));
        }
        documents.merge(merges);
        for (PipelineEvent event : batch) {
            if (event instanceof DocumentDeleted deleted) {
                sink.erase(deleted.documentId(), deleted.revision());
            }
        }
    }
}
