package org.duizhao.index.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duizhao.bitext.text.Folding;
import org.duizhao.index.entry.EntityEntry;
import org.duizhao.index.question.Cursor;
import org.duizhao.index.question.EntityQuery;
import org.duizhao.index.question.EntityView;
import org.duizhao.index.question.Facets.Count;
import org.duizhao.index.question.Facets.NameCount;
import org.duizhao.index.question.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Entities with their counts, and what is named together with them. */
@Component
public final class EntitySearch {

    /** What is looked through to find spellings of one name. */
    private static final int MOST_LABELS = 2000;

    private static final int MOST_TYPES = 30;
    private static final int PRECISION = 3000;

    private final ElasticsearchClient elastic;

    EntitySearch(@Questions ElasticsearchClient elastic) {
        this.elastic = elastic;
    }

    /** A page, and how many names of each type there are, whatever type was asked for. */
    public record Found(Page<EntityView> page, List<Count> types) {}

    /**
     * Entities, the most mentioned first; spellings of one name in two scripts are one entity.
     *
     * @param cursor {@code next} of the page before
     */
    public Found find(EntityQuery question, @Nullable String cursor, int size) {
        int from = from(cursor);
        SearchResponse<Void> response = Calls.get(() -> elastic.search(
                s -> s.index(Alias.ENTITIES.alias())
                        .size(0)
                        .query(query(question))
                        .aggregations("types", types())
                        .aggregations("typed", typed(question.type())),
                Void.class));
        Map<String, Aggregate> typed = Objects.requireNonNull(
                        response.aggregations().get("typed"))
                .filter()
                .aggregations();
        List<EntityView> all = merged(Buckets.of(typed, "labels")).stream()
                .filter(view -> !question.both() || view.nameZh() != null && view.nameEn() != null)
                .sorted(Comparator.comparingLong(EntityView::mentions)
                        .reversed()
                        .thenComparing(EntityView::label))
                .toList();
        int end = Math.min(all.size(), from + size);
        String next = end < all.size() ? Cursor.encode(List.of((long) end)) : null;
        List<Count> types = Buckets.of(response.aggregations(), "types").stream()
                .map(bucket -> new Count(bucket.key().stringValue(), cardinality(bucket.aggregations(), "names")))
                .toList();
        return new Found(new Page<>(all.size(), all.subList(Math.min(from, end), end), next), types);
    }

    private static Query query(EntityQuery question) {
        BoolQuery.Builder bool = new BoolQuery.Builder();
        if (!question.documents().isEmpty()) {
            bool.filter(RecordFilters.anyOf("documentId", question.documents()));
        }
        if (question.q() != null) {
            String words = Folding.fold(question.q());
            bool.filter(f -> f.bool(b -> b.should(
                            s -> s.match(m -> m.field("names").query(words).operator(Operator.And)))
                    .should(s -> s.matchPhrasePrefix(
                            m -> m.field("names.literal").query(words).maxExpansions(50)))
                    .minimumShouldMatch("1")));
        }
        return bool.build()._toQuery();
    }

    private static Aggregation types() {
        return Aggregation.of(
                a -> a.terms(t -> t.field("type").size(MOST_TYPES)).aggregations("names", distinct("label")));
    }

    private static Aggregation typed(@Nullable String type) {
        Query filter = type == null ? Query.of(q -> q.matchAll(m -> m)) : RecordFilters.term("type", type);
        Aggregation labels = Aggregation.of(a -> a.terms(t -> t.field("label").size(MOST_LABELS))
                .aggregations("records", distinct("recordId"))
                .aggregations("documents", distinct("documentId")));
        return Aggregation.of(a -> a.filter(filter).aggregations("labels", labels));
    }

    private static Aggregation distinct(String field) {
        return Aggregation.of(a -> a.cardinality(c -> c.field(field).precisionThreshold(PRECISION)));
    }

    private static int from(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return 0;
        }
        Object from = Cursor.decode(cursor, List.of(Cursor.Type.INTEGER)).get(0);
        return from instanceof Long number && number > 0 && number <= MOST_LABELS ? number.intValue() : 0;
    }

    /** Entities in the records that name this one, the most frequent first. */
    public List<NameCount> related(String name, @Nullable String type, int limit) {
        String term = EntityEntry.term(name);
        SearchResponse<Void> response = Calls.get(() -> elastic.search(
                s -> s.index(Alias.RECORDS.alias())
                        .size(0)
                        .query(RecordFilters.term("entityNames", term))
                        .aggregations(
                                "labels",
                                a -> a.terms(t -> t.field("entityLabels").size(2 * limit + 20))),
                Void.class));
        return Buckets.of(response.aggregations(), "labels").stream()
                .map(bucket -> RecordFacets.name(bucket.key().stringValue(), bucket.docCount()))
                .filter(other -> !is(other, term) && (type == null || type.equals(other.type())))
                .limit(limit)
                .toList();
    }

    private static boolean is(NameCount name, String term) {
        return name.nameZh() != null && EntityEntry.term(name.nameZh()).equals(term)
                || name.nameEn() != null && EntityEntry.term(name.nameEn()).equals(term);
    }

    private static List<EntityView> merged(List<StringTermsBucket> buckets) {
        Map<String, EntityView> byName = new LinkedHashMap<>();
        for (StringTermsBucket bucket : buckets) {
            NameCount name = RecordFacets.name(bucket.key().stringValue(), bucket.docCount());
            String of = name.nameZh() == null ? String.valueOf(name.nameEn()) : name.nameZh();
            EntityView view = new EntityView(
                    name.type(),
                    name.nameZh(),
                    name.nameEn(),
                    bucket.docCount(),
                    cardinality(bucket.aggregations(), "records"),
                    cardinality(bucket.aggregations(), "documents"));
            byName.merge(name.type() + " " + EntityEntry.term(of), view, EntitySearch::sum);
        }
        return new ArrayList<>(byName.values());
    }

    private static EntityView sum(EntityView a, EntityView b) {
        return new EntityView(
                a.type(),
                a.nameZh() == null ? b.nameZh() : a.nameZh(),
                a.nameEn() == null ? b.nameEn() : a.nameEn(),
                a.mentions() + b.mentions(),
                a.records() + b.records(),
                a.documents() + b.documents());
    }

    private static long cardinality(Map<String, Aggregate> answers, String name) {
        return Objects.requireNonNull(answers.get(name)).cardinality().value();
    }
}
