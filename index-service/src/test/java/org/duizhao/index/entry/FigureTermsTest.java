package org.duizhao.index.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTermsTest {

    @ParameterizedTest
    @CsvSource({
        "money, CNY, 5, 10, true",
        "money, CNY, 5.5, 5.5, true",
        "money, CNY, , , true",
        "money, CNY, , 5, false",
        "money, CNY, 5.6, , false",
        "money, CNY, -10, 6, true",
        "money, , 0, 6, true",
        ", CNY, 0, 6, true",
        ", , 0, 6, true",
        ", , 6, , false",
        "money, USD, 0, 6, false",
        "area, CNY, 0, 6, false",
        "area, , 0, 6, false",
        "area, , , , false"
    })
    void aFigureAnswersByKindUnitAndValueTogether(
            @Nullable String kind,
            @Nullable String unit,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            boolean found) {
        assertThat(finds(FigureTerms.of("money", "CNY", new BigDecimal("5.5")).toList(), kind, unit, min, max))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "-1e300, -2.5",
        "-2.5, -1e-9",
        "-1e-9, 0",
        "0, 1e-9",
        "1e-9, 9.99",
        "9.99, 10",
        "10, 1e15",
        "1e15, 1e300"
    })
    void theOrderOfTermsIsThatOfTheValues(BigDecimal less, BigDecimal more) {
        List<String> terms = FigureTerms.of("count", null, more).toList();

        assertThat(finds(terms, "count", null, more, null)).isTrue();
        assertThat(finds(terms, "count", null, null, more)).isTrue();
        assertThat(finds(terms, "count", null, null, less)).isFalse();
        assertThat(finds(FigureTerms.of("count", null, less).toList(), "count", null, more, null))
                .isFalse();
    }

    @Test
    void aFigureWithoutAValueAnswersByKindAndUnitButNotToARange() {
        List<String> terms = FigureTerms.of("date", null, null).toList();

        assertThat(finds(terms, "date", null, null, null)).isTrue();
        assertThat(finds(terms, null, null, null, null)).isTrue();
        assertThat(finds(terms, "date", null, null, BigDecimal.TEN)).isFalse();
        assertThat(finds(terms, "date", null, new BigDecimal("-1e308"), null)).isFalse();
        assertThat(finds(terms, "date", "d", null, null)).isFalse();
    }

    private static boolean finds(
            List<String> terms,
            @Nullable String kind,
            @Nullable String unit,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max) {
        String first = FigureTerms.first(kind, unit, min, max);
        String last = FigureTerms.last(kind, unit, max);
        return terms.stream().anyMatch(term -> term.compareTo(first) >= 0 && term.compareTo(last) <= 0);
    }
}
