package org.duizhao.index.elastic;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Answers of terms aggregations over keyword fields. */
final class Buckets {

    private Buckets() {}

    /** In the order of the answer. */
    static List<StringTermsBucket> of(Map<String, Aggregate> answers, String name) {
        return Objects.requireNonNull(answers.get(name)).sterms().buckets().array();
    }

    /** How many documents each term has, in the order of the answer. */
    static Map<String, Long> counts(Map<String, Aggregate> answers, String name) {
        Map<String, Long> counts = new LinkedHashMap<>();
        of(answers, name).forEach(bucket -> counts.put(bucket.key().stringValue(), bucket.docCount()));
        return counts;
    }
}
