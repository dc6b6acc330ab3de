package org.duizhao.index.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.LongTermsBucket;
import co.elastic.clients.elasticsearch._types.aggregations.StatsAggregate;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duizhao.index.question.Facets.Count;
import org.duizhao.index.question.Facets.DocumentCount;
import org.duizhao.index.question.FigureQuery;
import org.duizhao.index.question.FigureStats;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Numbers about figures, for dashboards. */
@Component
public final class FigureStatistics {

    private static final int BARS = 20;
    private static final int MOST_VALUES = 50;
    private static final List<Double> PERCENTS = List.of(5.0, 25.0, 50.0, 75.0, 95.0);

    private final ElasticsearchClient elastic;
    private final FigureFilters filters;
    private final DocumentNames documents;

    FigureStatistics(@Questions ElasticsearchClient elastic, FigureFilters filters, DocumentNames documents) {
        this.elastic = elastic;
        this.filters = filters;
        this.documents = documents;
    }

    public FigureStats of(FigureQuery question) {
        Query query = filters.query(question).filter(once(question)).build()._toQuery();
        SearchResponse<Void> response = search(query, requests());
        Map<String, Aggregate> answers = response.aggregations();
        long count =
                response.hits().total() == null ? 0 : response.hits().total().value();
        return new FigureStats(
                count,
                values(query, answers),
                counts(answers, "kinds"),
                counts(answers, "units"),
                years(answers),
                documents(answers));
    }

    /** Of both languages, the row that stands for its pair; of one language, every row: a pair has one there. */
    private static Query once(FigureQuery question) {
        return question.language() == null
                ? Query.of(q -> q.term(t -> t.field("primary").value(true)))
                : Query.of(q -> q.matchAll(all -> all));
    }

    private static Map<String, Aggregation> requests() {
        Map<String, Aggregation> requests = new LinkedHashMap<>();
        requests.put("values", stats());
        requests.put(
                "percentiles",
                Aggregation.of(a -> a.percentiles(p -> p.field("value").percents(PERCENTS))));
        requests.put("kinds", terms("kind"));
        requests.put("units", terms("unit"));
        requests.put("documents", terms("documentId"));
        requests.put(
                "years",
                Aggregation.of(
                        a -> a.terms(t -> t.field("whenYear").size(MOST_VALUES)).aggregations("values", stats())));
        return requests;
    }

    private static Aggregation stats() {
        return Aggregation.of(a -> a.stats(s -> s.field("value")));
    }

    private static Aggregation terms(String field) {
        return Aggregation.of(a -> a.terms(t -> t.field(field).size(MOST_VALUES)));
    }

    private FigureStats.@Nullable Values values(Query query, Map<String, Aggregate> answers) {
        StatsAggregate stats = answer(answers, "values").stats();
        Double min = stats.min();
        Double max = stats.max();
        if (stats.count() == 0 || min == null || max == null) {
            return null;
        }
        List<FigureStats.Percentile> percentiles = new ArrayList<>();
        answer(answers, "percentiles").tdigestPercentiles().values().keyed().forEach((percent, value) -> {
            if (value != null) {
                percentiles.add(new FigureStats.Percentile(Double.parseDouble(percent), Double.parseDouble(value)));
            }
        });
        percentiles.sort(Comparator.comparingDouble(FigureStats.Percentile::percent));
        return new FigureStats.Values(
                stats.count(), min, max, stats.sum(), stats.avg(), percentiles, histogram(query, min, max));
    }

    /** Twenty bars of equal width; one if all values are the same. */
    private List<FigureStats.Bar> histogram(Query query, double min, double max) {
        double width = (max - min) / BARS;
        if (!(width > 0) || !Double.isFinite(width) || min + width == min) {
            return List.of();
        }
        Aggregation request = Aggregation.of(a ->
                a.histogram(h -> h.field("value").interval(width).offset(min).minDocCount(1)));
        List<FigureStats.Bar> bars = new ArrayList<>();
        answer(search(query, Map.of("bars", request)).aggregations(), "bars")
                .histogram()
                .buckets()
                .array()
                .forEach(bar -> bars.add(new FigureStats.Bar(bar.key(), bar.key() + width, bar.docCount())));
        return bars;
    }

    private SearchResponse<Void> search(Query query, Map<String, Aggregation> requests) {
        return Calls.get(() -> elastic.search(
                s -> s.index(Alias.FIGURES.alias())
                        .query(query)
                        .size(0)
                        .trackTotalHits(t -> t.enabled(true))
                        .aggregations(requests),
                Void.class));
    }

    private static List<FigureStats.YearStats> years(Map<String, Aggregate> answers) {
        List<FigureStats.YearStats> years = new ArrayList<>();
        for (LongTermsBucket bucket :
                answer(answers, "years").lterms().buckets().array()) {
            StatsAggregate stats = answer(bucket.aggregations(), "values").stats();
            boolean any = stats.count() > 0;
            years.add(new FigureStats.YearStats(
                    (int) bucket.key(),
                    bucket.docCount(),
                    any ? stats.min() : null,
                    any ? stats.max() : null,
                    any ? (Double) stats.sum() : null));
        }
        years.sort(Comparator.comparingInt(FigureStats.YearStats::year));
        return years;
    }

    private List<DocumentCount> documents(Map<String, Aggregate> answers) {
        List<Count> counts = counts(answers, "documents");
        Map<String, DocumentNames.Name> names =
                documents.of(counts.stream().map(Count::value).toList());
        return counts.stream()
                .map(count -> {
                    DocumentNames.Name name = names.getOrDefault(count.value(), DocumentNames.Name.UNKNOWN);
                    return new DocumentCount(count.value(), name.title(), name.series(), name.year(), count.count());
                })
                .toList();
    }

    private static List<Count> counts(Map<String, Aggregate> answers, String name) {
        return answer(answers, name).sterms().buckets().array().stream()
                .map(bucket -> new Count(bucket.key().stringValue(), bucket.docCount()))
                .toList();
    }

    private static Aggregate answer(Map<String, Aggregate> answers, String name) {
        return Objects.requireNonNull(answers.get(name));
    }
}
