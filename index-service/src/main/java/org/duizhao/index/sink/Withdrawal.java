package org.duizhao.index.sink;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.duizhao.index.elastic.DocumentStore;
import org.duizhao.index.elastic.RecordStore;
import org.duizhao.index.elastic.Visibility;
import org.duizhao.index.entry.DocumentEntry;
import org.duizhao.index.entry.Run;
import org.springframework.stereotype.Component;

/**
 * Takes rows out of sight, at once and as a whole. They are deleted some time later ({@link Sweep}), when no search is under way
 * any more that began before.
 */
@Component
public final class Withdrawal {

    private final DocumentStore documents;
    private final RecordStore records;
    private final Visibility visibility;

    Withdrawal(DocumentStore documents, RecordStore records, Visibility visibility) {
        this.documents = documents;
        this.records = records;
        this.visibility = visibility;
    }

    /**
     * Withdraws deleted documents: nothing of them is found any more, and nothing of a lower revision comes back.
     *
     * @param deletions revisions of the deletions by document
     */
    public void below(Map<String, Long> deletions) {
        if (deletions.isEmpty()) {
            return;
        }
        raise(deletions);
        records.refresh();
        List<Run> runs = new ArrayList<>();
        List<String> unnamed = new ArrayList<>();
        records.rows(deletions.keySet()).forEach((id, rows) -> {
            runs.addAll(below(id, rows, deletions.getOrDefault(id, 0L)));
            if (rows.unnamed() > 0) {
                unnamed.add(id);
            }
        });
        if (!runs.isEmpty()) {
            visibility.change(hidden -> hidden.with(runs).withUnnamed(unnamed));
        }
    }

    /** Withdraws a revision of which a part was sent before it failed; what is still to come of it is dropped. */
    public void failed(Run run) {
        raise(Map.of(run.documentId(), run.revision() + 1));
        visibility.change(hidden -> hidden.with(List.of(run)));
    }

    /** What there is of a document below a revision. */
    static List<Run> below(String documentId, RecordStore.Rows rows, long revision) {
        return rows.rows().keySet().stream()
                .filter(of -> of < revision)
                .map(of -> new Run(documentId, of))
                .toList();
    }

    private void raise(Map<String, Long> guards) {
        Map<String, UnaryOperator<DocumentEntry>> merges = new LinkedHashMap<>();
        guards.forEach((id, revision) -> merges.put(id, entry -> entry.withGuard(revision)));
        documents.merge(merges);
    }
}
