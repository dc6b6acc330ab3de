package org.duizhao.bitext.claim.indicator;

/**
 * What a value is of.
 *
 * @param from ISO 8601 year or month: {@code 2024}, {@code 2024-01}
 * @param to the last year or month, included
 */
public record Period(String from, String to, PeriodSource source) {

    /** Years before stand for one that nothing tells. */
    private static final int FIRST_TOLD = 1000;

    static Period year(int year, PeriodSource source) {
        return years(year, year, source);
    }

    static Period years(int from, int to, PeriodSource source) {
        return new Period("%04d".formatted(Math.max(0, from)), "%04d".formatted(Math.max(0, to)), source);
    }

    /** Whether anything tells it: a report may say neither its year nor that of its figures. */
    public boolean isTold() {
        return lastYear() >= FIRST_TOLD;
    }

    static Period months(int year, int from, int to, PeriodSource source) {
        return new Period(
                "%04d-%02d".formatted(Math.max(0, year), from), "%04d-%02d".formatted(Math.max(0, year), to), source);
    }

    int lastYear() {
        return Integer.parseInt(to.substring(0, 4));
    }

    Period of(PeriodSource other) {
        return new Period(from, to, other);
    }
}
