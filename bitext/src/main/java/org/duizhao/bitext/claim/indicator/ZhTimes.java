package org.duizhao.bitext.claim.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The times that a Chinese sentence names. */
final class ZhTimes {

    private static final Pattern YEARS =
            Pattern.compile("(?=[12])(20\\d\\d|19\\d\\d)(?:年)?(?:-|—|–|~|至|到)+(20\\d\\d|19\\d\\d)年");
    private static final Pattern YEAR = Pattern.compile("(?=[12])(?<!\\d)(20\\d\\d|19\\d\\d)年(?:底|末|初)?(以来)?");
    private static final Pattern PLAN = Pattern.compile("十[一二三四五六七八]五(?:规划)?(时期|期间|以来)?(末|期末)?(以来)?");
    private static final Pattern SPAN = Pattern.compile(
            "(?<when>过去|近|这|前|未来|今后)?(?<![十\\d])(?<told>[一二三四五六七八九十两])年(?<since>来|间|内|共|累计|的?工作|时间里|总计|合计)|(?<said>过去|近|这|前|未来|今后)(?<bare>[一二三四五六七八九十两])年|(?:本届政府|届期)(?:任期)?|(?<![十\\d])(?<plain>[三五])年(?=[^期规计内以年滚])");
    private static final Words LAST_YEAR = Words.of("过去一年|去年|一年来|上一年|上年|前一年|前年");
    private static final Words THIS_YEAR = Words.of("今年|本年度|明年");
    private static final Pattern QUARTERS =
            Pattern.compile("(前三季度|第?[一二三四1-4]季度|第[一二三四]季|上半年|下半年|(?<!\\d)(\\d{1,2})(?:-|—|–|至|到)(\\d{1,2})月)");
    /** One of these is in each. */
    private static final Words SPAN_CLUES = Words.of("一年|二年|三年|四年|五年|六年|七年|八年|九年|十年|两年|届");

    private static final Words QUARTER_CLUES = Words.of("季度|半年|月");
    private static final Pattern BEFORE = Pattern.compile("(?:比|较|与|同比|相比|相较|相对于|和)(?:于)?$");
    private static final Pattern AHEAD = Pattern.compile("(?:到|至|力争|争取|确保)$");
    private static final Words PAST = Words.of("过去|近|前");
    private static final Words AHEAD_WORDS = Words.of("未来|今后");
    private static final String NUMBERS = "一二三四五六七八九十";

    private final String line;
    private final Report report;
    private final List<Moment> moments = new ArrayList<>();

    private ZhTimes(String line, Report report) {
        this.line = line;
        this.report = report;
    }

    /** In their order; the longest of those that overlap. */
    static List<Moment> of(String line, Report report, int now) {
        ZhTimes times = new ZhTimes(line, report);
        times.spans(now > report.base());
        times.years();
        times.relative(now);
        times.quarters(now);
        times.moments.sort(Comparator.comparingInt(Moment::at));
        return List.copyOf(times.moments);
    }

    private void add(int at, int end, Period period) {
        if (moments.stream().noneMatch(other -> at < other.end() && other.at() < end)) {
            String before = line.substring(Math.max(0, at - 4), at);
            boolean compared = BEFORE.matcher(before).find()
                    || line.startsWith("相比", end)
                    || line.startsWith("同期", end)
                    || line.startsWith("年均", at);
            moments.add(
                    new Moment(at, end, period, compared, AHEAD.matcher(before).find()));
        }
    }

    /** @param ahead whether the sentence speaks of what is to come */
    private void spans(boolean ahead) {
        Matcher years = YEARS.matcher(line);
        while (years.find()) {
            add(
                    years.start(),
                    years.end(),
                    Period.years(number(years.group(1)), number(years.group(2)), PeriodSource.SENTENCE));
        }
        Matcher plan = PLAN.matcher(line);
        while (plan.find()) {
            Heading.Span span = Heading.plan(plan.group());
            boolean end = plan.group(2) != null;
            boolean since = plan.group(3) != null || "以来".equals(plan.group(1));
            boolean named = end || since || plan.group(1) != null;
            if (span != null && named) {
                int last = since ? Math.max(span.from(), Math.min(span.to(), report.base())) : span.to();
                add(plan.start(), plan.end(), Period.years(end ? last : span.from(), last, PeriodSource.SENTENCE));
            }
        }
        Matcher span = SPAN.matcher(line);
        boolean some = SPAN_CLUES.isIn(line);
        while (some && span.find()) {
            String count = first(span.group("told"), span.group("bare"), span.group("plain"));
            String when = first(span.group("when"), span.group("said"));
            int length = count == null ? 5 : count.equals("两") ? 2 : NUMBERS.indexOf(count) + 1;
            boolean past = count == null || when != null && PAST.contains(when) || "来".equals(span.group("since"));
            boolean coming = when != null && AHEAD_WORDS.contains(when) || ahead && !past;
            if (length > 1) {
                add(span.start(), span.end(), report.span(length, coming));
            }
        }
    }

    private static @Nullable String first(@Nullable String... words) {
        for (String word : words) {
            if (word != null) {
                return word;
            }
        }
        return null;
    }

    private void years() {
        Matcher year = YEAR.matcher(line);
        while (year.find()) {
            if (year.group(2) == null) {
                add(year.start(), year.end(), Period.year(number(year.group(1)), PeriodSource.SENTENCE));
            }
        }
    }

    private void relative(int now) {
        for (int at = LAST_YEAR.next(line, 0), end; at >= 0; at = LAST_YEAR.next(line, end)) {
            end = LAST_YEAR.end(line, at);
            String last = line.substring(at, end);
            boolean year = last.equals("上年") || last.equals("上一年") || last.equals("前一年");
            int back = last.equals("前年") ? 2 : 1;
            add(at, end, Period.year(year ? now - 1 : report.year() - back, PeriodSource.SENTENCE));
        }
        for (int at = THIS_YEAR.next(line, 0), end; at >= 0; at = THIS_YEAR.next(line, end)) {
            end = THIS_YEAR.end(line, at);
            int year = report.year() + (line.startsWith("明年", at) ? 1 : 0);
            add(at, end, Period.year(year, PeriodSource.SENTENCE));
        }
    }

    /** Of the year that the sentence names before them, else of the one that it is about. */
    private void quarters(int now) {
        Matcher quarter = QUARTERS.matcher(line);
        boolean some = QUARTER_CLUES.isIn(line);
        while (some && quarter.find()) {
            int at = quarter.start();
            Moment before = moments.stream()
                    .filter(one -> !one.compared() && one.end() <= at && at - one.end() < 2)
                    .findFirst()
                    .orElse(null);
            int year = before == null ? now : before.period().lastYear();
            Period months = months(quarter, year);
            if (months != null) {
                moments.remove(before);
                add(before == null ? at : before.at(), quarter.end(), months);
            }
        }
    }

    private static @Nullable Period months(Matcher quarter, int year) {
        if (quarter.group(2) != null) {
            int from = number(quarter.group(2));
            int to = number(quarter.group(3));
            return from < 1 || to > 12 || from > to ? null : Period.months(year, from, to, PeriodSource.SENTENCE);
        }
        return switch (quarter.group(1).replace("第", "")) {
            case "前三季度" -> Period.months(year, 1, 9, PeriodSource.SENTENCE);
            case "上半年" -> Period.months(year, 1, 6, PeriodSource.SENTENCE);
            case "下半年" -> Period.months(year, 7, 12, PeriodSource.SENTENCE);
            case "一季度", "1季度", "一季" -> Period.months(year, 1, 3, PeriodSource.SENTENCE);
            case "二季度", "2季度", "二季" -> Period.months(year, 4, 6, PeriodSource.SENTENCE);
            case "三季度", "3季度", "三季" -> Period.months(year, 7, 9, PeriodSource.SENTENCE);
            default -> Period.months(year, 10, 12, PeriodSource.SENTENCE);
        };
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
