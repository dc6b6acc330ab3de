package org.duizhao.index.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.duizhao.events.Access;
import org.duizhao.index.entry.AccessEntry;
import org.duizhao.stage.UnavailableException;
import org.duizhao.stage.identity.Caller;
import org.duizhao.stage.identity.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may see which document, as ingest-service has it. Asked anew for each question, so that what was answered as changed
 * holds at every copy of this service.
 */
@Component
public final class AccessStore {

    private static final int PAGE = 10_000;
    private static final int CONFLICT = 409;

    private final ElasticsearchClient elastic;

    AccessStore(ElasticsearchClient patient, ElasticProperties properties) {
        this.elastic = ElasticConfiguration.within(properties.questionTimeout(), patient);
    }

    /** Returns when every question of a later moment sees it; an older access than the one that is there changes nothing. */
    public void put(String documentId, Access access, @Nullable String owner) {
        AccessEntry entry = new AccessEntry(documentId, owner, access.everyone(), access.groups());
        try {
            Calls.get(() -> elastic.index(i -> i.index(Alias.ACCESS.alias())
                    .id(documentId)
                    .versionType(VersionType.ExternalGte)
                    .version(access.number())
                    .refresh(Refresh.True)
                    .document(entry)));
        } catch (IllegalStateException | UnavailableException e) {
            if (!Calls.isStatus(e, CONFLICT)) {
                throw e;
            }
        }
    }

    /** Who may see a document, now; null where nobody has said so, and everyone may. */
    public @Nullable AccessEntry entry(String documentId) {
        return Calls.get(() -> elastic.get(g -> g.index(Alias.ACCESS.alias()).id(documentId), AccessEntry.class))
                .source();
    }

    /** The documents that whoever is served by this thread may not see; none where nobody is. */
    Set<String> hidden() {
        Caller caller = Caller.current();
        return caller == null || caller.may(Role.OPERATOR) ? Set.of() : hiddenFrom(caller);
    }

    /** The documents that somebody who is no operator may not see. */
    public Set<String> hiddenFrom(Caller caller) {
        Set<String> hidden = new HashSet<>();
        List<FieldValue> after = List.of();
        while (true) {
            List<Hit<AccessEntry>> hits = page(notFor(caller), after).hits().hits();
            hits.forEach(hit -> hidden.add(Objects.requireNonNull(hit.id())));
            if (hits.size() < PAGE) {
                return hidden;
            }
            after = hits.get(hits.size() - 1).sort();
        }
    }

    private SearchResponse<AccessEntry> page(Query query, List<FieldValue> after) {
        return Calls.get(() -> elastic.search(
                s -> {
                    s.index(Alias.ACCESS.alias())
                            .query(query)
                            .size(PAGE)
                            .trackTotalHits(t -> t.enabled(false))
                            .source(f -> f.fetch(false))
                            .sort(Sorts.ascending("documentId"));
                    return after.isEmpty() ? s : s.searchAfter(after);
                },
                AccessEntry.class));
    }

    private static Query notFor(Caller caller) {
        List<Query> admitted = new ArrayList<>();
        admitted.add(Query.of(q -> q.term(t -> t.field("everyone").value(true))));
        admitted.add(Query.of(q -> q.term(t -> t.field("owner").value(caller.name()))));
        if (!caller.groups().isEmpty()) {
            admitted.add(RecordFilters.anyOf("groups", List.copyOf(caller.groups())));
        }
        return Query.of(q -> q.bool(b -> b.mustNot(admitted)));
    }
}
