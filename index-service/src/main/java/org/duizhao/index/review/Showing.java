package org.duizhao.index.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.duizhao.events.Decision;
import org.duizhao.events.DecisionChains;
import org.duizhao.index.elastic.IssueStore;
import org.duizhao.index.entry.DecisionsEntry;
import org.duizhao.index.entry.IssueEntry;
import org.duizhao.index.entry.OfferEntry;
import org.duizhao.index.entry.ReviewEntry;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a document's issues are to show.
 *
 * @param changes of those that show something else
 */
record Showing(List<IssueStore.Change> changes, DecisionsEntry.Applied applied) {

    /**
     * @param rows read before {@code own} was
     * @param own what was said of the document
     * @param earlier the edition before; null if there is none of which anything was said
     */
    static Showing of(List<IssueStore.Row> rows, DecisionsEntry own, Editions.@Nullable Earlier earlier) {
        DecisionChains chains = new DecisionChains(own.log());
        List<Carrying.Place> places =
                rows.stream().map(row -> place(row.entry())).toList();
        Map<String, Carrying.Found> held = Carrying.of(places(chains), places);
        Map<String, OfferEntry> offers = earlier == null ? Map.of() : earlier.offers(free(places, held), taken(own));
        List<IssueStore.Change> changes = new ArrayList<>();
        for (IssueStore.Row row : rows) {
            String id = row.entry().issueId();
            ReviewEntry review = review(chains, held.get(id));
            OfferEntry offer = offers.get(id);
            if (!review.equals(row.entry().held())
                    || !Objects.equals(offer, row.entry().offer())) {
                changes.add(new IssueStore.Change(row, review, offer));
            }
        }
        long revision =
                rows.stream().mapToLong(row -> row.entry().revision()).max().orElse(0);
        return new Showing(
                changes,
                new DecisionsEntry.Applied(
                        revision, own.last(), homeless(chains, held), resolved(own, earlier, offers)));
    }

    private static List<Carrying.Place> places(DecisionChains chains) {
        return chains.last().stream()
                .sorted(Comparator.comparing(said -> said.decision().issueId()))
                .map(Showing::place)
                .toList();
    }

    static Carrying.Place place(DecisionChains.Said said) {
        Decision decision = said.decision();
        return new Carrying.Place(
                decision.id(), decision.issueId() + "@" + said.request().revision(), decision.anchor());
    }

    static Carrying.Place place(IssueEntry issue) {
        return new Carrying.Place(issue.issueId(), issue.issueId() + "@" + issue.revision(), issue.anchor());
    }

    private static ReviewEntry review(DecisionChains chains, Carrying.@Nullable Found found) {
        if (found == null) {
            return ReviewEntry.OPEN;
        }
        DecisionChains.Said said = Objects.requireNonNull(chains.get(found.decision()));
        return ReviewEntry.of(said.request(), said.decision(), found.carried());
    }

    private static List<Carrying.Place> free(List<Carrying.Place> places, Map<String, Carrying.Found> held) {
        return places.stream().filter(place -> !held.containsKey(place.id())).toList();
    }

    /** Decisions of earlier editions that somebody has taken over already. */
    private static Set<String> taken(DecisionsEntry own) {
        return own.log().stream()
                .flatMap(said -> said.decisions().stream())
                .map(Decision::from)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static List<String> homeless(DecisionChains chains, Map<String, Carrying.Found> held) {
        Set<String> housed =
                held.values().stream().map(Carrying.Found::decision).collect(Collectors.toSet());
        return chains.last().stream()
                .map(said -> said.decision().id())
                .filter(id -> !housed.contains(id))
                .toList();
    }

    private static List<String> resolved(
            DecisionsEntry own, Editions.@Nullable Earlier earlier, Map<String, OfferEntry> offers) {
        if (earlier == null) {
            return List.of();
        }
        Set<String> there = new HashSet<>(taken(own));
        offers.values().forEach(offer -> there.add(offer.decision()));
        return earlier.decisions().stream()
                .map(said -> said.decision().id())
                .filter(id -> !there.contains(id))
                .toList();
    }
}
