package org.duizhao.index.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.duizhao.index.entry.Run;
import org.duizhao.index.entry.Write;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Rows of records, figures, entities and issues: each under its id and revision, with the revision as external version.
 * What is asked here is asked of the indices, not of their aliases: hidden rows count.
 */
@Component
public final class RecordStore {

    private static final Logger log = LoggerFactory.getLogger(RecordStore.class);
    private static final int PURGE_PAGE = 5000;
    private static final int MOST_REVISIONS = 1000;
    private static final long FOR_GOOD = Long.MAX_VALUE / 2;

    private final ElasticsearchClient elastic;
    private final Bulks bulks;
    private final Visibility visibility;
    private final long bulkBytes;
    private final Set<Alias> unseen = EnumSet.noneOf(Alias.class);

    RecordStore(ElasticsearchClient elastic, Bulks bulks, Visibility visibility, IndexProperties properties) {
        this.elastic = elastic;
        this.bulks = bulks;
        this.visibility = visibility;
        this.bulkBytes = properties.bulkSize().toBytes();
    }

    /**
     * What there is of a document.
     *
     * @param rows by revision, in all indices
     * @param unnamed how many of them are of the first stage
     */
    public record Rows(Map<Long, Long> rows, long unnamed) {

        public static final Rows NONE = new Rows(Map.of(), 0);
    }

    /**
     * Writes; a row that is there stays.
     *
     * @return what Elasticsearch refuses for good: position in {@code writes}, and why
     */
    public Map<Integer, String> write(List<Write> writes) {
        Map<Integer, String> refused = new TreeMap<>();
        Bulk bulk = new Bulk();
        int first = 0;
        for (int i = 0; i < writes.size(); i++) {
            byte[] operation = Bulk.index(writes.get(i));
            if (!bulk.isEmpty() && bulk.bytes() + operation.length > bulkBytes) {
                send(bulk, first, refused);
                bulk = new Bulk();
                first = i;
            }
            bulk.add(operation);
        }
        send(bulk, first, refused);
        unseen(writes);
        return refused;
    }

    private void unseen(List<Write> writes) {
        synchronized (unseen) {
            writes.forEach(write -> unseen.add(Alias.of(write.kind())));
        }
    }

    /** Makes visible to search what this process wrote so far. */
    public void show() {
        synchronized (unseen) {
            if (!unseen.isEmpty()) {
                refresh(unseen);
                unseen.clear();
            }
        }
    }

    private void send(Bulk bulk, int first, Map<Integer, String> refused) {
        bulks.send(bulk).forEach((position, cause) -> refused.put(first + position, cause));
    }

    /** Takes back rows that must not stay, because another row of their event was refused. */
    public void takeBack(List<Write> writes) {
        Bulk bulk = new Bulk();
        writes.forEach(write -> bulk.add(
                Bulk.delete(Alias.of(write.kind()), write.id(), write.run().revision())));
        bulks.send(bulk);
    }

    /** Makes everything written so far visible to search, whoever wrote it. */
    public void refresh() {
        refresh(Alias.DERIVED);
    }

    private void refresh(Collection<Alias> which) {
        List<String> aliases = which.stream().map(Alias::alias).toList();
        Calls.get(() -> elastic.indices().refresh(r -> r.index(aliases)));
    }

    /** Records of a revision by the engine that made them; those written since the last refresh are not counted. */
    public Map<String, Long> records(Run run) {
        SearchResponse<Void> found = Calls.get(() -> elastic.search(
                s -> s.index(visibility.indices(Alias.RECORDS))
                        .size(0)
                        .query(q -> q.bool(b -> b.filter(RecordFilters.term("documentId", run.documentId()))
                                .filter(f -> f.term(t -> t.field("revision").value(run.revision())))))
                        .aggregations("engines", a -> a.terms(t -> t.field("engine"))),
                Void.class));
        return Buckets.counts(found.aggregations(), "engines");
    }

    /** What there is of some documents; those written since the last refresh are not counted. */
    public Map<String, Rows> rows(Collection<String> documents) {
        Aggregation perDocument = Aggregation.of(a -> a.terms(
                        t -> t.field("documentId").size(Math.max(1, documents.size())))
                .aggregations("revisions", r -> r.terms(t -> t.field("revision").size(MOST_REVISIONS)))
                .aggregations("unnamed", u -> u.filter(Hidden.unnamedOf(documents))));
        SearchResponse<Void> found = Calls.get(() -> elastic.search(
                s -> s.index(all())
                        .size(0)
                        .query(RecordFilters.anyOf("documentId", List.copyOf(documents)))
                        .aggregations("documents", perDocument),
                Void.class));
        Map<String, Rows> rows = new HashMap<>();
        documents.forEach(id -> rows.put(id, Rows.NONE));
        Buckets.of(found.aggregations(), "documents")
                .forEach(bucket -> rows.put(bucket.key().stringValue(), rows(bucket.aggregations())));
        return rows;
    }

    private static Rows rows(Map<String, Aggregate> of) {
        Map<Long, Long> rows = new TreeMap<>();
        answer(of, "revisions").lterms().buckets().array().forEach(bucket -> rows.put(bucket.key(), bucket.docCount()));
        return new Rows(rows, answer(of, "unnamed").filter().docCount());
    }

    /**
     * Deletes the rows of some revisions for good.
     *
     * @return whether all are gone; what is refused stays, and is logged
     */
    public boolean purge(Collection<Run> runs) {
        return runs.isEmpty()
                || purge(RecordFilters.anyOf(
                        "run", runs.stream().map(Run::toString).toList()));
    }

    /** Deletes those rows of some documents that do not name their revision; answers as {@link #purge} does. */
    public boolean purgeUnnamed(Collection<String> documents) {
        return documents.isEmpty() || purge(Hidden.unnamedOf(documents));
    }

    private boolean purge(Query query) {
        refresh();
        boolean gone = true;
        for (Alias alias : Alias.DERIVED) {
            gone &= purge(alias, query);
        }
        return gone;
    }

    private boolean purge(Alias alias, Query query) {
        for (Bulk left = leftovers(alias, query); !left.isEmpty(); left = leftovers(alias, query)) {
            Map<Integer, String> refused = bulks.send(left);
            if (refused.size() == left.size()) {
                log.error("{}: {} rows are not deleted: {}", alias.alias(), refused.size(), refused.get(0));
                return false;
            }
            Calls.get(() -> elastic.indices().refresh(r -> r.index(alias.alias())));
        }
        return true;
    }

    private Bulk leftovers(Alias alias, Query query) {
        SearchResponse<Void> found = Calls.get(() -> elastic.search(
                s -> s.index(visibility.indices(alias))
                        .size(PURGE_PAGE)
                        .source(f -> f.fetch(false))
                        .trackTotalHits(t -> t.enabled(false))
                        .sort(o -> o.doc(d -> d))
                        .query(query),
                Void.class));
        Bulk bulk = new Bulk();
        found.hits().hits().stream()
                .flatMap(hit -> Stream.ofNullable(hit.id()))
                .forEach(id -> bulk.add(Bulk.delete(alias, id, FOR_GOOD)));
        return bulk;
    }

    private List<String> all() {
        return Alias.DERIVED.stream()
                .flatMap(alias -> visibility.indices(alias).stream())
                .toList();
    }

    private static Aggregate answer(Map<String, Aggregate> answers, String name) {
        return Objects.requireNonNull(answers.get(name));
    }
}
