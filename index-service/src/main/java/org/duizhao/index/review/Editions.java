package org.duizhao.index.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.duizhao.events.DecisionChains;
import org.duizhao.events.IssueState;
import org.duizhao.index.elastic.DecisionStore;
import org.duizhao.index.elastic.DocumentSearch;
import org.duizhao.index.elastic.DocumentStore;
import org.duizhao.index.elastic.IssueStore;
import org.duizhao.index.entry.DecisionsEntry;
import org.duizhao.index.entry.DocumentEntry;
import org.duizhao.index.entry.OfferEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The edition before a document: what was decided there is offered, never applied unseen. */
@Component
final class Editions {

    private final DocumentStore documents;
    private final DocumentSearch search;
    private final DecisionStore decisions;
    private final IssueStore issues;

    Editions(DocumentStore documents, DocumentSearch search, DecisionStore decisions, IssueStore issues) {
        this.documents = documents;
        this.search = search;
        this.decisions = decisions;
        this.issues = issues;
    }

    /**
     * An edition and what was decided there.
     *
     * @param decisions those that hold, and are more than open
     * @param undecided its issues of which nobody said anything; they have counterparts of their own
     */
    record Earlier(String documentId, List<DecisionChains.Said> decisions, List<Carrying.Place> undecided) {

        /** @param taken ids of decisions that are taken over already */
        Map<String, OfferEntry> offers(List<Carrying.Place> free, Set<String> taken) {
            Map<String, DecisionChains.Said> open = decisions.stream()
                    .filter(said -> !taken.contains(said.decision().id()))
                    .collect(Collectors.toMap(said -> said.decision().id(), said -> said));
            List<Carrying.Place> places =
                    new ArrayList<>(open.values().stream().map(Showing::place).toList());
            places.addAll(undecided);
            Map<String, OfferEntry> offers = new HashMap<>();
            Carrying.of(places, free).forEach((issue, found) -> {
                DecisionChains.Said said = open.get(found.decision());
                if (said != null) {
                    offers.put(issue, offer(said, !found.carried()));
                }
            });
            return offers;
        }

        private OfferEntry offer(DecisionChains.Said said, boolean alike) {
            return new OfferEntry(
                    documentId,
                    said.decision().id(),
                    said.decision().state(),
                    said.decision().comment(),
                    said.request().decider(),
                    said.request().decidedAt(),
                    alike);
        }
    }

    /** Those of some documents that have an earlier edition of which something was said. */
    Set<String> withEarlier(Collection<String> documentIds) {
        Map<String, String> editions = new HashMap<>();
        Map<String, DocumentEntry> entries = documents.get(documentIds);
        if (entries.values().stream().anyMatch(entry -> entry.series() != null)) {
            search.refresh(); // the edition before may have ended in this second
        }
        entries.forEach((id, entry) -> {
            String edition = search.edition(entry);
            if (edition != null) {
                editions.put(id, edition);
            }
        });
        Set<String> decided = decisions.get(new HashSet<>(editions.values())).keySet();
        editions.values().retainAll(decided);
        return editions.keySet();
    }

    /** The edition before, if anything was decided there. */
    @Nullable
    Earlier earlier(String documentId) {
        DocumentEntry entry = documents.get(documentId);
        String id = entry == null ? null : search.edition(entry);
        if (id == null) {
            return null;
        }
        DecisionsEntry said = decisions.get(id);
        List<DecisionChains.Said> decided = new DecisionChains(said.log())
                .last().stream()
                        .filter(one -> !one.decision().state().equals(IssueState.OPEN.code()))
                        .toList();
        return decided.isEmpty() ? null : new Earlier(id, decided, undecided(id));
    }

    private List<Carrying.Place> undecided(String documentId) {
        return issues.rows(documentId).stream()
                .map(IssueStore.Row::entry)
                .filter(issue -> Objects.isNull(issue.held().decision()))
                .map(Showing::place)
                .toList();
    }
}
