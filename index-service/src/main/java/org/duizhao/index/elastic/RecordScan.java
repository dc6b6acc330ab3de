package org.duizhao.index.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.duizhao.index.entry.RecordEntry;
import org.duizhao.stage.UnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All records that a question finds, as they were when it was asked, in the order of their documents. The first page is
 * there when this is made, so that what is wrong shows before anything is answered. While one page is used the next is
 * on its way; more than two are never held.
 */
public final class RecordScan implements Iterator<RecordEntry>, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RecordScan.class);
    private static final int PAGE = 1000;
    private static final String KEEP_ALIVE = "2m";

    private final ElasticsearchClient elastic;
    private final Query query;
    private final List<String> fields;
    private final ElasticsearchAsyncClient ahead;
    private String pit;
    private List<FieldValue> after = List.of();
    private Iterator<RecordEntry> page;
    private @Nullable CompletableFuture<SearchResponse<RecordEntry>> coming;

    RecordScan(ElasticsearchClient elastic, Query query, List<String> fields) {
        this.elastic = elastic;
        this.query = query;
        this.fields = List.copyOf(fields);
        this.ahead = new ElasticsearchAsyncClient(elastic._transport());
        this.pit = Calls.get(() -> elastic.openPointInTime(
                        p -> p.index(Alias.RECORDS.alias()).keepAlive(t -> t.time(KEEP_ALIVE))))
                .id();
        this.page = List.<RecordEntry>of().iterator();
        boolean begun = false;
        try {
            this.coming = ask();
            advance();
            begun = true;
        } finally {
            if (!begun) {
                close();
            }
        }
    }

    @Override
    public boolean hasNext() {
        while (!page.hasNext() && coming != null) {
            advance();
        }
        return page.hasNext();
    }

    @Override
    public RecordEntry next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.next();
    }

    /** Closes the point in time, also after a failure; it would hold files of the index for minutes. */
    @Override
    public void close() {
        try {
            awaitLast();
            Calls.get(() -> elastic.closePointInTime(c -> c.id(pit)));
        } catch (UnavailableException | IllegalStateException e) {
            log.debug("point in time not closed, it ends by itself: {}", e.getMessage());
        }
    }

    private void awaitLast() {
        try {
            if (coming != null) {
                Calls.join(coming);
            }
        } catch (UnavailableException | IllegalStateException e) {
            log.debug("the page that nobody waits for failed: {}", e.getMessage());
        }
    }

    private void advance() {
        SearchResponse<RecordEntry> response = Calls.join(Objects.requireNonNull(coming));
        List<Hit<RecordEntry>> hits = response.hits().hits();
        pit = Objects.requireNonNullElse(response.pitId(), pit);
        after = hits.isEmpty() ? after : hits.get(hits.size() - 1).sort();
        coming = hits.size() < PAGE ? null : ask();
        page = hits.stream().map(Hit::source).filter(Objects::nonNull).iterator();
    }

    private CompletableFuture<SearchResponse<RecordEntry>> ask() {
        SearchRequest request = SearchRequest.of(s -> {
            s.pit(p -> p.id(pit).keepAlive(t -> t.time(KEEP_ALIVE)))
                    .query(query)
                    .size(PAGE)
                    .trackTotalHits(t -> t.enabled(false))
                    .source(f -> f.filter(x -> x.includes(fields)))
                    .sort(Sorts.ascending("documentId"), Sorts.ascending("ordinal"));
            return after.isEmpty() ? s : s.searchAfter(after);
        });
        return ahead.search(request, RecordEntry.class);
    }
}
