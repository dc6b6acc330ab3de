package org.duizhao.index.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.nodes.FileSystemTotal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.duizhao.index.entry.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What operators watch that only Elasticsearch knows. */
@Component
public final class ClusterFigures {

    /** States that a document is in while it is on its way. */
    private static final List<String> UNFINISHED = Stream.of(
                    State.ACCEPTED, State.EXTRACTED, State.ALIGNED, State.ENRICHED)
            .map(State::name)
            .toList();

    private final ElasticsearchClient elastic;

    ClusterFigures(ElasticsearchClient elastic) {
        this.elastic = elastic;
    }

    /** Documents on their way, and when the revision of the oldest was claimed; null if there are none. */
    public record Unfinished(long documents, @Nullable Instant oldest) {}

    /** Room on the fullest data node, in bytes. */
    public record Disk(long free, long total) {}

    /** @throws org.duizhao.stage.UnavailableException if Elasticsearch is away */
    public Unfinished unfinished() {
        SearchResponse<Void> response = Calls.get(() -> elastic.search(
                s -> s.index(Alias.DOCUMENTS.alias())
                        .size(0)
                        .trackTotalHits(t -> t.enabled(true))
                        .query(q -> q.terms(t -> t.field("state")
                                .terms(v -> v.value(
                                        UNFINISHED.stream().map(FieldValue::of).toList()))))
                        .aggregations("oldest", a -> a.min(m -> m.field("uploadedAt"))),
                Void.class));
        Aggregate oldest = Objects.requireNonNull(response.aggregations().get("oldest"));
        long documents =
                response.hits().total() == null ? 0 : response.hits().total().value();
        Double millis = documents == 0 ? null : oldest.min().value();
        return new Unfinished(documents, millis == null ? null : Instant.ofEpochMilli(millis.longValue()));
    }

    /** @throws org.duizhao.stage.UnavailableException if Elasticsearch is away */
    public @Nullable Disk disk() {
        @Nullable Disk fullest = null;
        for (var node : Calls.get(() -> elastic.nodes().stats(s -> s.metric("fs")))
                .nodes()
                .values()) {
            FileSystemTotal total = node.fs() == null ? null : node.fs().total();
            if (total != null && total.availableInBytes() != null && total.totalInBytes() != null) {
                Disk disk = new Disk(total.availableInBytes(), total.totalInBytes());
                fullest = fullest == null || ratio(disk) < ratio(fullest) ? disk : fullest;
            }
        }
        return fullest;
    }

    private static double ratio(Disk disk) {
        return (double) disk.free() / Math.max(1, disk.total());
    }
}
