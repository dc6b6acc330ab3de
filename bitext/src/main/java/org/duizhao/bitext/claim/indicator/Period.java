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
        return new Period(shown(from), shown(to), source);
    }

    /** Whether anything tells it: a report may say neither its year nor that of its figures. */
    public boolean isTold() {
        return lastYear() >= FIRST_TOLD;
    }

    static Period months(int year, int from, int to, PeriodSource source) {
        return new Period(shown(year) + "-" + padded(from, 2), shown(year) + "-" + padded(to, 2), source);
    }

    private static String shown(int year) {
        return padded(Math.max(0, year), 4);
    }

    private static String padded(int number, int digits) {
        String shown = Integer.toString(number);
        return "0".repeat(Math.max(0, digits - shown.length())) + shown;
    }

    int lastYear() {
        return Integer.parseInt(to.substring(0, 4));
    }

    Period of(PeriodSource other) {
        return new Period(from, to, other);
    }
}
