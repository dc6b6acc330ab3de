package org.duizhao.index.sink;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.duizhao.events.DocumentDeleted;
import org.duizhao.events.DocumentEnriched;
import org.duizhao.events.PipelineEvent;
import org.duizhao.events.RecordEnriched;
import org.duizhao.index.elastic.DocumentStore;
import org.duizhao.index.elastic.RecordStore;
import org.duizhao.index.entry.DocumentEntry;
import org.duizhao.index.entry.Write;
import org.duizhao.stage.UnavailableException;
import org.springframework.stereotype.Component;

/**
 * Writes what comes from {@code records.enriched}. Every effect is idempotent, so that a batch may come again whole or in
 * part, in any order of documents, from two consumers at once:
 *
 * <ul>
 *   <li>records have the revision as external version;
 *   <li>the guard of each document, kept after its deletion, drops what belongs to a lower revision;
 *   <li>the marker of a revision removes what lower revisions left.
 * </ul>
 */
@Component
public final class Sink {

    private final DocumentStore documents;
    private final RecordStore records;
    private final Completion completion;

    Sink(DocumentStore documents, RecordStore records, Completion completion) {
        this.documents = documents;
        this.records = records;
        this.completion = completion;
    }

    /** What is around the end of a revision: the document in the log, the trace of its message. */
    public interface Scope {
        void run(PipelineEvent event, Runnable work);
    }

    /**
     * Takes a batch.
     *
     * @throws BatchFailedException if one message cannot be done: the service it needs is away
     *     ({@code UnavailableException}), or it is refused for good (anything else)
     */
    public void accept(List<PipelineEvent> batch, Scope scope) {
        try {
            List<PipelineEvent> current = current(batch);
            TreeMap<Integer, String> refused = write(current);
            int end = refused.isEmpty() ? current.size() : refused.firstKey();
            finish(current.subList(0, end), scope);
            if (end < current.size()) {
                throw new BatchFailedException(
                        batch.indexOf(current.get(end)), new RefusedException(refused.getOrDefault(end, "refused")));
            }
        } catch (UnavailableException e) {
            throw new BatchFailedException(0, e);
        }
    }

    /** Withdraws a document: nothing of it is found any more, and nothing of a lower revision comes back. */
    public void erase(String documentId, long revision) {
        raise(Map.of(documentId, revision));
        records.refresh();
        records.purge(documentId, revision);
    }

    /** Raises the guards and drops what is below them. */
    private List<PipelineEvent> current(List<PipelineEvent> batch) {
        Map<String, Long> highest = new LinkedHashMap<>();
        batch.forEach(event -> highest.merge(event.documentId(), event.revision(), Math::max));
        Map<String, DocumentEntry> guards = raise(highest);
        return batch.stream()
                .filter(event -> event.revision()
                        >= guards.getOrDefault(event.documentId(), DocumentEntry.unknown(event.documentId()))
                                .guard())
                .toList();
    }

    private Map<String, DocumentEntry> raise(Map<String, Long> revisions) {
        Map<String, UnaryOperator<DocumentEntry>> merges = new LinkedHashMap<>();
        revisions.forEach((id, revision) -> merges.put(id, entry -> entry.withGuard(revision)));
        return documents.merge(merges);
    }

    /**
     * Writes all records of a batch; what is refused is named by its position in the batch. Figures and entities go
     * first: a record is found only if all of it is.
     */
    private TreeMap<Integer, String> write(List<PipelineEvent> batch) {
        TreeMap<Integer, String> refused = new TreeMap<>();
        write(batch, refused, write -> write.kind() != Write.Kind.RECORDS);
        write(batch, refused, write -> write.kind() == Write.Kind.RECORDS);
        return refused;
    }

    private void write(List<PipelineEvent> batch, Map<Integer, String> refused, Predicate<Write> which) {
        List<Write> writes = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            if (batch.get(i) instanceof RecordEnriched event && !refused.containsKey(i)) {
                for (Write write : Write.of(event).stream().filter(which).toList()) {
                    writes.add(write);
                    positions.add(i);
                }
            }
        }
        records.write(writes).forEach((write, cause) -> refused.putIfAbsent(positions.get(write), cause));
    }

    private void finish(List<PipelineEvent> batch, Scope scope) {
        boolean refreshed = false;
        for (PipelineEvent event : batch) {
            if (!(event instanceof RecordEnriched) && !refreshed) {
                records.refresh();
                refreshed = true;
            }
            if (event instanceof DocumentEnriched marker) {
                scope.run(event, () -> completion.complete(marker));
            } else if (event instanceof DocumentDeleted deleted) {
                records.purge(deleted.documentId(), deleted.revision());
            }
        }
    }
}
