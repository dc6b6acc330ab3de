package org.duizhao.index.sink;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.duizhao.events.DocumentDeleted;
import org.duizhao.events.PipelineEvent;
import org.duizhao.index.elastic.DocumentStore;
import org.duizhao.index.elastic.Visibility;
import org.duizhao.index.entry.DocumentEntry;
import org.duizhao.index.entry.Run;
import org.springframework.stereotype.Component;

/**
 * Lets a revision in. One that may replace rows of another is hidden first; only then is its guard raised, so that a crash in
 * between does no harm; only then are its rows written.
 */
@Component
final class Guards {

    private final DocumentStore documents;
    private final Visibility visibility;
    private final Tallies tallies;

    Guards(DocumentStore documents, Visibility visibility, Tallies tallies) {
        this.documents = documents;
        this.visibility = visibility;
        this.tallies = tallies;
    }

    /**
     * Raises guards.
     *
     * @param latest one event of each document
     * @return the entries as they are then, by document
     */
    Map<String, DocumentEntry> raise(Collection<PipelineEvent> latest) {
        Map<String, PipelineEvent> events =
                latest.stream().collect(Collectors.toMap(PipelineEvent::documentId, event -> event));
        Map<String, UnaryOperator<DocumentEntry>> merges = new LinkedHashMap<>();
        latest.forEach(event -> merges.put(event.documentId(), entry -> entry.withGuard(event.revision())));
        return documents.merge(merges, before -> begin(before, events));
    }

    private void begin(List<DocumentEntry> before, Map<String, PipelineEvent> events) {
        List<Run> later = new ArrayList<>();
        for (DocumentEntry entry : before) {
            PipelineEvent event = events.get(entry.documentId());
            if (event != null && !(event instanceof DocumentDeleted)) {
                boolean first = entry.guard() <= entry.deletedRevision();
                tallies.begin(Run.of(event), first);
                if (!first) {
                    later.add(Run.of(event));
                }
            }
        }
        if (!later.isEmpty()) {
            visibility.change(hidden -> hidden.with(later));
        }
    }
}
