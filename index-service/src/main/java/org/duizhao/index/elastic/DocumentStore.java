package org.duizhao.index.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.get.GetResult;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.duizhao.index.entry.DocumentEntry;
import org.duizhao.stage.UnavailableException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One entry per document, written by several writers in no order: read, merge, write if nobody else wrote in between.
 * Reads by id are real-time.
 */
@Component
public final class DocumentStore {

    private static final int MOST_ATTEMPTS = 50;

    private final ElasticsearchClient elastic;
    private final ElasticsearchClient questions;
    private final Bulks bulks;
    private final AccessStore access;

    DocumentStore(
            ElasticsearchClient elastic, @Questions ElasticsearchClient questions, Bulks bulks, AccessStore access) {
        this.access = access;
        this.elastic = elastic;
        this.questions = questions;
        this.bulks = bulks;
    }

    /** An entry as it was read; the numbers are null if there was none. */
    private record Stored(
            DocumentEntry entry,
            @Nullable Long sequence,
            @Nullable Long term) {}

    /** The entry of a document, deleted ones included; null if there is none, or none that the caller may see. */
    public @Nullable DocumentEntry get(String documentId) {
        return get(List.of(documentId)).get(documentId);
    }

    /** The entries of several documents, in the order asked; unknown ones, and those the caller may not see, are left out. */
    public Map<String, DocumentEntry> get(Collection<String> documentIds) {
        Map<String, DocumentEntry> entries = new LinkedHashMap<>();
        if (!documentIds.isEmpty()) {
            Set<String> hidden = access.hidden();
            read(questions, documentIds).forEach((id, stored) -> {
                if (stored.sequence() != null && !hidden.contains(id)) {
                    entries.put(id, stored.entry());
                }
            });
        }
        return entries;
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
        Map<String, DocumentEntry> merged = new LinkedHashMap<>();
        Map<String, UnaryOperator<DocumentEntry>> open = new LinkedHashMap<>(merges);
        for (int attempt = 0; attempt < MOST_ATTEMPTS && !open.isEmpty(); attempt++) {
            Map<String, DocumentEntry> written = attempt(open, first);
            merged.putAll(written);
            open.keySet().removeAll(written.keySet());
        }
        if (!open.isEmpty()) {
            throw new UnavailableException("documents: still contended after " + MOST_ATTEMPTS
                    + " attempts (expected: fewer writers of " + open.keySet() + ")");
        }
        return merged;
    }

    private Map<String, DocumentEntry> attempt(
            Map<String, UnaryOperator<DocumentEntry>> merges, Consumer<List<DocumentEntry>> first) {
        List<DocumentEntry> before = new ArrayList<>();
        Map<String, DocumentEntry> settled = new LinkedHashMap<>();
        Map<String, DocumentEntry> written = new LinkedHashMap<>();
        Bulk bulk = new Bulk();
        read(elastic, merges.keySet()).forEach((id, stored) -> {
            DocumentEntry next =
                    merges.getOrDefault(id, UnaryOperator.identity()).apply(stored.entry());
            if (next.equals(stored.entry())) {
                settled.put(id, next);
            } else {
                before.add(stored.entry());
                written.put(id, next);
                bulk.add(Bulk.entry(next, stored.sequence(), stored.term()));
            }
        });
        if (!bulk.isEmpty()) {
            first.accept(before);
            settled.putAll(written);
            List<String> ids = List.copyOf(written.keySet());
            bulks.sendUnlessChanged(bulk).forEach(position -> settled.remove(ids.get(position)));
        }
        return settled;
    }

    private static Map<String, Stored> read(ElasticsearchClient client, Collection<String> ids) {
        List<MultiGetResponseItem<DocumentEntry>> items = Calls.get(() ->
                        client.mget(m -> m.index(Alias.DOCUMENTS.alias()).ids(List.copyOf(ids)), DocumentEntry.class))
                .docs();
        Map<String, Stored> found = new LinkedHashMap<>();
        for (MultiGetResponseItem<DocumentEntry> item : items) {
            if (item.isFailure()) {
                throw Calls.failure(
                        item.failure().error().type().contains("not_found") ? 404 : 503,
                        item.failure().error());
            }
            GetResult<DocumentEntry> result = item.result();
            DocumentEntry entry = result.source();
            found.put(
                    result.id(),
                    entry == null
                            ? new Stored(DocumentEntry.unknown(result.id()), null, null)
                            : new Stored(entry, result.seqNo(), result.primaryTerm()));
        }
        return found;
    }
}
