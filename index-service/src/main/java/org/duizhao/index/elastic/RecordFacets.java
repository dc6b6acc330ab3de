package org.duizhao.index.elastic;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duizhao.index.entry.RecordEntry;
import org.duizhao.index.question.Facets;
import org.duizhao.index.question.Facets.Count;
import org.duizhao.index.question.Facets.DocumentCount;
import org.duizhao.index.question.Facets.NameCount;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Facets of a search for records, counted in the same request. */
@Component
final class RecordFacets {

    private static final int MOST_VALUES = 20;

    private static final int MOST_YEARS = 200;

    /** Kinds, types, statuses and sides: some forty in all. */
    private static final int MOST_FACETS = 200;

    private final DocumentNames documents;

    RecordFacets(DocumentNames documents) {
        this.documents = documents;
    }

    Map<String, Aggregation> request() {
        Map<String, Aggregation> all = new LinkedHashMap<>();
        all.put("entities", terms("entityLabels", MOST_VALUES));
        all.put("places", terms("placeLabels", MOST_VALUES));
        all.put("facets", terms("facets", MOST_FACETS));
        all.put("documents", terms("documentId", MOST_VALUES));
        all.put("years", terms("year", MOST_YEARS));
        return all;
    }

    Facets read(Map<String, Aggregate> answers) {
        return new Facets(
                names(Buckets.of(answers, "entities")),
                names(Buckets.of(answers, "places")),
                counts(Buckets.of(answers, "facets"), RecordEntry.TYPE),
                counts(Buckets.of(answers, "facets"), RecordEntry.KIND),
                counts(Buckets.of(answers, "facets"), RecordEntry.CHECK),
                counts(Buckets.of(answers, "facets"), RecordEntry.LANG),
                years(answers),
                byDocument(Buckets.of(answers, "documents")));
    }

    private static Aggregation terms(String field, int size) {
        return Aggregation.of(a -> a.terms(t -> t.field(field).size(size)));
    }

    private static List<Count> counts(List<StringTermsBucket> buckets, String prefix) {
        return buckets.stream()
                .filter(bucket -> bucket.key().stringValue().startsWith(prefix))
                .map(bucket -> new Count(bucket.key().stringValue().substring(prefix.length()), bucket.docCount()))
                .toList();
    }

    private static List<NameCount> names(List<StringTermsBucket> buckets) {
        List<NameCount> names = new ArrayList<>();
        for (StringTermsBucket bucket : buckets) {
            names.add(name(bucket.key().stringValue(), bucket.docCount()));
        }
        return names;
    }

    static NameCount name(String label, long count) {
        String[] parts = label.split("\u001F", -1);
        return new NameCount(parts[0], part(parts, 1), part(parts, 2), count);
    }

    private static @Nullable String part(String[] parts, int i) {
        return parts.length <= i || parts[i].isEmpty() ? null : parts[i];
    }

    private List<DocumentCount> byDocument(List<StringTermsBucket> buckets) {
        Map<String, DocumentNames.Name> names = documents.of(
                buckets.stream().map(bucket -> bucket.key().stringValue()).toList());
        List<DocumentCount> counts = new ArrayList<>();
        for (StringTermsBucket bucket : buckets) {
            String id = bucket.key().stringValue();
            DocumentNames.Name name = names.getOrDefault(id, DocumentNames.Name.UNKNOWN);
            counts.add(new DocumentCount(id, name.title(), name.series(), name.year(), bucket.docCount()));
        }
        return counts;
    }

    private static List<Count> years(Map<String, Aggregate> answers) {
        return Objects.requireNonNull(answers.get("years")).lterms().buckets().array().stream()
                .map(bucket -> new Count(String.valueOf(bucket.key()), bucket.docCount()))
                .toList();
    }
}
