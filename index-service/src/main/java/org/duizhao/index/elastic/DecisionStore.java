package org.duizhao.index.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.util.Collection;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.duizhao.index.entry.DecisionsEntry;
import org.springframework.stereotype.Component;

/** What people said of each document. */
@Component
public final class DecisionStore {

    private final Entries<DecisionsEntry> entries;

    DecisionStore(
            ElasticsearchClient elastic, @Questions ElasticsearchClient questions, Bulks bulks, AccessStore access) {
        this.entries = new Entries<>(
                Alias.DECISIONS, DecisionsEntry.class, DecisionsEntry::unknown, elastic, questions, bulks, access);
    }

    /** What was said of a document; nothing if nobody said anything. */
    public DecisionsEntry get(String documentId) {
        DecisionsEntry entry = entries.get(documentId);
        return entry == null ? DecisionsEntry.unknown(documentId) : entry;
    }

    /** The entries of several documents; those of which nothing was said are left out. */
    public Map<String, DecisionsEntry> get(Collection<String> documentIds) {
        return entries.get(documentIds);
    }

    /**
     * Merges into the entries of some documents.
     *
     * @param merges by document id; commutative, as they may run again on a newer entry
     */
    public void merge(Map<String, UnaryOperator<DecisionsEntry>> merges) {
        entries.merge(merges, before -> {});
    }
}
