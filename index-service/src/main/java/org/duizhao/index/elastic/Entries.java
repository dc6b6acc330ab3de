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
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.duizhao.stage.UnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a kind per document, written by several writers in no order: read, merge, write if nobody else wrote in
 * between. Reads by id are real-time.
 */
final class Entries<T> {

    private static final int MOST_ATTEMPTS = 50;

    private final Alias alias;
    private final Class<T> type;
    private final Function<String, T> unknown;
    private final ElasticsearchClient elastic;
    private final ElasticsearchClient questions;
    private final Bulks bulks;
    private final AccessStore access;

    /** @param unknown makes the entry of a document of which nothing is known yet */
    Entries(
            Alias alias,
            Class<T> type,
            Function<String, T> unknown,
            ElasticsearchClient elastic,
            ElasticsearchClient questions,
            Bulks bulks,
            AccessStore access) {
        this.access = access;
        this.alias = alias;
        this.type = type;
        this.unknown = unknown;
        this.elastic = elastic;
        this.questions = questions;
        this.bulks = bulks;
    }

    /** An entry as it was read; the numbers are null if there was none. */
    private record Stored<T>(
            T entry, @Nullable Long sequence, @Nullable Long term) {}

    /** The entry of a document; null if there is none, or none that the caller may see. */
    @Nullable
    T get(String documentId) {
        return get(List.of(documentId)).get(documentId);
    }

    /** The entries of several documents, in the order asked; unknown ones, and those the caller may not see, are left out. */
    Map<String, T> get(Collection<String> documentIds) {
        Map<String, T> entries = new LinkedHashMap<>();
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
    Map<String, T> merge(Map<String, UnaryOperator<T>> merges) {
        return merge(merges, before -> {});
    }

    /**
     * Merges, as {@link #merge(Map)} does.
     *
     * @param first gets the entries that will change, as they are before it; called again when they are read again
     */
    Map<String, T> merge(Map<String, UnaryOperator<T>> merges, Consumer<List<T>> first) {
        Map<String, T> merged = new LinkedHashMap<>();
        Map<String, UnaryOperator<T>> open = new LinkedHashMap<>(merges);
        for (int attempt = 0; attempt < MOST_ATTEMPTS && !open.isEmpty(); attempt++) {
            Map<String, T> written = attempt(open, first);
            merged.putAll(written);
            open.keySet().removeAll(written.keySet());
        }
        if (!open.isEmpty()) {
            throw new UnavailableException(alias.alias() + ": still contended after " + MOST_ATTEMPTS
                    + " attempts (expected: fewer writers of " + open.keySet() + ")");
        }
        return merged;
    }

    private Map<String, T> attempt(Map<String, UnaryOperator<T>> merges, Consumer<List<T>> first) {
        List<T> before = new ArrayList<>();
        Map<String, T> settled = new LinkedHashMap<>();
        Map<String, T> written = new LinkedHashMap<>();
        Bulk bulk = new Bulk();
        read(elastic, merges.keySet()).forEach((id, stored) -> {
            T next = merges.getOrDefault(id, UnaryOperator.identity()).apply(stored.entry());
            if (next.equals(stored.entry())) {
                settled.put(id, next);
            } else {
                before.add(stored.entry());
                written.put(id, next);
                bulk.add(Bulk.entry(alias, id, next, stored.sequence(), stored.term()));
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

    private Map<String, Stored<T>> read(ElasticsearchClient client, Collection<String> ids) {
        List<MultiGetResponseItem<T>> items = Calls.get(
                        () -> client.mget(m -> m.index(alias.alias()).ids(List.copyOf(ids)), type))
                .docs();
        Map<String, Stored<T>> found = new LinkedHashMap<>();
        for (MultiGetResponseItem<T> item : items) {
            if (item.isFailure()) {
                throw Calls.failure(
                        item.failure().error().type().contains("not_found") ? 404 : 503,
                        item.failure().error());
            }
            GetResult<T> result = item.result();
            T entry = result.source();
            found.put(
                    result.id(),
                    entry == null
                            ? new Stored<>(unknown.apply(result.id()), null, null)
                            : new Stored<>(entry, result.seqNo(), result.primaryTerm()));
        }
        return found;
    }
}
