package org.duizhao.index.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duizhao.index.entry.IssueEntry;
import org.duizhao.index.entry.OfferEntry;
import org.duizhao.index.entry.ReviewEntry;
import org.duizhao.index.entry.Run;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The issues of one document as rows whose review is kept up to date. */
@Component
public final class IssueStore {

    private static final int PAGE = 2000;

    /** A change says what is no more, too. */
    private static final JsonMapper FIELDS = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final ElasticsearchClient elastic;
    private final Bulks bulks;
    private final Visibility visibility;

    IssueStore(ElasticsearchClient elastic, Bulks bulks, Visibility visibility) {
        this.elastic = elastic;
        this.bulks = bulks;
        this.visibility = visibility;
    }

    /** A row as it was read; the numbers tell whether somebody has changed it since. */
    public record Row(String id, IssueEntry entry, long sequence, long term) {}

    /** What a row is to show. */
    public record Change(
            Row row, ReviewEntry review, @Nullable OfferEntry offer) {}

    private record Fields(ReviewEntry review, @Nullable OfferEntry offer) {}

    /** The issues of the revision that is shown, in the order of the document. */
    public List<Row> rows(String documentId) {
        return rows(List.of(Alias.ISSUES.alias()), RecordFilters.term("documentId", documentId));
    }

    /** The issues of a revision that may still be hidden, in the order of the document. */
    public List<Row> rows(Run run) {
        return rows(visibility.indices(Alias.ISSUES), RecordFilters.term("run", run.toString()));
    }

    private List<Row> rows(List<String> indices, Query of) {
        List<Row> rows = new ArrayList<>();
        List<FieldValue> after = List.of();
        while (true) {
            List<Hit<IssueEntry>> hits = page(indices, of, after);
            hits.stream().filter(hit -> hit.source() != null).forEach(hit -> rows.add(row(hit)));
            if (hits.size() < PAGE) {
                return rows;
            }
            after = hits.get(hits.size() - 1).sort();
        }
    }

    private List<Hit<IssueEntry>> page(List<String> indices, Query of, List<FieldValue> after) {
        SearchResponse<IssueEntry> found = Calls.get(() -> elastic.search(
                s -> {
                    s.index(indices)
                            .query(of)
                            .size(PAGE)
                            .seqNoPrimaryTerm(true)
                            .source(f -> f.filter(x -> x.excludes("about", "run")))
                            .sort(Sorts.ascending("issueId"));
                    return after.isEmpty() ? s : s.searchAfter(after);
                },
                IssueEntry.class));
        return found.hits().hits();
    }

    private static Row row(Hit<IssueEntry> hit) {
        return new Row(
                Objects.requireNonNull(hit.id()),
                Objects.requireNonNull(hit.source()),
                Objects.requireNonNull(hit.seqNo()),
                Objects.requireNonNull(hit.primaryTerm()));
    }

    /**
     * Changes rows.
     *
     * @return whether all were as they had been read; if not, all must be read again
     */
    public boolean change(List<Change> changes) {
        Bulk bulk = new Bulk();
        for (Change change : changes) {
            byte[] fields = FIELDS.writeValueAsBytes(new Fields(change.review(), change.offer()));
            Row row = change.row();
            bulk.add(Bulk.change(Alias.ISSUES, row.id(), fields, row.sequence(), row.term()));
        }
        return bulk.isEmpty() || bulks.sendUnlessChanged(bulk).isEmpty();
    }

    /** Makes changes visible to search. */
    public void refresh() {
        Calls.get(() -> elastic.indices().refresh(r -> r.index(Alias.ISSUES.alias())));
    }

    /** Which issue shows which decision, by decision. */
    public Map<String, String> homes(String documentId) {
        Map<String, String> homes = new HashMap<>();
        for (Row row : rows(documentId)) {
            String decision = row.entry().held().decision();
            if (decision != null) {
                homes.put(decision, row.entry().issueId());
            }
        }
        return homes;
    }
}
