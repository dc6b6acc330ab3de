package org.duizhao.index.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duizhao.index.entry.Write;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records, figures and entities, each written under its id with the revision as external version. */
@Component
public final class RecordStore {

    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;
    private static final int PURGE_PAGE = 2000;
    private static final List<Alias> DERIVED = List.of(Alias.RECORDS, Alias.FIGURES, Alias.ENTITIES);

    private final ElasticsearchClient elastic;
    private final long bulkBytes;
    private final DistributionSummary bulkOperations;

    RecordStore(ElasticsearchClient elastic, IndexProperties properties, MeterRegistry meters) {
        this.elastic = elastic;
        this.bulkBytes = properties.bulkSize().toBytes();
        this.bulkOperations = DistributionSummary.builder("duizhao.bulk.operations")
                .description("Operations in one bulk request to Elasticsearch")
                .publishPercentileHistogram()
                .minimumExpectedValue(1.0)
                .maximumExpectedValue(100_000.0)
                .register(meters);
    }

    /**
     * Writes; what is stored in the same or a higher revision stays.
     *
     * @return what Elasticsearch refuses for good: position in {@code writes}, and why
     */
    public Map<Integer, String> write(List<Write> writes) {
        Map<Integer, String> refused = new TreeMap<>();
        List<BulkOperation> operations = new ArrayList<>();
        int first = 0;
        long bytes = 0;
        for (int i = 0; i < writes.size(); i++) {
            byte[] json = EntryJson.MAPPER.writeValueAsBytes(writes.get(i).entry());
            if (!operations.isEmpty() && bytes + json.length > bulkBytes) {
                refused.putAll(send(operations, first));
                operations = new ArrayList<>();
                first = i;
                bytes = 0;
            }
            bytes += json.length;
            operations.add(operation(writes.get(i), json));
        }
        refused.putAll(send(operations, first));
        return refused;
    }

    /** Makes everything written so far visible to search. */
    public void refresh() {
        List<String> aliases = DERIVED.stream().map(Alias::alias).toList();
        Calls.get(() -> elastic.indices().refresh(r -> r.index(aliases)));
    }

    /** Records of a revision, made by one engine; those written since the last refresh are not counted. */
    public long count(String documentId, long revision, @Nullable String engine) {
        List<Query> filters = new ArrayList<>();
        filters.add(Query.of(q -> q.term(t -> t.field("documentId").value(documentId))));
        filters.add(Query.of(q -> q.term(t -> t.field("revision").value(revision))));
        if (engine != null) {
            filters.add(Query.of(q -> q.term(t -> t.field("engine").value(engine))));
        }
        return Calls.get(() ->
                        elastic.count(c -> c.index(Alias.RECORDS.alias()).query(q -> q.bool(b -> b.filter(filters)))))
                .count();
    }

    /** Deletes what revisions below this one left; call {@link #refresh} before. Returns how much there was. */
    public long purge(String documentId, long below) {
        long purged = 0;
        for (Alias alias : DERIVED) {
            List<BulkOperation> left = leftovers(alias, documentId, below);
            while (!left.isEmpty()) {
                purged += left.size();
                send(left, 0);
                Calls.get(() -> elastic.indices().refresh(r -> r.index(alias.alias())));
                left = leftovers(alias, documentId, below);
            }
        }
        return purged;
    }

    private List<BulkOperation> leftovers(Alias alias, String documentId, long below) {
        SearchResponse<Void> found = Calls.get(() -> elastic.search(
                s -> s.index(alias.alias())
                        .size(PURGE_PAGE)
                        .source(f -> f.fetch(false))
                        .sort(o -> o.doc(d -> d))
                        .query(q -> q.bool(b -> b.filter(
                                        f -> f.term(t -> t.field("documentId").value(documentId)))
                                .filter(f -> f.range(
                                        r -> r.number(n -> n.field("revision").lt((double) below)))))),
                Void.class));
        return found.hits().hits().stream()
                .map(hit -> deletion(alias, hit, below))
                .toList();
    }

    /** Just below the revision, so that a record of it which comes only after its marker still gets in. */
    private static BulkOperation deletion(Alias alias, Hit<Void> hit, long below) {
        return BulkOperation.of(o -> o.delete(
                d -> d.index(alias.alias()).id(hit.id()).version(below - 1).versionType(VersionType.ExternalGte)));
    }

    private static BulkOperation operation(Write write, byte[] json) {
        return BulkOperation.of(o -> o.index(i -> i.index(Alias.of(write.kind()).alias())
                .id(write.id())
                .version(write.revision())
                .versionType(VersionType.External)
                .document(BinaryData.of(json, ContentType.APPLICATION_JSON))));
    }

    private Map<Integer, String> send(List<BulkOperation> operations, int first) {
        if (operations.isEmpty()) {
            return Map.of();
        }
        bulkOperations.record(operations.size());
        List<BulkResponseItem> items = Calls.get(() ->
                        elastic.bulk(BulkRequest.of(b -> b.requireAlias(true).operations(operations))))
                .items();
        Map<Integer, String> refused = new TreeMap<>();
        for (int i = 0; i < items.size(); i++) {
            BulkResponseItem item = items.get(i);
            if (item.error() == null || item.status() == CONFLICT) {
                continue;
            }
            if (item.status() != NOT_FOUND && !Calls.passing(item.status(), item.error())) {
                refused.put(first + i, Calls.describe(item.status(), item.error()));
            } else {
                throw Calls.failure(item.status(), item.error());
            }
        }
        return refused;
    }
}
