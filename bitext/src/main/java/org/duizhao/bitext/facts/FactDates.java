package org.duizhao.bitext.facts;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.bitext.numeral.EnMonths;
import org.duizhao.bitext.text.Folding;
import org.jspecify.annotations.Nullable;

/** The first date that the lines of a beginning state. */
final class FactDates {

    private static final Pattern ZH =
            Pattern.compile("([12]\\d{3}|[一二][〇零○一二三四五六七八九]{3})年([\\d一二三四五六七八九十]{1,2})月(?:([\\d一二三四五六七八九十]{1,3})日)?");
    private static final Pattern EN_MONTH_FIRST =
            Pattern.compile("(?i)\\b(" + EnMonths.ANY + ")(?: (\\d{1,2}))?(?:st|nd|rd|th)?,? ([12]\\d{3})\\b");
    private static final Pattern EN_DAY_FIRST =
            Pattern.compile("(?i)\\b(\\d{1,2})(?:st|nd|rd|th)? (" + EnMonths.ANY + "),? ([12]\\d{3})\\b");

    private FactDates() {}

    /** ISO, a day before a month before a year; Chinese before English. */
    static @Nullable String first(List<String> zh, List<String> en) {
        String month = null;
        for (String line : zh) {
            Matcher matcher = ZH.matcher(Folding.fold(line));
            while (matcher.find()) {
                String date = iso(number(matcher.group(1)), number(matcher.group(2)), matcher.group(3));
                if (matcher.group(3) != null) {
                    return date;
                }
                month = month == null ? date : month;
            }
        }
        for (String line : en) {
            String date = english(line);
            if (date != null && date.length() == 10) {
                return date;
            }
            month = month == null ? date : month;
        }
        return month;
    }

    private static @Nullable String english(String line) {
        Matcher day = EN_DAY_FIRST.matcher(line);
        if (day.find()) {
            return iso(Integer.parseInt(day.group(3)), month(day.group(2)), day.group(1));
        }
        Matcher month = EN_MONTH_FIRST.matcher(line);
        return month.find() ? iso(Integer.parseInt(month.group(3)), month(month.group(1)), month.group(2)) : null;
    }

    private static int month(String name) {
        return EnMonths.number(name.toLowerCase(Locale.ROOT));
    }

    private static @Nullable String iso(int year, int month, @Nullable String day) {
        if (month < 1 || month > 12) {
            return String.valueOf(year);
        }
        int number = day == null ? 0 : number(day);
        String date = "%04d-%02d".formatted(year, month);
        return number < 1 || number > 31 ? date : date + "-%02d".formatted(number);
    }

    /** 2024, 二〇二四, 十五, 二十一. */
    private static int number(String text) {
        int value = 0;
        boolean tens = text.indexOf('十') >= 0;
        int digit = 0;
        for (char c : text.toCharArray()) {
            if (c == '十') {
                value = Math.max(1, digit) * 10;
                digit = 0;
            } else {
                int next = c >= '0' && c <= '9' ? c - '0' : Math.max(0, "零一二三四五六七八九".indexOf(c));
                digit = tens ? next : digit * 10 + next;
            }
        }
        return value + digit;
    }
}
