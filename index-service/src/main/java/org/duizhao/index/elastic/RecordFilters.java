package org.duizhao.index.elastic;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;
import org.duizhao.bitext.text.Folding;
import org.duizhao.index.entry.EntityEntry;
import org.duizhao.index.entry.FigureTerms;
import org.duizhao.index.question.RecordQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Questions for records as queries. */
@Component
final class RecordFilters {

    private final DocumentSearch documents;

    RecordFilters(DocumentSearch documents) {
        this.documents = documents;
    }

    Query query(RecordQuery question) {
        BoolQuery.Builder bool = new BoolQuery.Builder();
        if (question.text() != null) {
            bool.must(Texts.query(question.text()));
        }
        if (!question.documents().isEmpty()) {
            bool.filter(anyOf("documentId", question.documents()));
        }
        if (question.series() != null) {
            bool.filter(anyOf("documentId", documents.ids(question.series())));
        }
        Integer year = question.year();
        if (year != null) {
            bool.filter(term("year", year));
        }
        if (question.section() != null) {
            bool.filter(Texts.section(Folding.fold(question.section())));
        }
        question.entities().forEach(name -> bool.filter(term("entityNames", EntityEntry.term(name))));
        optional(bool, "entityTypes", question.entityType());
        optional(bool, "checkStatuses", question.check());
        language(bool, question.lang());
        Double confidence = question.minConfidence();
        if (confidence != null) {
            bool.filter(f -> f.range(r -> r.number(n -> n.field("confidence").gte(confidence))));
        }
        if (question.figure() != null) {
            bool.filter(figure(question.figure()));
        }
        return bool.build()._toQuery();
    }

    static Query term(String field, String value) {
        return Query.of(q -> q.term(t -> t.field(field).value(value)));
    }

    static Query term(String field, int value) {
        return Query.of(q -> q.term(t -> t.field(field).value(value)));
    }

    static Query anyOf(String field, List<String> values) {
        List<FieldValue> all = values.stream().map(FieldValue::of).toList();
        return Query.of(q -> q.terms(t -> t.field(field).terms(v -> v.value(all))));
    }

    private static void optional(BoolQuery.Builder bool, String field, @Nullable String value) {
        if (value != null) {
            bool.filter(term(field, value));
        }
    }

    private static void language(BoolQuery.Builder bool, @Nullable String lang) {
        if (lang != null) {
            switch (lang) {
                case "zh", "en" -> bool.filter(anyOf("lang", List.of(lang, "both")));
                case "both" -> bool.filter(term("lang", "both"));
                default -> bool.filter(term("lang", lang.substring(0, 2)));
            }
        }
    }

    private static Query figure(RecordQuery.FigureFilter figure) {
        String first = FigureTerms.first(figure.kind(), figure.unit(), figure.min(), figure.max());
        String last = FigureTerms.last(figure.kind(), figure.unit(), figure.max());
        return Query.of(
                q -> q.range(r -> r.term(t -> t.field("figureTerms").gte(first).lte(last))));
    }
}
