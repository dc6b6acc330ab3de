package org.duizhao.bitext.figure.en;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.bitext.figure.Characters;
import org.duizhao.bitext.figure.Draft;
import org.duizhao.bitext.numeral.EnMonths;
import org.duizhao.bitext.numeral.EnNumberReader;
import org.duizhao.bitext.numeral.EnNumberWords;
import org.duizhao.bitext.numeral.Reading;
import org.duizhao.bitext.text.Language;
import org.duizhao.bitext.unit.Units;
import org.jspecify.annotations.Nullable;

/** Years, year ranges and dates: 2024, 2016-2035, January 21, 2024, 21 January 2024, January 2024. */
final class EnDates {

    private static final Set<String> TIME_WORDS = Set.of(
            "in",
            "by",
            "of",
            "since",
            "from",
            "until",
            "till",
            "for",
            "through",
            "during",
            "to",
            "year",
            "and",
            "the",
            "before",
            "after",
            "than",
            "over",
            "late",
            "early",
            "mid",
            "throughout",
            "end",
            "between",
            "as",
            "at",
            "with");

    /** What stands before a year of former centuries: built in 1420. */
    private static final Set<String> YEAR_WORDS = Set.of(
            "in", "since", "by", "from", "until", "till", "to", "year", "between", "and", "circa", "before", "after",
            "of");
    /** What may follow such a year: no noun that it could count. */
    private static final Set<String> AFTER_YEAR = Set.of(
            "and", "to", "by", "the", "a", "an", "was", "were", "is", "when", "as", "with", "at", "on", "for", "under",
            "during", "after", "but", "in", "it", "that", "has", "had", "he", "she", "they", "or", "through", "until");

    private static final Pattern ERA = Pattern.compile("(?:BCE?|AD|CE)(?![A-Za-z])");
    private static final int RECENT = 1900;
    private static final int OLD = 1000;

    private final EnText text;
    private final EnNumberReader reader;

    EnDates(EnText text, EnNumberReader reader) {
        this.text = text;
        this.reader = reader;
    }

    /** A date or year that begins with digits. */
    @Nullable
    Draft at(Reading reading) {
        Draft dayFirst = dayFirst(reading);
        if (dayFirst != null) {
            return dayFirst;
        }
        Draft era = era(reading);
        if (era != null) {
            return era;
        }
        if (!isYear(reading, OLD)) {
            return null;
        }
        Draft iso = iso(reading);
        if (iso != null) {
            return iso;
        }
        Draft range = range(reading);
        if (range != null) {
            return range;
        }
        boolean year = isYear(reading, RECENT) ? !counts(reading) : isOldYear(reading);
        return year ? new Draft(reading.start(), reading.end(), "year", reading.value()) : null;
    }

    private boolean isOldYear(Reading reading) {
        String after = text.wordAfter(reading.end());
        boolean noun = text.next(reading.end()) > 0 && !AFTER_YEAR.contains(after);
        return !noun && YEAR_WORDS.contains(text.wordBefore(reading.start()));
    }

    /** 221 BC, AD 618; years before Christ are negative. */
    private @Nullable Draft era(Reading reading) {
        if (reading.form() != Reading.Form.DIGITS || reading.ordinal() || !reading.isSmallWhole()) {
            return null;
        }
        int next = text.next(reading.end());
        Matcher era = ERA.matcher(text.raw());
        if (next > 0 && era.region(next, text.length()).lookingAt()) {
            boolean before = text.charAt(next) == 'B';
            return new Draft(
                    reading.start(), era.end(), "year", before ? reading.value().negate() : reading.value());
        }
        return text.wordBefore(reading.start()).equals("ad") && text.isCapital(reading.start() - 2)
                ? new Draft(reading.start(), reading.end(), "year", reading.value())
                : null;
    }

    /** A date that begins with the name of a month. */
    @Nullable
    Draft named(int i, String word) {
        int month = month(word);
        if (month == 0 || !text.isCapital(i)) {
            return null;
        }
        int at = i + word.length();
        at = text.charAt(at) == '.' ? at + 1 : at;
        int number = text.next(at);
        Reading first = number > 0 && text.isDigit(number) ? reader.read(number) : null;
        if (first == null) {
            return null;
        }
        if (isYear(first, OLD)) {
            return date(i, first.end(), first, month, null, null);
        }
        if (!isDay(first)) {
            return null;
        }
        Reading last = lastDay(first);
        int end = (last == null ? first : last).end();
        int comma = text.charAt(end) == ',' ? end + 1 : end;
        int next = text.next(comma);
        Reading year = next > 0 && text.isDigit(next) ? reader.read(next) : null;
        boolean dated = year != null && isYear(year, OLD);
        if (last != null && !dated && isCounted(last)) {
            last = null;
            end = first.end();
        }
        return dated && year != null
                ? date(i, year.end(), year, month, first, last)
                : date(i, end, null, month, first, last);
    }

    /** The 16 of September 12 to 16 or 12-16 September: a later day; null if none follows. */
    private @Nullable Reading lastDay(Reading first) {
        int end = first.end();
        String word = text.wordAfter(end);
        int at = Characters.isDash(text.charAt(end))
                ? end + 1
                : word.equals("to") || word.equals("through") ? text.next(text.next(end) + word.length()) : -1;
        Reading last = at > 0 && text.isDigit(at) ? reader.read(at) : null;
        return last != null && isDay(last) && last.value().compareTo(first.value()) > 0 ? last : null;
    }

    /** May 1 to 5 percent: what counts something is no day. */
    private boolean isCounted(Reading reading) {
        int next = text.next(reading.end());
        return text.charAt(reading.end()) == '%'
                || next > 0
                        && (Units.at(text.raw(), next, Language.EN) != null
                                || text.isCapital(next) && month(text.word(next)) > 0);
    }

    private @Nullable Draft dayFirst(Reading day) {
        Reading last = isDay(day) ? lastDay(day) : null;
        int at = text.next((last == null ? day : last).end());
        if (at < 0 || !isDay(day) || !text.isCapital(at)) {
            return null;
        }
        String word = text.word(at);
        int month = month(word);
        if (month == 0 || word.equals("may") && !text.isDigit(at + 4)) {
            return null;
        }
        int end = at + word.length();
        int next = text.next(end);
        Reading year = next > 0 && text.isDigit(next) ? reader.read(next) : null;
        return year != null && isYear(year, OLD)
                ? date(day.start(), year.end(), year, month, day, last)
                : date(day.start(), end, null, month, day, last);
    }

    private static Draft date(
            int start, int end, @Nullable Reading year, int month, @Nullable Reading day, @Nullable Reading last) {
        Draft draft = new Draft(start, end, "date", null);
        String date = (year == null ? "--" : year.value().toPlainString() + "-") + "%02d".formatted(month);
        draft.date = day == null ? date : date + "-%02d".formatted(day.value().intValue());
        draft.dateTo =
                last == null ? null : date + "-%02d".formatted(last.value().intValue());
        return draft;
    }

    private @Nullable Draft iso(Reading year) {
        int at = year.end();
        String rest = text.raw().substring(at, Math.min(text.length(), at + 6));
        if (!rest.matches("[-/.](0[1-9]|1[0-2])[-/.][0-3]\\d.*")) {
            return null;
        }
        Draft date = new Draft(year.start(), at + 6, "date", null);
        date.date = year.value().toPlainString() + "-" + rest.substring(1, 3) + "-" + rest.substring(4, 6);
        return date;
    }

    private @Nullable Draft range(Reading from) {
        int at = from.end();
        boolean dash = Characters.isDash(text.charAt(at));
        int next = dash ? at + 1 : -1;
        String word = text.wordAfter(at);
        String before = text.wordBefore(from.start());
        if (!dash && (word.equals("to") || word.equals("through") || word.equals("and") && before.equals("between"))) {
            next = text.next(text.next(at) + word.length());
        }
        Reading to = next > 0 && text.isDigit(next) ? reader.read(next) : null;
        if (to == null || to.value().scale() != 0) {
            return null;
        }
        BigDecimal end = to.value();
        if (dash && to.end() - to.start() == 2) {
            end = from.value()
                    .subtract(from.value().remainder(BigDecimal.valueOf(100)))
                    .add(end);
        } else if (!isYear(to, OLD)) {
            return null;
        }
        int after = text.next(to.end());
        boolean measured = !isYear(from, RECENT) && after > 0 && Units.at(text.raw(), after, Language.EN) != null;
        boolean later = end.compareTo(from.value()) > 0 && !measured;
        return later ? new Draft(from.start(), to.end(), "year-range", from.value()).to(end) : null;
    }

    private boolean isYear(Reading reading, int earliest) {
        return reading.form() == Reading.Form.DIGITS
                && !reading.ordinal()
                && reading.end() - reading.start() == 4
                && reading.value().scale() == 0
                && reading.value().compareTo(BigDecimal.valueOf(earliest)) >= 0
                && reading.value().compareTo(BigDecimal.valueOf(2100)) < 0
                && !EnNumberWords.isLetter(text.charAt(reading.end()))
                && !EnNumberWords.isLetter(text.charAt(reading.start() - 1));
    }

    /** Whether four digits count something (2000 people) rather than name a year. */
    private boolean counts(Reading reading) {
        int next = text.next(reading.end());
        if (text.charAt(reading.end()) == '%' || next > 0 && Units.at(text.raw(), next, Language.EN) != null) {
            return true;
        }
        String before = text.wordBefore(reading.start());
        String after = text.word(next);
        boolean noun = next > 0
                && text.isLower(next)
                && (after.endsWith("s") && after.length() > 3 && !after.endsWith("ss") || after.equals("people"));
        boolean verb = after.equals("was")
                || after.equals("has")
                || after.equals("is")
                || after.equals("as")
                || after.equals("marks");
        return noun && !verb && !TIME_WORDS.contains(before);
    }

    private static boolean isDay(Reading reading) {
        return reading.form() == Reading.Form.DIGITS
                && reading.isSmallWhole()
                && reading.value().intValue() >= 1
                && reading.value().intValue() <= 31;
    }

    private static int month(String word) {
        return EnMonths.numberOfAnyForm(word);
    }
}
