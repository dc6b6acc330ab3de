package org.duizhao.index.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramBucket;
import co.elastic.clients.elasticsearch._types.aggregations.Percentiles;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duizhao.index.entry.DocumentEntry;
import org.duizhao.index.entry.State;
import org.duizhao.index.watch.Hour;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How documents went through the pipeline, and which are in it. */
@Component
public final class PipelineSearch {

    private static final int MINUTES = 60;

    private final ElasticsearchClient elastic;

    PipelineSearch(@Questions ElasticsearchClient elastic) {
        this.elastic = elastic;
    }

    /** Documents that have not ended yet, the oldest first. */
    public List<DocumentEntry> moving(int size) {
        Query query = Query.of(q -> q.bool(b -> b.filter(RecordFilters.anyOf(
                "state",
                List.of(State.ACCEPTED.name(), State.EXTRACTED.name(), State.ALIGNED.name(), State.ENRICHED.name())))));
        return Calls.get(() -> elastic.search(
                        s -> s.index(Alias.DOCUMENTS.alias())
                                .size(size)
                                .query(query)
                                .sort(Sorts.ascending("uploadedAt")),
                        DocumentEntry.class))
                .hits()
                .hits()
                .stream()
                .map(Hit::source)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The hour before {@code now}. */
    public Hour hour(Instant now) {
        Instant start = now.truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofMinutes(MINUTES - 1));
        SearchResponse<Void> response = Calls.get(() -> elastic.search(
                s -> s.index(Alias.DOCUMENTS.alias())
                        .size(0)
                        .query(q -> q.bool(b -> b.filter(RecordFilters.anyOf(
                                        "state", List.of(State.INDEXED.name(), State.FAILED.name())))
                                .filter(f -> f.range(
                                        r -> r.date(d -> d.field("changedAt").gte(start.toString()))))))
                        .aggregations(
                                "minutes",
                                a -> a.dateHistogram(h -> h.field("changedAt").fixedInterval(t -> t.time("1m")))
                                        .aggregations("states", x -> x.terms(t -> t.field("state"))))
                        .aggregations(
                                "millis",
                                a -> a.percentiles(
                                        p -> p.field("searchableMillis").percents(List.of(50.0, 95.0)))),
                Void.class));
        Map<String, Aggregate> found = response.aggregations();
        Percentiles millis =
                Objects.requireNonNull(found.get("millis")).tdigestPercentiles().values();
        return new Hour(
                minutes(start, Objects.requireNonNull(found.get("minutes"))),
                value(millis, "50.0"),
                value(millis, "95.0"));
    }

    private static List<Hour.Minute> minutes(Instant start, Aggregate found) {
        Map<Instant, DateHistogramBucket> buckets = new HashMap<>();
        found.dateHistogram().buckets().array().forEach(b -> buckets.put(Instant.ofEpochMilli(b.key()), b));
        List<Hour.Minute> minutes = new ArrayList<>();
        for (int i = 0; i < MINUTES; i++) {
            Instant at = start.plus(Duration.ofMinutes(i));
            DateHistogramBucket bucket = buckets.get(at);
            minutes.add(new Hour.Minute(at, count(bucket, State.INDEXED), count(bucket, State.FAILED)));
        }
        return minutes;
    }

    private static long count(@Nullable DateHistogramBucket bucket, State state) {
        return bucket == null
                ? 0
                : Buckets.of(bucket.aggregations(), "states").stream()
                        .filter(term -> term.key().stringValue().equals(state.name()))
                        .mapToLong(term -> term.docCount())
                        .sum();
    }

    private static @Nullable Double value(Percentiles percentiles, String key) {
        String text = percentiles.isKeyed() ? percentiles.keyed().get(key) : null;
        return text == null || text.equals("NaN") ? null : (Double) Double.parseDouble(text);
    }
}
