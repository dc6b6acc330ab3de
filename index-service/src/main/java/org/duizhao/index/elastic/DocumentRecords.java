package org.duizhao.index.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.duizhao.events.Block;
import org.duizhao.events.SegmentText;
import org.duizhao.events.SourceSpan;
import org.duizhao.index.entry.RecordEntry;
import org.duizhao.index.question.RecordView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The records of one document as a text that is read: in order, by place, and its headings. */
@Component
public final class DocumentRecords {

    private static final int MOST_HEADINGS = 2000;
    private static final int MOST_IN_BLOCK = 1000;

    private final ElasticsearchClient elastic;

    DocumentRecords(@Questions ElasticsearchClient elastic) {
        this.elastic = elastic;
    }

    /** Records from an ordinal on, in order. */
    public List<RecordView> from(String documentId, int ordinal, int size) {
        Query query = Query.of(q -> q.bool(of(documentId)
                .filter(f -> f.range(r -> r.number(n -> n.field("ordinal").gte((double) ordinal))))
                .build()));
        return find(query, size).stream()
                .map(entry -> RecordView.of(entry, List.of(), List.of()))
                .toList();
    }

    /** The headings, in order. */
    public List<RecordView> headings(String documentId) {
        Query query = Query.of(q -> q.bool(of(documentId)
                .filter(RecordFilters.term("kind", Block.Kind.HEADING.name()))
                .build()));
        return find(query, MOST_HEADINGS).stream()
                .map(entry -> RecordView.of(entry, List.of(), List.of()))
                .toList();
    }

    /** How many records have both sides and a lower confidence than this. */
    public long doubtful(String documentId, double confidence) {
        Query query = Query.of(q -> q.bool(of(documentId)
                .filter(RecordFilters.term("lang", "both"))
                .filter(f -> f.range(r -> r.number(n -> n.field("confidence").lt(confidence))))
                .build()));
        return Calls.get(() -> elastic.count(c -> c.index(Alias.RECORDS.alias()).query(query)))
                .count();
    }

    /** How many records have this side only. */
    public long oneSided(String documentId, String side) {
        Query query = Query.of(q ->
                q.bool(of(documentId).filter(RecordFilters.term("lang", side)).build()));
        return Calls.get(() -> elastic.count(c -> c.index(Alias.RECORDS.alias()).query(query)))
                .count();
    }

    /**
     * The ordinal of the record that covers a place, or else of the one in the same block that is nearest to it.
     *
     * @param side {@code zh} or {@code en}
     * @param offset UTF-16 index into the block's text
     * @return null if the block has no record on that side
     */
    public @Nullable Integer covering(String documentId, String side, int block, int offset) {
        Query query = Query.of(q -> q.bool(of(documentId)
                .filter(RecordFilters.term("places", RecordEntry.place(side, block)))
                .build()));
        return find(query, MOST_IN_BLOCK).stream()
                .min(Comparator.comparingInt(entry -> distance(entry, side, block, offset)))
                .map(RecordEntry::ordinal)
                .orElse(null);
    }

    private static int distance(RecordEntry entry, String side, int block, int offset) {
        SegmentText text = side.equals("zh") ? entry.zh() : entry.en();
        return Stream.ofNullable(text)
                .flatMap(t -> t.sentences().stream())
                .filter(span -> span.block() == block)
                .mapToInt(span -> distance(span, offset))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private static int distance(SourceSpan span, int offset) {
        if (offset < span.start()) {
            return span.start() - offset;
        }
        return Math.max(0, offset - span.end() + 1);
    }

    private static BoolQuery.Builder of(String documentId) {
        return new BoolQuery.Builder().filter(RecordFilters.term("documentId", documentId));
    }

    private List<RecordEntry> find(Query query, int size) {
        SearchRequest request = SearchRequest.of(s -> s.index(Alias.RECORDS.alias())
                .query(query)
                .size(size)
                .trackTotalHits(t -> t.enabled(false))
                .source(f -> f.filter(x -> x.excludes(RecordSearch.SEARCHED)))
                .sort(Sorts.ascending("ordinal")));
        return Calls.get(() -> elastic.search(request, RecordEntry.class)).hits().hits().stream()
                .map(Hit::source)
                .filter(Objects::nonNull)
                .toList();
    }
}
