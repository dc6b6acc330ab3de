package org.duizhao.bitext.figure.zh;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.bitext.figure.Draft;
import org.jspecify.annotations.Nullable;

/** Dates that typesetters have spaced: 2025 年 1 月 15 日, 1 月 15 日. */
final class ZhSpacedDates {

    private static final int LONGEST = 20;
    private static final Pattern DATE =
            Pattern.compile("(?:(\\d{4}) ?年)?(?: ?(1[0-2]|0?[1-9]) ?月(?: ?(3[01]|[12]\\d|0?[1-9]) ?[日号])?)?");

    private ZhSpacedDates() {}

    /** The date that begins with digits at {@code start}; null if none does, or if it has no space. */
    static @Nullable Draft at(String text, int start) {
        Matcher date = DATE.matcher(text).region(start, Math.min(text.length(), start + LONGEST));
        if (!date.lookingAt() || date.group().indexOf(' ') < 0 || date.group().isBlank()) {
            return null;
        }
        String year = date.group(1);
        String month = date.group(2);
        if (month == null) {
            return text.startsWith("年代", date.end() - 1) || year == null
                    ? null
                    : new Draft(start, date.end(), "year", new BigDecimal(year));
        }
        Draft draft = new Draft(start, date.end(), "date", null);
        String day = date.group(3) == null ? "" : "-" + two(date.group(3));
        draft.date = (year == null ? "-" : year) + "-" + two(month) + day;
        return draft;
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }
}
