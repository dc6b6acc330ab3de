package org.duizhao.index.elastic;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import org.duizhao.bitext.text.Folding;
import org.duizhao.index.entry.EntityEntry;
import org.duizhao.index.question.FigureQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Questions for figures as queries. */
@Component
final class FigureFilters {

    private final DocumentSearch documents;

    FigureFilters(DocumentSearch documents) {
        this.documents = documents;
    }

    BoolQuery.Builder query(FigureQuery question) {
        BoolQuery.Builder bool = new BoolQuery.Builder()
                .filter(f -> f.term(t -> t.field("inName").value(false)))
                .filter(f -> f.term(t -> t.field("structure").value(false)));
        term(bool, "kind", question.kind());
        term(bool, "unit", question.unit());
        term(bool, "language", question.language());
        term(bool, "status", question.status());
        term(bool, "indicator.id", question.indicator());
        term(bool, "measure", question.measure());
        term(bool, "role", question.role());
        if (question.place() != null) {
            term(bool, "places", EntityEntry.term(question.place()));
        }
        if (question.label() != null) {
            String label = Folding.fold(question.label());
            bool.filter(f -> f.multiMatch(
                    m -> m.query(label).fields("labelText", "labelText.literal").operator(Operator.And)));
        }
        if (!question.documents().isEmpty()) {
            bool.filter(RecordFilters.anyOf("documentId", question.documents()));
        }
        if (question.series() != null) {
            bool.filter(RecordFilters.anyOf("documentId", documents.ids(question.series())));
        }
        year(bool, question.year());
        values(bool, question);
        return bool;
    }

    private void year(BoolQuery.Builder bool, @Nullable Integer year) {
        if (year != null) {
            Query ofReport = Query.of(q -> q.bool(
                    b -> b.mustNot(m -> m.exists(e -> e.field("whenYear"))).filter(RecordFilters.term("year", year))));
            bool.filter(f -> f.bool(b -> b.should(RecordFilters.term("whenYear", year))
                    .should(ofReport)
                    .minimumShouldMatch("1")));
        }
    }

    private static void values(BoolQuery.Builder bool, FigureQuery question) {
        if (question.min() != null || question.max() != null) {
            bool.filter(f -> f.range(r -> r.number(n -> {
                n.field("value");
                if (question.min() != null) {
                    n.gte(question.min().doubleValue());
                }
                return question.max() == null ? n : n.lte(question.max().doubleValue());
            })));
        }
    }

    private static void term(BoolQuery.Builder bool, String field, @Nullable String value) {
        if (value != null) {
            bool.filter(RecordFilters.term(field, value));
        }
    }
}
