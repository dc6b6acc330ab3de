package org.duizhao.index.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.LongTermsBucket;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.util.NamedValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duizhao.bitext.claim.indicator.Indicator;
import org.duizhao.bitext.claim.indicator.IndicatorDictionary;
import org.duizhao.events.FigurePlace;
import org.duizhao.index.entry.FigureEntry;
import org.duizhao.index.question.IndicatorQuery;
import org.duizhao.index.question.IndicatorView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what reports measure, and the values that they state. */
@Component
public final class IndicatorSearch {

    /** The most values that one answer is made of. */
    public static final int MOST_POINTS = 10_000;

    /** A longer text is no part of a name, and more than Elasticsearch's automata take. */
    private static final int LONGEST_PART = 100;

    private static final List<String> NAMES = List.of("indicator.nameZh", "indicator.nameEn", "indicator.id");

    private static final int MOST_INDICATORS = 2_000;
    private static final int MOST_VALUES = 100;
    /** Of one city in one year. */
    private static final int MOST_DOCUMENTS = 20;

    private final ElasticsearchClient elastic;
    private final DocumentSearch documents;

    IndicatorSearch(@Questions ElasticsearchClient elastic, DocumentSearch documents) {
        this.elastic = elastic;
        this.documents = documents;
    }

    /** Values, and whether these are all that there are. */
    public record Values(List<FigureEntry> figures, boolean complete) {}

    /** Figures that state values, a pair of languages once, in the order of indicators, places and periods. */
    public Values values(IndicatorQuery question) {
        SearchResponse<FigureEntry> response = Calls.get(() -> elastic.search(
                s -> s.index(Alias.FIGURES.alias())
                        .query(filter(question, null))
                        .size(MOST_POINTS)
                        .trackTotalHits(t -> t.enabled(true))
                        .source(f -> f.filter(x -> x.excludes("labelText", "statusRank", "run", "section", "places")))
                        .sort(
                                Sorts.ascending("indicator.id"),
                                Sorts.ascending("at.id"),
                                Sorts.ascending("measure"),
                                Sorts.ascending("periodTo"),
                                Sorts.ascending("figureId")),
                FigureEntry.class));
        List<FigureEntry> figures = response.hits().hits().stream()
                .map(Hit::source)
                .filter(Objects::nonNull)
                .toList();
        long total = response.hits().total() == null
                ? figures.size()
                : response.hits().total().value();
        return new Values(figures, total <= figures.size());
    }

    /**
     * Indicators that have values.
     *
     * @param words of a name in either language; null for all
     */
    public IndicatorView.Found indicators(IndicatorQuery question, @Nullable String words, int size) {
        List<StringTermsBucket> buckets =
                Buckets.of(aggregated(filter(question, words), Map.of("indicators", indicators())), "indicators");
        return new IndicatorView.Found(
                buckets.size(),
                buckets.stream().limit(size).map(IndicatorSearch::view).toList());
    }

    /**
     * What a report is held against: its city, its year, and all that the city published in the last year before with figures.
     *
     * @param city null where the report tells none; then there is nothing before
     * @param year of the report; null where it tells none
     * @param before that last year; null where there is none
     * @param documents of that year
     */
    public record Earlier(
            @Nullable FigurePlace city,
            @Nullable Integer year,
            @Nullable Integer before,
            List<String> documents) {}

    /** What the city of a report published before it. */
    public Earlier earlier(String document) {
        Map<String, Aggregation> asked = Map.of("city", places("city", 1), "year", terms("year", 1));
        Map<String, Aggregate> own = aggregated(RecordFilters.anyOf("documentId", List.of(document)), asked);
        List<StringTermsBucket> cities = Buckets.of(own, "city");
        List<LongTermsBucket> years = part(own, "year").lterms().buckets().array();
        FigurePlace city = cities.isEmpty() ? null : place(cities.get(0));
        Integer year = years.isEmpty() ? null : (int) years.get(0).key();
        if (city == null || year == null) {
            return new Earlier(city, year, null, List.of());
        }
        Query before = Query.of(q -> q.bool(b -> b.filter(RecordFilters.term("city.id", city.id()))
                .filter(f -> f.exists(e -> e.field("indicator.id")))
                .filter(f -> f.range(r -> r.number(n -> n.field("year").lt((double) year))))));
        Aggregation last =
                Aggregation.of(a -> a.terms(t -> t.field("year").size(1).order(NamedValue.of("_key", SortOrder.Desc)))
                        .aggregations("documents", terms("documentId", MOST_DOCUMENTS)));
        return part(aggregated(before, Map.of("last", last)), "last").lterms().buckets().array().stream()
                .findFirst()
                .map(found -> new Earlier(city, year, (int) found.key(), keys(found.aggregations(), "documents")))
                .orElseGet(() -> new Earlier(city, year, null, List.of()));
    }

    private Map<String, Aggregate> aggregated(Query query, Map<String, Aggregation> asked) {
        return Calls.get(() -> elastic.search(
                        s -> s.index(Alias.FIGURES.alias()).query(query).size(0).aggregations(asked), Void.class))
                .aggregations();
    }

    private static Aggregation indicators() {
        Map<String, Aggregation> within = new LinkedHashMap<>();
        within.put("zh", terms("indicator.nameZh", 1));
        within.put("en", terms("indicator.nameEn", 1));
        within.put("units", terms("unit", 5));
        within.put("measures", terms("measure", 6));
        within.put("years", terms("whenYear", MOST_VALUES));
        within.put("places", places("at", MOST_VALUES));
        return Aggregation.of(
                a -> a.terms(t -> t.field("indicator.id").size(MOST_INDICATORS)).aggregations(within));
    }

    /** A field that holds a place, with its names. */
    private static Aggregation places(String field, int size) {
        return Aggregation.of(a -> a.terms(t -> t.field(field + ".id").size(size))
                .aggregations("zh", terms(field + ".nameZh", 1))
                .aggregations("en", terms(field + ".nameEn", 1)));
    }

    private static Aggregation terms(String field, int size) {
        return Aggregation.of(a -> a.terms(t -> t.field(field).size(size)));
    }

    private static IndicatorView view(StringTermsBucket bucket) {
        String id = bucket.key().stringValue();
        Map<String, Aggregate> parts = bucket.aggregations();
        Indicator known = IndicatorDictionary.standard().byId(id);
        List<FigurePlace> places = new ArrayList<>();
        for (StringTermsBucket place : Buckets.of(parts, "places")) {
            places.add(place(place));
        }
        return new IndicatorView(
                id,
                first(parts, "zh"),
                first(parts, "en"),
                known != null,
                IndicatorDictionary.standard().better(id).code(),
                known == null ? null : known.parent(),
                known != null && known.isSum(),
                keys(parts, "units"),
                keys(parts, "measures"),
                places,
                part(parts, "years").lterms().buckets().array().stream()
                        .map(year -> (int) year.key())
                        .sorted()
                        .toList(),
                bucket.docCount());
    }

    private static FigurePlace place(StringTermsBucket bucket) {
        return new FigurePlace(
                bucket.key().stringValue(), first(bucket.aggregations(), "zh"), first(bucket.aggregations(), "en"));
    }

    private static Aggregate part(Map<String, Aggregate> parts, String name) {
        return Objects.requireNonNull(parts.get(name));
    }

    private static List<String> keys(Map<String, Aggregate> parts, String name) {
        return Buckets.of(parts, name).stream()
                .map(bucket -> bucket.key().stringValue())
                .toList();
    }

    private static @Nullable String first(Map<String, Aggregate> parts, String name) {
        List<String> keys = keys(parts, name);
        return keys.isEmpty() ? null : keys.get(0);
    }

    private Query filter(IndicatorQuery question, @Nullable String words) {
        BoolQuery.Builder bool = new BoolQuery.Builder()
                .filter(f -> f.term(t -> t.field("primary").value(true)))
                .filter(f -> f.exists(e -> e.field("indicator.id")));
        anyOf(bool, "indicator.id", question.ids());
        anyOf(bool, "documentId", question.documents());
        if (question.series() != null) {
            bool.filter(RecordFilters.anyOf("documentId", documents.ids(question.series())));
        }
        if (question.measure() != null) {
            bool.filter(RecordFilters.term("measure", question.measure()));
        }
        if (question.role() != null) {
            bool.filter(RecordFilters.term("role", question.role()));
        }
        if (!question.places().isEmpty()) {
            bool.filter(f -> f.bool(b -> {
                for (String field : List.of("at.id", "at.nameZh", "at.nameEn")) {
                    b.should(RecordFilters.anyOf(field, question.places()));
                }
                return b.minimumShouldMatch("1");
            }));
        }
        if (question.from() != null || question.to() != null) {
            bool.filter(f -> f.range(r -> r.number(n -> {
                n.field("whenYear");
                if (question.from() != null) {
                    n.gte((double) question.from());
                }
                return question.to() == null ? n : n.lte((double) question.to());
            })));
        }
        if (words != null) {
            bool.filter(named(words));
        }
        return bool.build()._toQuery();
    }

    private static void anyOf(BoolQuery.Builder bool, String field, List<String> values) {
        if (!values.isEmpty()) {
            bool.filter(RecordFilters.anyOf(field, values));
        }
    }

    /** By any name of the dictionary, or by the names that the reports use. */
    private static Query named(String words) {
        List<String> ids = new ArrayList<>();
        for (String id : IndicatorDictionary.standard().matching(words)) {
            ids.add(id);
            ids.add(id + "-new");
        }
        String pattern = "*" + words.replace("\\", "\\\\").replace("*", "\\*").replace("?", "\\?") + "*";
        return Query.of(q -> q.bool(b -> {
            b.should(RecordFilters.anyOf("indicator.id", ids));
            for (String field : words.length() > LONGEST_PART ? List.<String>of() : NAMES) {
                b.should(s -> s.wildcard(w -> w.field(field).value(pattern).caseInsensitive(true)));
            }
            return b.minimumShouldMatch("1");
        }));
    }
}
