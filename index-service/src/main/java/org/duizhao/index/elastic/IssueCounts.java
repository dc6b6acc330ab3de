package org.duizhao.index.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.duizhao.events.IssueState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How many issues are left to a person: open, or to be fixed. */
@Component
public final class IssueCounts {

    /** The most documents that are put in order by what is left in them. */
    static final int MOST = 10_000;

    private static final int MOST_SERIES = 200;
    private static final String STATE = "review.state";
    private static final Query LEFT = Query.of(q -> q.bool(b -> b.mustNot(RecordFilters.anyOf(
            STATE, List.of(IssueState.FALSE_ALARM.code(), IssueState.FIXED.code(), IssueState.ACCEPTED.code())))));

    private final ElasticsearchClient elastic;

    IssueCounts(@Questions ElasticsearchClient elastic) {
        this.elastic = elastic;
    }

    /** What is left in some documents; those in which nothing is are missing. */
    public Map<String, Long> left(Collection<String> documentIds) {
        return documentIds.isEmpty() ? Map.of() : counts("documentId", documentIds, documentIds.size());
    }

    /** What is left in all documents, those with the most first. */
    public Map<String, Long> left() {
        return counts("documentId", null, MOST);
    }

    /** What is left in each series, those with the most first. */
    public Map<String, Long> leftBySeries() {
        return counts("series", null, MOST_SERIES);
    }

    private Map<String, Long> counts(String field, @Nullable Collection<String> documentIds, int most) {
        BoolQuery.Builder of = new BoolQuery.Builder().filter(LEFT);
        if (documentIds != null) {
            of.filter(RecordFilters.anyOf("documentId", List.copyOf(documentIds)));
        }
        Query query = of.build()._toQuery();
        SearchResponse<Void> found = Calls.get(() -> elastic.search(
                s -> s.index(Alias.ISSUES.alias())
                        .size(0)
                        .query(query)
                        .aggregations("counts", a -> a.terms(t -> t.field(field).size(most))),
                Void.class));
        return Buckets.counts(found.aggregations(), "counts");
    }
}
