package org.duizhao.index.sink;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duizhao.events.DocumentDeleted;
import org.duizhao.events.DocumentEnriched;
import org.duizhao.events.PipelineEvent;
import org.duizhao.events.RecordEnriched;
import org.duizhao.index.elastic.RecordStore;
import org.duizhao.index.entry.DocumentEntry;
import org.duizhao.index.entry.Run;
import org.duizhao.index.entry.Write;
import org.duizhao.stage.BatchFailedException;
import org.duizhao.stage.UnavailableException;
import org.springframework.stereotype.Component;

/**
 * Writes what comes from {@code records.enriched}. Every effect is idempotent, so that a batch may come again whole or in
 * part, in any order of documents, from two consumers at once:
 *
 * <ul>
 *   <li>rows have the revision in their id and as external version;
 *   <li>the guard of each document, kept after its deletion, drops what belongs to a lower revision;
 *   <li>a revision that replaces another is hidden until its marker, which shows it and hides the other at once.
 * </ul>
 */
@Component
public final class Sink {

    private final Guards guards;
    private final RecordStore records;
    private final Completion completion;
    private final Withdrawal withdrawal;
    private final Tallies tallies;

    Sink(Guards guards, RecordStore records, Completion completion, Withdrawal withdrawal, Tallies tallies) {
        this.guards = guards;
        this.records = records;
        this.completion = completion;
        this.withdrawal = withdrawal;
        this.tallies = tallies;
    }

    /** What is around the end of a revision: the document in the log, the trace of its message. */
    public interface Scope {
        void run(PipelineEvent event, Runnable work);
    }

    /**
     * Takes a batch.
     *
     * @throws BatchFailedException if one message is refused for good
     * @throws UnavailableException if a service that is needed is away: all must come again
     */
    public void accept(List<PipelineEvent> batch, Scope scope) {
        List<PipelineEvent> current = current(batch);
        TreeMap<Integer, String> refused = write(current);
        int end = refused.isEmpty() ? current.size() : refused.firstKey();
        finish(current.subList(0, end), scope);
        if (end < current.size()) {
            throw new BatchFailedException(
                    batch.indexOf(current.get(end)), new RefusedException(refused.getOrDefault(end, "refused")));
        }
    }

    /** Raises the guards and drops what is below them. */
    private List<PipelineEvent> current(List<PipelineEvent> batch) {
        Map<String, PipelineEvent> highest = new LinkedHashMap<>();
        batch.forEach(
                event -> highest.merge(event.documentId(), event, (a, b) -> a.revision() >= b.revision() ? a : b));
        Map<String, DocumentEntry> entries = guards.raise(highest.values());
        return batch.stream()
                .filter(event -> event.revision()
                        >= entries.getOrDefault(event.documentId(), DocumentEntry.unknown(event.documentId()))
                                .guard())
                .toList();
    }

    /**
     * Writes all rows of a batch; what is refused is named by its position in the batch. Of an event of which one row is refused
     * none stays: a record is found only if all of it is.
     */
    private TreeMap<Integer, String> write(List<PipelineEvent> batch) {
        List<Write> writes = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            for (Write write : Write.of(batch.get(i))) {
                writes.add(write);
                positions.add(i);
            }
        }
        TreeMap<Integer, String> refused = new TreeMap<>();
        records.write(writes).forEach((write, cause) -> refused.putIfAbsent(positions.get(write), cause));
        if (!refused.isEmpty()) {
            records.takeBack(of(refused, writes, positions));
        }
        for (int i = 0; i < batch.size(); i++) {
            if (batch.get(i) instanceof RecordEnriched event && !refused.containsKey(i)) {
                tallies.add(event);
            }
        }
        return refused;
    }

    private static List<Write> of(Map<Integer, String> refused, List<Write> writes, List<Integer> positions) {
        List<Write> some = new ArrayList<>();
        for (int i = 0; i < writes.size(); i++) {
            if (refused.containsKey(positions.get(i))) {
                some.add(writes.get(i));
            }
        }
        return some;
    }

    private void finish(List<PipelineEvent> batch, Scope scope) {
        Map<Run, DocumentEnriched> markers = new LinkedHashMap<>();
        Map<String, Long> deletions = new LinkedHashMap<>();
        for (PipelineEvent event : batch) {
            if (event instanceof DocumentEnriched marker) {
                markers.put(Run.of(marker), marker);
            } else if (event instanceof DocumentDeleted) {
                deletions.merge(event.documentId(), event.revision(), Math::max);
            }
        }
        markers.keySet().removeIf(run -> deletions.getOrDefault(run.documentId(), 0L) >= run.revision());
        completion.complete(List.copyOf(markers.values()), scope);
        withdrawal.below(deletions);
    }
}
