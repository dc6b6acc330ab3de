package org.duizhao.index.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duizhao.bitext.text.Folding;
import org.duizhao.events.IssueState;
import org.duizhao.index.entry.IssueEntry;
import org.duizhao.index.question.Cursor;
import org.duizhao.index.question.IssuePage;
import org.duizhao.index.question.IssueQuery;
import org.duizhao.index.question.IssueView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds issues, with what people said of them. */
@Component
public final class IssueSearch {

    private static final List<Cursor.Type> BY_DOCUMENT = List.of(Cursor.Type.TEXT, Cursor.Type.TEXT);
    private static final List<Cursor.Type> BY_CONFIDENCE = List.of(Cursor.Type.NUMBER, Cursor.Type.TEXT);
    private static final List<Cursor.Type> BY_AGE = List.of(Cursor.Type.INTEGER, Cursor.Type.TEXT);
    private static final String STATE = "review.state";
    private static final int MOST_KINDS = 50;

    private final ElasticsearchClient elastic;

    IssueSearch(@Questions ElasticsearchClient elastic) {
        this.elastic = elastic;
    }

    /** A page of issues, and how many there are by state and kind. */
    public IssuePage find(IssueQuery question, @Nullable String cursor, int size) {
        List<FieldValue> after = Sorts.after(cursor, cursorTypes(question.sort()));
        SearchResponse<IssueEntry> found = Calls.get(() -> elastic.search(
                s -> {
                    s.index(Alias.ISSUES.alias())
                            .query(query(question))
                            .postFilter(all(states(question), kinds(question)))
                            .size(size)
                            .source(f -> f.filter(x -> x.excludes("about", "run")))
                            .trackTotalHits(t -> t.enabled(true))
                            .aggregations("states", counted(kinds(question), STATE))
                            .aggregations("kinds", counted(states(question), "kind"))
                            .sort(order(question.sort()), Sorts.ascending("issueId"));
                    return after.isEmpty() ? s : s.searchAfter(after);
                },
                IssueEntry.class));
        List<Hit<IssueEntry>> hits = found.hits().hits();
        List<IssueView> items = hits.stream()
                .map(Hit::source)
                .filter(Objects::nonNull)
                .map(IssueView::of)
                .toList();
        long total = found.hits().total() == null
                ? hits.size()
                : found.hits().total().value();
        return new IssuePage(total, counts(found, "states"), counts(found, "kinds"), items, Sorts.next(hits, size));
    }

    /**
     * Where a page of a document's issues, in their order, has to begin to show some that stand before one.
     *
     * @param issueId need not be there: its place in the order counts
     * @param rows how many are to stand before it
     * @return a cursor; null for the first page
     */
    public @Nullable String before(IssueQuery question, String documentId, String issueId, int rows) {
        SearchResponse<Void> found = Calls.get(() -> elastic.search(
                s -> s.index(Alias.ISSUES.alias())
                        .query(all(query(question), all(states(question), kinds(question))))
                        .size(rows + 1)
                        .source(f -> f.fetch(false))
                        .trackTotalHits(t -> t.enabled(false))
                        .sort(Sorts.descending("documentId"), Sorts.descending("issueId"))
                        .searchAfter(FieldValue.of(documentId), FieldValue.of(issueId)),
                Void.class));
        return Sorts.next(found.hits().hits(), rows + 1);
    }

    private static List<Cursor.Type> cursorTypes(IssueQuery.Sort sort) {
        return switch (sort) {
            case DOCUMENT -> BY_DOCUMENT;
            case CONFIDENCE -> BY_CONFIDENCE;
            case AGE -> BY_AGE;
        };
    }

    private static SortOptions order(IssueQuery.Sort sort) {
        return switch (sort) {
            case DOCUMENT -> Sorts.ascending("documentId");
            case CONFIDENCE -> Sorts.descending("confidence");
            case AGE -> Sorts.ascending("uploadedAt");
        };
    }

    private static Query query(IssueQuery question) {
        BoolQuery.Builder bool = new BoolQuery.Builder();
        if (!question.documents().isEmpty()) {
            bool.filter(RecordFilters.anyOf("documentId", question.documents()));
        }
        if (question.series() != null) {
            bool.filter(RecordFilters.term("series", question.series()));
        }
        Integer year = question.year();
        if (year != null) {
            bool.filter(RecordFilters.term("year", year));
        }
        if (question.text() != null) {
            String text = Folding.fold(question.text());
            bool.filter(f -> f.multiMatch(
                    m -> m.query(text).fields("about", "review.comment").operator(Operator.And)));
        }
        String assignee = question.assignee();
        if (IssueQuery.NOBODY.equals(assignee)) {
            bool.mustNot(m -> m.exists(e -> e.field("review.assignee")));
        } else if (assignee != null) {
            bool.filter(RecordFilters.term("review.assignee", assignee));
        }
        return bool.build()._toQuery();
    }

    /** Rows of before have no state: nobody has decided. */
    private static @Nullable Query states(IssueQuery question) {
        if (question.states().isEmpty()) {
            return null;
        }
        Query named = RecordFilters.anyOf(STATE, question.states());
        return question.states().contains(IssueState.OPEN.code())
                ? Query.of(q -> q.bool(b ->
                        b.should(named).should(s -> s.bool(n -> n.mustNot(m -> m.exists(e -> e.field(STATE)))))))
                : named;
    }

    private static @Nullable Query kinds(IssueQuery question) {
        return question.kinds().isEmpty() ? null : RecordFilters.anyOf("kind", question.kinds());
    }

    private static Query all(@Nullable Query one, @Nullable Query other) {
        BoolQuery.Builder bool = new BoolQuery.Builder();
        if (one != null) {
            bool.filter(one);
        }
        if (other != null) {
            bool.filter(other);
        }
        return bool.build()._toQuery();
    }

    private static Aggregation counted(@Nullable Query of, String field) {
        Aggregation terms = Aggregation.of(a -> a.terms(t -> {
            t.field(field).size(MOST_KINDS);
            return field.equals(STATE) ? t.missing(IssueState.OPEN.code()) : t;
        }));
        return Aggregation.of(a -> a.filter(all(of, null)).aggregations("counts", terms));
    }

    private static Map<String, Long> counts(SearchResponse<?> found, String name) {
        Aggregate filtered = Objects.requireNonNull(found.aggregations().get(name));
        return Buckets.counts(filtered.filter().aggregations(), "counts");
    }
}
