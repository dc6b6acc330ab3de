package org.duizhao.index.elastic;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.ZeroTermsQuery;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.duizhao.index.entry.Spellings;
import org.duizhao.index.question.SearchText;

/**
 * Questions of people as queries. A run of Han is found where it stands in one piece, or where at least three quarters of
 * its pairs of characters do; words of English in any form; either on any side of the record or in the headings above.
 */
final class Texts {

    private static final List<String> SIDES = List.of("zhText", "enText");
    private static final String HEADINGS = "headings";
    private static final float HEADING_WEIGHT = 0.3f;
    private static final float TOGETHER_WEIGHT = 4f;
    private static final float LITERAL_WEIGHT = 2f;
    private static final int PREFIX_EXPANSIONS = 50;

    private static final Pattern LONE_HAN = Pattern.compile("(?<!\\p{IsHan})\\p{IsHan}(?!\\p{IsHan})");

    /** What is one token, so that standing together says nothing more about it. */
    private static final Pattern ONE_TOKEN = Pattern.compile("\\p{IsHan}{1,2}|[\\p{IsLatin}\\p{N}]+");

    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");

    private Texts() {}

    /** Whether something of the question is found by literal fields alone, so that these have marks too. */
    static boolean literal(SearchText text) {
        return text.clauses().stream()
                .anyMatch(clause -> clause.form() != SearchText.Form.WORD
                        || LONE_HAN.matcher(clause.text()).find());
    }

    static Query query(SearchText text) {
        BoolQuery.Builder bool = new BoolQuery.Builder();
        for (SearchText.Clause clause : text.clauses()) {
            if (clause.excluded()) {
                bool.mustNot(anywhere(clause));
            } else {
                bool.must(anywhere(clause));
            }
        }
        String together = text.together();
        for (String side : SIDES) {
            if (!together.isEmpty()) {
                if (!ONE_TOKEN.matcher(together).matches()) {
                    bool.should(phrase(side, together, TOGETHER_WEIGHT));
                }
                if (LATIN.matcher(together).find()) { // pairs of Han characters in sequence are exact already
                    bool.should(phrase(side + ".literal", together, LITERAL_WEIGHT));
                }
            }
        }
        if (!together.isEmpty()) {
            // A heading that says what was asked for comes before text that mentions it.
            bool.should(q -> q.bool(b -> b.must(m -> m.term(t -> t.field("kind").value("HEADING")))
                    .must(m -> m.multiMatch(x -> x.query(together).fields(SIDES).operator(Operator.And)))
                    .boost(2f)));
        }
        return bool.build()._toQuery();
    }

    /** What is to be marked in what was found: each wanted clause, wherever it stands. */
    static Query marked(SearchText text) {
        BoolQuery.Builder bool = new BoolQuery.Builder();
        text.clauses().stream().filter(clause -> !clause.excluded()).forEach(clause -> bool.should(anywhere(clause)));
        return bool.build()._toQuery();
    }

    /** A query for words of a heading. */
    static Query section(String words) {
        return Query.of(q -> q.bool(b -> b.should(phrase(HEADINGS, words, 1f))
                .should(phrase(HEADINGS + ".literal", words, 1f))
                .minimumShouldMatch("1")));
    }

    private static Query anywhere(SearchText.Clause clause) {
        BoolQuery.Builder any = new BoolQuery.Builder().minimumShouldMatch("1");
        for (String side : SIDES) {
            for (String spelling : Spellings.of(clause.text())) {
                in(any, side, new SearchText.Clause(spelling, clause.form(), clause.excluded()));
            }
        }
        if (clause.form() != SearchText.Form.PREFIX) {
            any.should(RecordFilters.term("compounds", clause.text().toLowerCase(Locale.ROOT)));
        }
        if (!clause.excluded()) {
            any.should(q -> q.match(m -> m.field(HEADINGS)
                    .query(clause.text())
                    .operator(Operator.And)
                    .boost(HEADING_WEIGHT)));
        }
        return any.build()._toQuery();
    }

    private static void in(BoolQuery.Builder any, String side, SearchText.Clause clause) {
        switch (clause.form()) {
            case PREFIX ->
                any.should(q -> q.matchPhrasePrefix(
                        m -> m.field(side + ".literal").query(clause.text()).maxExpansions(PREFIX_EXPANSIONS)));
            case PHRASE ->
                any.should(phrase(side, clause.text(), 1f)).should(phrase(side + ".literal", clause.text(), 1f));
            case WORD -> {
                if (clause.excluded()) {
                    any.should(phrase(side, clause.text(), 1f)).should(phrase(side + ".literal", clause.text(), 1f));
                } else {
                    any.should(word(side, clause.text()));
                }
            }
        }
    }

    /** Pairs of characters and stems find words; a lone Han character, as in 1650条, only the literal field. */
    private static Query word(String side, String text) {
        Query match = Query.of(q -> q.match(
                m -> m.field(side).query(text).minimumShouldMatch("2<75%").zeroTermsQuery(ZeroTermsQuery.None)));
        return LONE_HAN.matcher(text).find()
                ? Query.of(q -> q.bool(b -> b.should(match, phrase(side + ".literal", text, 1f))))
                : match;
    }

    private static Query phrase(String field, String text, float weight) {
        return Query.of(q -> q.matchPhrase(m -> m.field(field).query(text).boost(weight)));
    }
}
