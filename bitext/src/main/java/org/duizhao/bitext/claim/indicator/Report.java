package org.duizhao.bitext.claim.indicator;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.bitext.entity.City;
import org.duizhao.bitext.facts.Facts;
import org.duizhao.bitext.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * The report that claims stand in.
 *
 * @param year of the report itself
 * @param base the year that its results are of where nothing else tells
 * @param plan the years that a plan of several years is for; null for other reports
 * @param role of what no heading tells
 */
public record Report(PlaceName city, int year, int base, Heading.@Nullable Span plan, ClaimRole role) {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d\\d|19\\d\\d)(?!\\d)");
    private static final Pattern SPAN = Pattern.compile("(20\\d\\d)(?:年)?\\s*(?:-|—|–|至|到|to)+\\s*(20\\d\\d)");
    private static final Pattern BULLETIN = Pattern.compile(
            "公报|年鉴|概况|(?i)communiqu|bulletin|yearbook|\\bstatistics\\b|state of the (?:ecology|environment)");
    private static final Pattern PLAN =
            Pattern.compile("规划|纲要|(?i)five[- ]year plan|outline|master plan|development plan");
    private static final int UNKNOWN = 0;

    /**
     * @param named the year that the uploader or the name of the file gives; null for none
     * @param known the city that the text names, in both languages; null where no list has it
     */
    public static Report of(Facts facts, @Nullable Integer named, @Nullable City known) {
        String title = ZhYears.fold(Folding.fold((facts.titleZh() == null ? "" : facts.titleZh()) + " "
                + (facts.titleEn() == null ? "" : facts.titleEn())));
        PlaceName city = TitleCity.of(facts, known);
        Integer dated = year(facts.date());
        Integer titled = titleYear(title);
        Heading.Span span = span(title);
        if (PLAN.matcher(title).find() && span != null) {
            int year = named != null ? named : dated != null ? dated : span.from();
            return new Report(city, year, span.from() - 1, span, ClaimRole.TARGET);
        }
        boolean bulletin = BULLETIN.matcher(title).find();
        int year = dated != null && (titled == null || dated > titled)
                ? dated
                : named != null ? named : titled == null ? UNKNOWN : bulletin ? titled + 1 : titled;
        int base = bulletin && titled != null ? titled : year - 1;
        return new Report(city, year, base, null, ClaimRole.RESULT);
    }

    private static @Nullable Integer year(@Nullable String date) {
        Matcher year = YEAR.matcher(date == null ? "" : date);
        return year.find() ? Integer.valueOf(year.group()) : null;
    }

    /** The last that the title names: a report on 2025's budget and 2026's draft is one of 2026. */
    private static @Nullable Integer titleYear(String title) {
        Integer last = null;
        Matcher year = YEAR.matcher(title);
        while (year.find()) {
            last = last == null ? Integer.valueOf(year.group()) : Math.max(last, Integer.parseInt(year.group()));
        }
        return last;
    }

    private static Heading.@Nullable Span span(String title) {
        Matcher span = SPAN.matcher(title);
        if (span.find()) {
            return new Heading.Span(Integer.parseInt(span.group(1)), Integer.parseInt(span.group(2)));
        }
        return Heading.plan(title);
    }

    public boolean isDated() {
        return year != UNKNOWN;
    }

    /** The period and role of a claim whose sentence tells neither. */
    Period period(Heading heading, ClaimRole role) {
        boolean result = role == ClaimRole.RESULT;
        if (heading.plan() != null && heading.year() == null) {
            return result
                    ? Period.year(
                            Math.min(
                                    heading.plan().to(),
                                    Math.max(base, heading.plan().from())),
                            PeriodSource.HEADING)
                    : Period.year(heading.plan().to(), PeriodSource.HEADING);
        }
        if (heading.year() != null) {
            return Period.year(heading.year(), PeriodSource.HEADING);
        }
        int last = plan == null ? year : plan.to();
        PeriodSource source = heading.role() == null ? PeriodSource.REPORT : PeriodSource.SECTION;
        return Period.year(result ? base : last, source);
    }

    /** So many years up to the last that results are of, or from the first that is to come; a plan's own where it is as long. */
    Period span(int length, boolean coming) {
        if (!coming) {
            return Period.years(base - length + 1, base, PeriodSource.SENTENCE);
        }
        boolean planned = plan != null && plan.to() - plan.from() + 1 == length;
        int from = planned && plan != null ? plan.from() : Math.max(year, base + 1);
        return Period.years(from, from + length - 1, PeriodSource.SENTENCE);
    }

    /** Of a rate for each year on average: all years of the plan, where the sentence speaks of its end or of no time. */
    @Nullable
    Period yearly(@Nullable Period said, int now) {
        boolean planned =
                plan != null && now == plan.to() && (said == null || said.from().equals(said.to()));
        return planned && plan != null ? Period.years(plan.from(), plan.to(), PeriodSource.REPORT) : said;
    }

    ClaimRole role(Heading heading) {
        if (heading.role() != null) {
            return heading.role();
        }
        return heading.year() != null && heading.year() > base && year != base ? ClaimRole.PLAN : role;
    }

    static Heading heading(ClaimPassage passage) {
        Heading zh = Heading.of(passage.sectionZh());
        Heading en = zh.role() == null || zh.year() == null && zh.plan() == null
                ? Heading.of(passage.sectionEn())
                : Heading.NONE;
        boolean timed = zh.year() != null || zh.plan() != null;
        return new Heading(
                timed ? zh.year() : en.year(),
                zh.role() == null ? en.role() : zh.role(),
                timed ? zh.plan() : en.plan());
    }

    List<String> names() {
        return java.util.stream.Stream.of(city.id(), city.nameZh(), city.nameEn())
                .flatMap(java.util.stream.Stream::ofNullable)
                .toList();
    }
}
