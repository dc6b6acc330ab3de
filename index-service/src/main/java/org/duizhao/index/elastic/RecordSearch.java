package org.duizhao.index.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.duizhao.index.entry.RecordEntry;
import org.duizhao.index.question.Cursor;
import org.duizhao.index.question.Facets;
import org.duizhao.index.question.Page;
import org.duizhao.index.question.RecordQuery;
import org.duizhao.index.question.RecordView;
import org.duizhao.index.question.SearchText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds records: best first where words were asked for, in the order of their documents otherwise. */
@Component
public final class RecordSearch {

    private static final List<Cursor.Type> BY_SCORE =
            List.of(Cursor.Type.NUMBER, Cursor.Type.TEXT, Cursor.Type.INTEGER);
    private static final List<Cursor.Type> BY_ORDER = List.of(Cursor.Type.TEXT, Cursor.Type.INTEGER);

    /** What an export needs: Elasticsearch reads only these, and what is not sent need not be parsed. */
    private static final List<String> TEXTS = List.of(
            "recordId",
            "documentId",
            "revision",
            "ordinal",
            "kind",
            "section",
            "bead",
            "confidence",
            "citedBy",
            "zh",
            "en");

    /** What is there to be found by, and needs not be answered. */
    static final List<String> SEARCHED = List.of(
            "run",
            "compounds",
            "places",
            "zhText",
            "enText",
            "headings",
            "entityNames",
            "entityLabels",
            "entityTypes",
            "placeLabels",
            "facets",
            "figureTerms");

    private static final List<String> TEXTS_AND_DETAILS = Stream.concat(
                    TEXTS.stream(), Stream.of("entities", "figures", "checks"))
            .toList();

    private final ElasticsearchClient elastic;
    private final RecordFilters filters;
    private final RecordFacets facets;

    RecordSearch(@Questions ElasticsearchClient elastic, RecordFilters filters, RecordFacets facets) {
        this.elastic = elastic;
        this.filters = filters;
        this.facets = facets;
    }

    /** A page, and how its question divides. */
    public record Found(Page<RecordView> page, @Nullable Facets facets) {}

    /**
     * Finds a page.
     *
     * @param withFacets whether to count facets too, which costs some milliseconds
     */
    public Found find(RecordQuery question, @Nullable String cursor, int size, boolean withFacets) {
        SearchText text = question.text();
        boolean ranked = text != null;
        List<FieldValue> after = Sorts.after(cursor, ranked ? BY_SCORE : BY_ORDER);
        Query query = filters.query(question);
        SearchRequest request = SearchRequest.of(s -> {
            s.index(Alias.RECORDS.alias())
                    .query(query)
                    .size(size)
                    .trackTotalHits(t -> t.enabled(true))
                    .sort(order(ranked));
            if (text != null) {
                s.highlight(Marks.request(Texts.marked(text), Texts.literal(text)));
            }
            if (withFacets) {
                s.aggregations(facets.request());
            }
            return after.isEmpty() ? s : s.searchAfter(after);
        });
        SearchResponse<RecordEntry> response = Calls.get(() -> elastic.search(request, RecordEntry.class));
        List<Hit<RecordEntry>> hits = response.hits().hits();
        long total = response.hits().total() == null
                ? hits.size()
                : response.hits().total().value();
        Page<RecordView> page = new Page<>(total, views(hits), Sorts.next(hits, size));
        return new Found(page, withFacets ? facets.read(response.aggregations()) : null);
    }

    /**
     * All records of a question.
     *
     * @param withDetails whether entities, figures and checks are wanted
     */
    public RecordScan scan(RecordQuery question, boolean withDetails) {
        return new RecordScan(elastic, filters.query(question), withDetails ? TEXTS_AND_DETAILS : TEXTS);
    }

    private static List<SortOptions> order(boolean ranked) {
        List<SortOptions> order = new ArrayList<>();
        if (ranked) {
            order.add(Sorts.score());
        }
        order.add(Sorts.ascending("documentId"));
        order.add(Sorts.ascending("ordinal"));
        return order;
    }

    private static List<RecordView> views(List<Hit<RecordEntry>> hits) {
        List<RecordView> views = new ArrayList<>();
        for (Hit<RecordEntry> hit : hits) {
            RecordEntry entry = hit.source();
            if (entry != null) {
                views.add(
                        RecordView.of(entry, Marks.of(hit.highlight(), "zhText"), Marks.of(hit.highlight(), "enText")));
            }
        }
        return views;
    }
}
