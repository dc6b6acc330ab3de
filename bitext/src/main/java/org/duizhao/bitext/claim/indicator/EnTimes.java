package org.duizhao.bitext.claim.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.bitext.numeral.EnMonths;
import org.jspecify.annotations.Nullable;

/** The times that an English sentence names; places are those of its text. */
final class EnTimes {

    private static final Pattern YEARS =
            Pattern.compile("(?=[12])\\b(20\\d\\d|19\\d\\d) ?(?:-|–|—|to|and) ?(20\\d\\d)\\b");
    private static final Pattern YEAR =
            Pattern.compile("(?=[12])(?<![\\d,.])(20\\d\\d|19\\d\\d)(?![\\d%]|,\\d|\\.\\d)");
    private static final Pattern PLAN = Pattern.compile(
            "(end of )?(?:the )?(?:\\d\\dth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth) five[- ]year plan(?: period)?");
    private static final Pattern SPAN = Pattern.compile(
            "(?:over|in|during|for|within) (?:the |these )?(?:past |last |previous )?(two|three|four|five|ten|\\d) years|(?:the )?(?:past|last|previous) (two|three|four|five|ten|\\d) years|(?:the |these )(five|three)[- ]years?(?: period)?|the government'?s? term");
    private static final Pattern LAST_YEAR = Pattern.compile(
            "(?=[ltpay])(?:last year|(?:the )?previous year|(?:the )?past year|a year earlier|(?:the )?year before)");
    private static final Pattern THIS_YEAR =
            Pattern.compile("(?=[tnc])(?:this year|next year|(?:the )?current year|(?:the )?coming year)");
    private static final Pattern QUARTERS = Pattern.compile(
            "(?:the )?(first|second|third|fourth) (quarter|half)|first three quarters|january[ -–]+(?:to )?("
                    + EnMonths.ANY + ")");
    private static final Pattern BEFORE = Pattern.compile(
            "(?:over|than(?: in| at the end of| that (?:of|in))?|from(?: the level (?:of|in))?|compared (?:with|to)(?: that of)?|against|above|on|year-on-year|level with|relative to|of|unchanged from|with)(?: the end of)? (?:the )?$");
    private static final Pattern NOT_COMPARED =
            Pattern.compile("(?:in|by|at|for|during|end of|over the course of|totals? of|of) (?:the )?$");
    private static final Pattern THAN_IN =
            Pattern.compile(".*\\b(?:than|over|from|with|against|on) (?:in |at |the |that |of |end )*$");
    private static final Pattern AHEAD = Pattern.compile("(?:by|by the end of|before the end of|until)(?: the)? $");
    /** One of these is in each of a kind, and seldom in what has none. */
    private static final List<String> SPAN_CLUES = List.of("years", "e year", "e-year", "term");

    private static final List<String> PAST =
            List.of("last year", "previous year", "past year", "year earlier", "year before");
    private static final List<String> PRESENT = List.of("this year", "next year", "current year", "coming year");
    private static final List<String> QUARTER_CLUES = List.of("quarter", "half", "january");
    private static final List<String> WORDS =
            List.of("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    private final String text;
    private final Report report;
    private final List<Moment> moments = new ArrayList<>();

    private EnTimes(String text, Report report) {
        this.text = text.toLowerCase(Locale.ROOT);
        this.report = report;
    }

    static List<Moment> of(String text, Report report, int now) {
        EnTimes times = new EnTimes(text, report);
        times.ranges();
        times.plans();
        times.spans();
        times.years();
        times.relative(now);
        times.quarters(now);
        times.moments.sort(Comparator.comparingInt(Moment::at));
        return List.copyOf(times.moments);
    }

    private boolean holdsAny(List<String> clues) {
        return clues.stream().anyMatch(text::contains);
    }

    private void add(int at, int end, Period period) {
        if (moments.stream().noneMatch(other -> at < other.end() && other.at() < end)) {
            String before = text.substring(Math.max(0, at - 24), at);
            boolean ahead = AHEAD.matcher(before).find();
            boolean compared = !ahead && BEFORE.matcher(before).find() && !isIn(before);
            moments.add(new Moment(at, end, period, compared, ahead));
        }
    }

    /** At the end of 2024; but: than in 2024. */
    private static boolean isIn(String before) {
        return NOT_COMPARED.matcher(before).find() && !THAN_IN.matcher(before).matches();
    }

    private void ranges() {
        Matcher years = YEARS.matcher(text);
        while (years.find()) {
            int from = Integer.parseInt(years.group(1));
            int to = Integer.parseInt(years.group(2));
            if (from < to) {
                add(years.start(), years.end(), Period.years(from, to, PeriodSource.SENTENCE));
            }
        }
    }

    private void plans() {
        Matcher plan = PLAN.matcher(text);
        boolean some = text.contains("year plan");
        while (some && plan.find()) {
            Heading.Span span = Heading.plan(plan.group());
            if (span != null) {
                boolean end = plan.group(1) != null;
                add(
                        plan.start(),
                        plan.end(),
                        Period.years(end ? span.to() : span.from(), span.to(), PeriodSource.SENTENCE));
            }
        }
    }

    private void spans() {
        Matcher span = SPAN.matcher(text);
        boolean some = holdsAny(SPAN_CLUES);
        while (some && span.find()) {
            String count =
                    span.group(1) != null ? span.group(1) : span.group(2) != null ? span.group(2) : span.group(3);
            int length = length(count);
            add(
                    span.start(),
                    span.end(),
                    Period.years(report.base() - length + 1, report.base(), PeriodSource.SENTENCE));
        }
    }

    private static int length(@Nullable String count) {
        if (count == null) {
            return 5;
        }
        return Character.isDigit(count.charAt(0)) ? Integer.parseInt(count) : WORDS.indexOf(count);
    }

    private void years() {
        Matcher year = YEAR.matcher(text);
        while (year.find()) {
            add(year.start(), year.end(), Period.year(Integer.parseInt(year.group(1)), PeriodSource.SENTENCE));
        }
    }

    private void relative(int now) {
        Matcher last = LAST_YEAR.matcher(text);
        boolean past = holdsAny(PAST);
        while (past && last.find()) {
            boolean spoken = last.group().equals("last year") || last.group().endsWith("past year");
            add(last.start(), last.end(), Period.year(spoken ? report.year() - 1 : now - 1, PeriodSource.SENTENCE));
        }
        Matcher present = THIS_YEAR.matcher(text);
        boolean named = holdsAny(PRESENT);
        while (named && present.find()) {
            int next = present.group().equals("next year") ? 1 : 0;
            add(present.start(), present.end(), Period.year(report.year() + next, PeriodSource.SENTENCE));
        }
    }

    private void quarters(int now) {
        Matcher quarter = QUARTERS.matcher(text);
        boolean some = holdsAny(QUARTER_CLUES);
        while (some && quarter.find()) {
            int end = quarter.end();
            Moment behind = moments.stream()
                    .filter(one -> one.at() >= end && one.at() - end < 5)
                    .findFirst()
                    .orElse(null);
            moments.remove(behind);
            int year = behind == null ? now : behind.period().lastYear();
            add(quarter.start(), behind == null ? end : behind.end(), months(quarter, year));
        }
    }

    private static Period months(Matcher quarter, int year) {
        if (quarter.group(3) != null) {
            return Period.months(year, 1, EnMonths.number(quarter.group(3)), PeriodSource.SENTENCE);
        }
        if (quarter.group(1) == null) {
            return Period.months(year, 1, 9, PeriodSource.SENTENCE);
        }
        int which = List.of("first", "second", "third", "fourth").indexOf(quarter.group(1));
        int length = quarter.group(2).equals("half") ? 6 : 3;
        return Period.months(year, which * length + 1, Math.min(12, (which + 1) * length), PeriodSource.SENTENCE);
    }
}
