package org.duizhao.index.elastic;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TermsQuery;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duizhao.index.entry.Run;
import org.jspecify.annotations.Nullable;

/**
 * What the aliases do not show, as their filter says it: two lists of terms, however many documents there are.
 *
 * @param runs revisions that are not complete yet, or not wanted any more
 * @param unnamed documents whose rows of the first stage, which do not name their revision in {@code run}, are old
 */
public record Hidden(SortedSet<String> runs, SortedSet<String> unnamed) {

    static final Hidden NOTHING = new Hidden(new TreeSet<>(), new TreeSet<>());

    private static final String RUN = "run";
    private static final String DOCUMENT = "documentId";

    public Hidden {
        runs = Collections.unmodifiableSortedSet(new TreeSet<>(runs));
        unnamed = Collections.unmodifiableSortedSet(new TreeSet<>(unnamed));
    }

    public boolean isEmpty() {
        return runs.isEmpty() && unnamed.isEmpty();
    }

    public boolean hides(Run run) {
        return runs.contains(run.toString());
    }

    public Hidden with(Collection<Run> more) {
        TreeSet<String> all = new TreeSet<>(runs);
        more.forEach(run -> all.add(run.toString()));
        return new Hidden(all, unnamed);
    }

    public Hidden without(Collection<Run> shown) {
        TreeSet<String> left = new TreeSet<>(runs);
        shown.forEach(run -> left.remove(run.toString()));
        return new Hidden(left, unnamed);
    }

    public Hidden withUnnamed(Collection<String> documents) {
        TreeSet<String> all = new TreeSet<>(unnamed);
        all.addAll(documents);
        return new Hidden(runs, all);
    }

    public Hidden withoutUnnamed(Collection<String> documents) {
        TreeSet<String> left = new TreeSet<>(unnamed);
        left.removeAll(documents);
        return new Hidden(runs, left);
    }

    Hidden and(Hidden other) {
        TreeSet<String> all = new TreeSet<>(runs);
        all.addAll(other.runs);
        return new Hidden(all, unnamed).withUnnamed(other.unnamed);
    }

    /** The filter that says this; null if nothing is hidden. */
    @Nullable
    Query filter() {
        if (isEmpty()) {
            return null;
        }
        BoolQuery.Builder shown = new BoolQuery.Builder();
        if (!runs.isEmpty()) {
            shown.mustNot(RecordFilters.anyOf(RUN, List.copyOf(runs)));
        }
        if (!unnamed.isEmpty()) {
            shown.mustNot(unnamedOf(unnamed));
        }
        return shown.build()._toQuery();
    }

    /** Rows of some documents that do not name their revision. */
    static Query unnamedOf(Collection<String> documents) {
        return Query.of(q -> q.bool(b -> b.filter(RecordFilters.anyOf(DOCUMENT, List.copyOf(documents)))
                .mustNot(m -> m.exists(e -> e.field(RUN)))));
    }

    /** Reads what {@link #filter} wrote. */
    static Hidden of(@Nullable Query filter) {
        return filter == null || !filter.isBool()
                ? NOTHING
                : new Hidden(
                        terms(filter.bool().mustNot().stream(), RUN),
                        terms(
                                filter.bool().mustNot().stream()
                                        .filter(Query::isBool)
                                        .flatMap(unnamed -> unnamed.bool().filter().stream()),
                                DOCUMENT));
    }

    private static SortedSet<String> terms(Stream<Query> clauses, String field) {
        return clauses.filter(Query::isTerms)
                .map(Query::terms)
                .filter(terms -> terms.field().equals(field))
                .map(TermsQuery::terms)
                .flatMap(terms -> terms.value().stream())
                .map(FieldValue::stringValue)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
