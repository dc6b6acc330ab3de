package org.duizhao.index.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duizhao.bitext.text.Folding;
import org.duizhao.index.entry.DocumentEntry;
import org.duizhao.index.entry.State;
import org.duizhao.index.question.Cursor;
import org.duizhao.index.question.DocumentQuery;
import org.duizhao.index.question.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds documents; deleted ones are not found. */
@Component
public final class DocumentSearch {

    /** The most documents that one series or year may have in a filter. */
    private static final int MOST_IDS = 10_000;

    private static final List<Cursor.Type> SORT = List.of(Cursor.Type.INTEGER, Cursor.Type.TEXT);

    /** Where a page begins among those that are left. */
    private static final List<Cursor.Type> OFFSET = List.of(Cursor.Type.INTEGER);

    private final ElasticsearchClient elastic;
    private final IssueCounts counts;

    DocumentSearch(@Questions ElasticsearchClient elastic, IssueCounts counts) {
        this.elastic = elastic;
        this.counts = counts;
    }

    /** A page, and the number of documents in each state, whatever state was asked for. */
    public record Found(Page<DocumentEntry> page, Map<State, Long> states) {}

    public Found find(DocumentQuery query) {
        return query.order() == DocumentQuery.Order.ISSUES ? byIssues(query) : byUpload(query);
    }

    /** What is left is counted among the issues; of the documents, those are asked for. */
    private Found byIssues(DocumentQuery query) {
        List<String> ranking = List.copyOf(counts.left().keySet());
        State state = query.state();
        SearchResponse<Void> response = Calls.get(() -> elastic.search(
                s -> {
                    s.index(Alias.DOCUMENTS.alias())
                            .size(MOST_IDS)
                            .source(f -> f.fetch(false))
                            .query(q -> q.bool(
                                    b -> b.filter(known(query)).filter(RecordFilters.anyOf("documentId", ranking))))
                            .aggregations(
                                    "states", a -> a.terms(t -> t.field("state").size(10)));
                    return state == null
                            ? s
                            : s.postFilter(f -> f.term(t -> t.field("state").value(state.name())));
                },
                Void.class));
        Set<String> found = response.hits().hits().stream()
                .flatMap(hit -> Stream.ofNullable(hit.id()))
                .collect(Collectors.toSet());
        List<String> ids = ranking.stream().filter(found::contains).toList();
        String cursor = query.cursor();
        long offset = cursor == null || cursor.isBlank()
                ? 0
                : Objects.requireNonNullElse(
                        (Long) Cursor.decode(cursor, OFFSET).get(0), 0L);
        List<String> page =
                ids.stream().skip(Math.max(0, offset)).limit(query.size()).toList();
        Map<String, DocumentEntry> entries = entries(page);
        String next = offset + page.size() < ids.size() ? Cursor.encode(List.of(offset + page.size())) : null;
        List<DocumentEntry> items =
                page.stream().flatMap(id -> Stream.ofNullable(entries.get(id))).toList();
        return new Found(new Page<>(ids.size(), items, next), states(response));
    }

    private Map<String, DocumentEntry> entries(List<String> ids) {
        Map<String, DocumentEntry> entries = new HashMap<>();
        Calls.get(() -> elastic.search(
                        s -> s.index(Alias.DOCUMENTS.alias())
                                .size(Math.max(1, ids.size()))
                                .query(RecordFilters.anyOf("documentId", ids)),
                        DocumentEntry.class))
                .hits()
                .hits()
                .forEach(hit -> {
                    if (hit.source() != null) {
                        entries.put(hit.source().documentId(), hit.source());
                    }
                });
        return entries;
    }

    private Found byUpload(DocumentQuery query) {
        List<FieldValue> after = Sorts.after(query.cursor(), SORT);
        State state = query.state();
        SearchResponse<DocumentEntry> response = Calls.get(() -> elastic.search(
                s -> {
                    s.index(Alias.DOCUMENTS.alias())
                            .size(query.size())
                            .trackTotalHits(t -> t.enabled(true))
                            .query(known(query))
                            .sort(Sorts.descending("uploadedAt"), Sorts.ascending("documentId"))
                            .aggregations(
                                    "states", a -> a.terms(t -> t.field("state").size(10)));
                    if (state != null) {
                        s.postFilter(f -> f.term(t -> t.field("state").value(state.name())));
                    }
                    return after.isEmpty() ? s : s.searchAfter(after);
                },
                DocumentEntry.class));
        List<Hit<DocumentEntry>> hits = response.hits().hits();
        long total = response.hits().total() == null
                ? hits.size()
                : response.hits().total().value();
        List<DocumentEntry> entries =
                hits.stream().map(Hit::source).filter(Objects::nonNull).toList();
        return new Found(new Page<>(total, entries, Sorts.next(hits, query.size())), states(response));
    }

    /** Ids of the documents of a series. */
    public List<String> ids(String series) {
        Query query = known(new DocumentQuery(null, null, series, null, null, 1));
        return Calls.get(() -> elastic.search(
                        s -> s.index(Alias.DOCUMENTS.alias())
                                .size(MOST_IDS)
                                .source(f -> f.fetch(false))
                                .query(query),
                        Void.class))
                .hits()
                .hits()
                .stream()
                .map(Hit::id)
                .filter(Objects::nonNull)
                .toList();
    }

    /** For documents that have a later edition of the same series and year: its id, by theirs. */
    public Map<String, String> latestEditions(List<DocumentEntry> entries) {
        Map<String, String> later = new HashMap<>();
        Map<String, @Nullable String> latest = new HashMap<>();
        for (DocumentEntry entry : entries) {
            if (entry.series() != null && entry.year() != null) {
                String id = latest.computeIfAbsent(
                        entry.year() + " " + entry.series(), key -> latest(entry.series(), entry.year()));
                if (id != null && !id.equals(entry.documentId())) {
                    later.put(entry.documentId(), id);
                }
            }
        }
        return later;
    }

    /** Lets searches find what was written until now. */
    public void refresh() {
        Calls.get(() -> elastic.indices().refresh(r -> r.index(Alias.DOCUMENTS.alias())));
    }

    /** The edition before: of the same series and year, the last that came in earlier and is searchable. */
    public @Nullable String edition(DocumentEntry entry) {
        Instant first = entry.firstUploadedAt();
        if (entry.series() == null || entry.year() == null || first == null) {
            return null;
        }
        Query earlier = Query.of(q -> q.bool(b -> b.filter(
                        known(new DocumentQuery(null, null, entry.series(), entry.year(), null, 1)))
                .filter(f -> f.exists(e -> e.field("indexedRevision")))
                .filter(f -> f.range(r -> r.date(d -> d.field("firstUploadedAt").lt(first.toString()))))
                .mustNot(RecordFilters.term("documentId", entry.documentId()))));
        return last(earlier);
    }

    private @Nullable String latest(@Nullable String series, @Nullable Integer year) {
        Query query = known(new DocumentQuery(null, null, series, year, null, 1));
        return last(Query.of(q -> q.bool(b -> b.filter(query).filter(f -> f.exists(e -> e.field("indexedRevision"))))));
    }

    private @Nullable String last(Query query) {
        return Calls.get(() -> elastic.search(
                        s -> s.index(Alias.DOCUMENTS.alias())
                                .size(1)
                                .source(f -> f.fetch(false))
                                .query(query)
                                .sort(Sorts.descending("firstUploadedAt"), Sorts.descending("documentId")),
                        Void.class))
                .hits()
                .hits()
                .stream()
                .map(Hit::id)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Map<State, Long> states(SearchResponse<?> response) {
        Map<State, Long> states = new EnumMap<>(State.class);
        Buckets.counts(response.aggregations(), "states")
                .forEach((state, count) -> states.put(State.valueOf(state), count));
        return states;
    }

    private static Query known(DocumentQuery query) {
        BoolQuery.Builder bool = new BoolQuery.Builder()
                .filter(f -> f.range(r -> r.number(n -> n.field("revision").gt(0.0))))
                .mustNot(f -> f.term(t -> t.field("state").value(State.DELETED.name())));
        if (!query.ids().isEmpty()) {
            bool.filter(RecordFilters.anyOf("documentId", query.ids()));
        }
        if (query.series() != null) {
            bool.filter(f -> f.term(t -> t.field("series").value(query.series())));
        }
        Integer year = query.year();
        if (year != null) {
            bool.filter(RecordFilters.term("year", year));
        }
        if (query.q() != null) {
            String text = Folding.fold(query.q());
            bool.filter(f -> f.multiMatch(
                    m -> m.query(text).fields("about", "about.literal").operator(Operator.And)));
        }
        return bool.build()._toQuery();
    }
}
