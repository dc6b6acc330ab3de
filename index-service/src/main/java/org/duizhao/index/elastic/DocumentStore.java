package org.duizhao.index.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.duizhao.index.entry.DocumentEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is known of each document, written by several writers in no order. */
@Component
public final class DocumentStore {

    private final Entries<DocumentEntry> entries;

    DocumentStore(
            ElasticsearchClient elastic, @Questions ElasticsearchClient questions, Bulks bulks, AccessStore access) {
        this.entries = new Entries<>(
                Alias.DOCUMENTS, DocumentEntry.class, DocumentEntry::unknown, elastic, questions, bulks, access);
    }

    /** The entry of a document, deleted ones included; null if there is none, or none that the caller may see. */
    public @Nullable DocumentEntry get(String documentId) {
        return entries.get(documentId);
    }

    /** The entries of several documents, in the order asked; unknown ones, and those the caller may not see, are left out. */
    public Map<String, DocumentEntry> get(Collection<String> documentIds) {
        return entries.get(documentIds);
    }

    /**
     * Merges into the entries of some documents.
     *
     * @param merges by document id; commutative, as they may run again on a newer entry
     * @return the entries as they are now stored
     */
    public Map<String, DocumentEntry> merge(Map<String, UnaryOperator<DocumentEntry>> merges) {
        return merge(merges, before -> {});
    }

    /**
     * Merges, as {@link #merge(Map)} does.
     *
     * @param first gets the entries that will change, as they are before it; called again when they are read again
     */
    public Map<String, DocumentEntry> merge(
            Map<String, UnaryOperator<DocumentEntry>> merges, Consumer<List<DocumentEntry>> first) {
        return entries.merge(merges, first);
    }
}
