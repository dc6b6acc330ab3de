package org.duizhao.bitext.figure.zh;

import java.math.BigDecimal;
import org.duizhao.bitext.figure.Characters;
import org.duizhao.bitext.figure.Draft;
import org.duizhao.bitext.numeral.Reading;
import org.duizhao.bitext.numeral.ZhNumberReader;
import org.jspecify.annotations.Nullable;

/** Years, year ranges, dates and months: 2024年, 2016—2035年, 二〇二四年一月二十一日, 1—11月, the 2025 of a name. */
final class ZhDates {

    private static final int FIRST_BARE = 1949;
    private static final int LAST_BARE = 2060;

    private final String text;
    private final ZhNumberReader reader;

    ZhDates(String text, ZhNumberReader reader) {
        this.text = text;
        this.reader = reader;
    }

    /** The date that begins with {@code reading}, or null. */
    @Nullable
    Draft at(Reading reading) {
        if (follows(reading.end(), ' ') && reading.form() == Reading.Form.DIGITS) {
            Draft spaced = ZhSpacedDates.at(text, reading.start());
            if (spaced != null) {
                return spaced;
            }
        }
        Draft era = era(reading);
        if (era != null) {
            return era;
        }
        if (isYear(reading)) {
            return year(reading);
        }
        if (!reading.isSmallWhole()
                || reading.value().intValue() < 1
                || reading.value().intValue() > 12) {
            return null;
        }
        return month(reading, null, reading.start());
    }

    /** 公元618年, 公元前221年; years before Christ are negative. */
    private @Nullable Draft era(Reading reading) {
        boolean before = text.startsWith("公元前", reading.start() - 3);
        boolean era = before || text.startsWith("公元", reading.start() - 2);
        if (!era || !follows(reading.end(), '年') || !reading.isSmallWhole()) {
            return null;
        }
        BigDecimal year = before ? reading.value().negate() : reading.value();
        int start = reading.start() - (before ? 3 : 2);
        return new Draft(start, reading.end() + 1, "year", year);
    }

    private @Nullable Draft year(Reading reading) {
        int end = reading.end();
        boolean named = follows(end, '年') && !text.startsWith("年代", end);
        Draft range = yearRange(reading, named ? end + 1 : end);
        if (range != null) {
            return range;
        }
        if (named) {
            return withMonth(reading, end + 1);
        }
        Draft numeric = numericDate(reading);
        return numeric != null ? numeric : bare(reading);
    }

    private @Nullable Draft yearRange(Reading from, int at) {
        int next = at;
        while (next < text.length() && next < at + 2 && Characters.isDash(text.charAt(next))) {
            next++;
        }
        boolean dash = next > at;
        next = dash ? next : follows(at, '至') || follows(at, '到') ? at + 1 : -1;
        Reading to = next < 0 || next >= text.length() || !Characters.beginsNumber(text.charAt(next))
                ? null
                : reader.read(next);
        if (to == null || !isYear(to) || to.value().compareTo(from.value()) <= 0) {
            return null;
        }
        boolean named = follows(to.end(), '年');
        if (!named && !dash || text.startsWith("月", to.end() + 2)) {
            return null;
        }
        return new Draft(from.start(), named ? to.end() + 1 : to.end(), "year-range", from.value()).to(to.value());
    }

    private Draft withMonth(Reading year, int at) {
        Reading month = at < text.length() && Characters.beginsNumber(text.charAt(at)) ? reader.read(at) : null;
        if (month != null && inRange(month, 12)) {
            Draft date = month(month, year.value().toPlainString(), year.start());
            if (date != null) {
                return date;
            }
        }
        return new Draft(year.start(), at, "year", year.value());
    }

    private @Nullable Draft month(Reading month, @Nullable String year, int start) {
        String prefix = year == null ? "--" : year + "-";
        int end = month.end();
        Reading last = dashed(end);
        if (last != null && inRange(last, 12) && follows(last.end(), '月')) {
            Draft months = new Draft(start, last.end() + 1, "date", null);
            months.date = prefix + two(month);
            months.dateTo = prefix + two(last);
            return months;
        }
        if (!follows(end, '月') || follows(end + 1, '球') || text.startsWith("月份牌", end)) {
            return null;
        }
        Draft date = new Draft(start, end + 1, "date", null);
        date.date = prefix + two(month);
        Reading day =
                end + 1 < text.length() && Characters.beginsNumber(text.charAt(end + 1)) ? reader.read(end + 1) : null;
        if (day != null && inRange(day, 31) && (isDay(day) || dashed(day.end()) != null)) {
            withDays(date, day);
        } else if (follows(end + 1, '份')) {
            date.end++;
        }
        return date;
    }

    private boolean isDay(Reading reading) {
        return inRange(reading, 31) && (follows(reading.end(), '日') || follows(reading.end(), '号'));
    }

    /** 9月12日, 9月12日至16日, 8月22-24日: the day, and the last one of several in a row. */
    private void withDays(Draft date, Reading day) {
        String month = date.date;
        int end = isDay(day) ? day.end() + 1 : day.end();
        Reading last = dashed(end);
        boolean several = last != null && isDay(last) && last.value().compareTo(day.value()) > 0;
        if (several && last != null) {
            date.dateTo = month + "-" + two(last);
            end = last.end() + 1;
        }
        if (several || isDay(day)) {
            date.date = month + "-" + two(day);
            date.end = end;
        }
    }

    /** 2024-01-21, 2024.1.21, 2024/1/21. */
    private @Nullable Draft numericDate(Reading year) {
        int end = year.end();
        if (end >= text.length() || "-./".indexOf(text.charAt(end)) < 0) {
            return null;
        }
        String[] parts = text.substring(year.start(), Math.min(text.length(), year.start() + 10))
                .split("[-./]", -1);
        if (parts.length < 3 || !parts[1].matches("\\d{1,2}") || !parts[2].matches("\\d{1,2}.*")) {
            return null;
        }
        String day = parts[2].replaceAll("\\D.*", "");
        int month = Integer.parseInt(parts[1]);
        if (month < 1 || month > 12 || day.length() > 2 || Integer.parseInt(day) > 31) {
            return null;
        }
        Draft date = new Draft(year.start(), year.start() + 6 + parts[1].length() + day.length(), "date", null);
        date.date = "%s-%02d-%02d".formatted(parts[0], month, Integer.parseInt(day));
        return date;
    }

    /** The year of 2025青岛马拉松, which no unit or counter follows. */
    private @Nullable Draft bare(Reading reading) {
        int value = reading.value().intValue();
        boolean plausible = reading.form() == Reading.Form.DIGITS && value >= FIRST_BARE && value <= LAST_BARE;
        int end = reading.end();
        boolean free =
                end >= text.length() || Characters.isHan(text, end) || " )]”\"》\n\t".indexOf(text.charAt(end)) >= 0;
        boolean alone = reading.start() == 0
                || !Characters.isLatin(text, reading.start() - 1)
                        && !Characters.isDash(text.charAt(reading.start() - 1));
        if (!plausible || !free || !alone || ZhTail.hasUnitOrClassifier(text, end)) {
            return null;
        }
        boolean before = reading.start() > 0 && Characters.isHan(text, reading.start() - 1);
        return before && !Characters.isHan(text, end) ? null : new Draft(reading.start(), end, "year", reading.value());
    }

    private @Nullable Reading dashed(int end) {
        int at = end;
        while (at < text.length() && at < end + 2 && Characters.isDash(text.charAt(at))) {
            at++;
        }
        at = at == end && (follows(end, '至') || follows(end, '到')) ? end + 1 : at;
        return at > end && at < text.length() && Characters.beginsNumber(text.charAt(at)) ? reader.read(at) : null;
    }

    private boolean isYear(Reading reading) {
        boolean digits = reading.form() == Reading.Form.DIGITS || reading.form() == Reading.Form.HAN_DIGITS;
        return digits
                && reading.end() - reading.start() == 4
                && reading.value().scale() == 0
                && reading.value().compareTo(BigDecimal.valueOf(1000)) >= 0
                && reading.value().compareTo(BigDecimal.valueOf(2999)) <= 0;
    }

    private static boolean inRange(Reading reading, int most) {
        return reading.isSmallWhole()
                && reading.value().intValue() >= 1
                && reading.value().intValue() <= most;
    }

    private boolean follows(int at, char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    private static String two(Reading reading) {
        return "%02d".formatted(reading.value().intValue());
    }
}
