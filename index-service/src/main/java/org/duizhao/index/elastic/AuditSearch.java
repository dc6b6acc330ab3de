package org.duizhao.index.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duizhao.index.entry.AuditLine;
import org.duizhao.index.question.AuditQuery;
import org.duizhao.index.question.Cursor;
import org.duizhao.index.question.Page;
import org.springframework.stereotype.Component;

/** Finds what the services have noted, the newest first. */
@Component
public final class AuditSearch {

    private static final List<Cursor.Type> SORT = List.of(Cursor.Type.INTEGER, Cursor.Type.TEXT);

    private final ElasticsearchClient elastic;

    AuditSearch(@Questions ElasticsearchClient elastic) {
        this.elastic = elastic;
    }

    /** A page, and how many there are of each outcome, whichever was asked for. */
    public record Found(Page<AuditLine> page, Map<String, Long> outcomes) {}

    public Found find(AuditQuery question) {
        List<FieldValue> after = Sorts.after(question.cursor(), SORT);
        SearchResponse<AuditLine> response = Calls.get(() -> elastic.search(
                s -> {
                    s.index(Alias.AUDIT.alias())
                            .size(question.size())
                            .trackTotalHits(t -> t.enabled(true))
                            .query(query(question))
                            .sort(Sorts.descending("time"), Sorts.ascending("line"))
                            .aggregations(
                                    "outcomes",
                                    a -> a.terms(t -> t.field("outcome").size(5)));
                    if (question.outcome() != null) {
                        s.postFilter(RecordFilters.term("outcome", question.outcome()));
                    }
                    return after.isEmpty() ? s : s.searchAfter(after);
                },
                AuditLine.class));
        List<Hit<AuditLine>> hits = response.hits().hits();
        long total = response.hits().total() == null
                ? hits.size()
                : response.hits().total().value();
        List<AuditLine> lines =
                hits.stream().map(Hit::source).filter(Objects::nonNull).toList();
        return new Found(
                new Page<>(total, lines, Sorts.next(hits, question.size())),
                Buckets.counts(response.aggregations(), "outcomes"));
    }

    private static Query query(AuditQuery question) {
        BoolQuery.Builder bool = new BoolQuery.Builder();
        if (question.who() != null) {
            bool.filter(RecordFilters.term("who", question.who()));
        }
        if (question.document() != null) {
            bool.filter(RecordFilters.term("document", question.document()));
        }
        String what = question.what();
        if (what != null) {
            bool.filter(f -> f.match(m -> m.field("action").query(what).operator(Operator.And)));
        }
        return bool.build()._toQuery();
    }
}
