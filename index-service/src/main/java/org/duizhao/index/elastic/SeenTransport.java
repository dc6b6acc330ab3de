package org.duizhao.index.elastic;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.CountRequest;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.json.JsonpMapper;
import co.elastic.clients.transport.ElasticsearchTransport;
import co.elastic.clients.transport.Endpoint;
import co.elastic.clients.transport.TransportOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Adds to every search and count of a caller that what the caller may not see is not there: in one place, below whatever asks, so
 * that no question can forget it.
 */
final class SeenTransport implements ElasticsearchTransport {

    /** Elasticsearch's own bound of one list of terms is 65,536. */
    private static final int MOST_TERMS = 50_000;

    private final ElasticsearchTransport transport;
    private final Supplier<Set<String>> hidden;

    /** @param hidden documents that the caller of this thread may not see */
    SeenTransport(ElasticsearchTransport transport, Supplier<Set<String>> hidden) {
        this.transport = transport;
        this.hidden = hidden;
    }

    @Override
    public <A, R, E> R performRequest(A request, Endpoint<A, R, E> endpoint, @Nullable TransportOptions options)
            throws IOException {
        return transport.performRequest(seen(request), endpoint, options);
    }

    @Override
    public <A, R, E> CompletableFuture<R> performRequestAsync(
            A request, Endpoint<A, R, E> endpoint, @Nullable TransportOptions options) {
        return transport.performRequestAsync(seen(request), endpoint, options);
    }

    @SuppressWarnings("unchecked") // a request of the same class
    private <A> A seen(A request) {
        if (request instanceof SearchRequest search) {
            Set<String> documents = hidden.get();
            return documents.isEmpty()
                    ? request
                    : (A) search.rebuild()
                            .query(without(search.query(), documents))
                            .build();
        }
        if (request instanceof CountRequest count) {
            Set<String> documents = hidden.get();
            return documents.isEmpty()
                    ? request
                    : (A) count.rebuild()
                            .query(without(count.query(), documents))
                            .build();
        }
        return request;
    }

    /** The query's own scores stay as they are. */
    private static Query without(@Nullable Query query, Set<String> documents) {
        List<String> ids = List.copyOf(documents);
        List<Query> lists = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += MOST_TERMS) {
            lists.add(RecordFilters.anyOf("documentId", ids.subList(from, Math.min(ids.size(), from + MOST_TERMS))));
        }
        return Query.of(q -> q.bool(b -> {
            b.mustNot(lists);
            return query == null ? b : b.must(query);
        }));
    }

    @Override
    public JsonpMapper jsonpMapper() {
        return transport.jsonpMapper();
    }

    @Override
    public TransportOptions options() {
        return transport.options();
    }

    @Override
    public void close() throws IOException {
        transport.close();
    }
}
