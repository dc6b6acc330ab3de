package org.duizhao.bitext.claim.indicator;

/**
 * What a value is of.
 *
 * @param from ISO 8601 year or month: {@code 2024}, {@code 2024-01}
 * @param to the last year or month, included
 */
public record Period(String from, String to, PeriodSource source) {

    static Period year(int year, PeriodSource source) {
        return new Period(String.valueOf(year), String.valueOf(year), source);
    }

    static Period years(int from, int to, PeriodSource source) {
        return new Period(String.valueOf(from), String.valueOf(to), source);
    }

    static Period months(int year, int from, int to, PeriodSource source) {
        return new Period("%d-%02d".formatted(year, from), "%d-%02d".formatted(year, to), source);
    }

    int lastYear() {
        return Integer.parseInt(to.substring(0, 4));
    }

    Period of(PeriodSource other) {
        return new Period(from, to, other);
    }
}
