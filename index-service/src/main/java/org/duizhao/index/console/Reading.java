package org.duizhao.index.console;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What templates need to show text and dates of reports to a reader, or to read them aloud. */
@Component("reading")
final class Reading {

    /** The language of a title or name, by its script; null for one that is written in no letters. */
    public static @Nullable String lang(@Nullable String text) {
        if (text == null) {
            return null;
        }
        boolean han = text.codePoints().anyMatch(Character::isIdeographic);
        return han ? "zh" : text.codePoints().anyMatch(Character::isLetter) ? "en" : null;
    }

    /** A date as reports have it ({@code 2026-01-15}, {@code 2026-01}) in words; anything else as it is. */
    public static @Nullable String date(@Nullable String date, Locale language) {
        try {
            if (date != null && date.length() == 10) {
                return LocalDate.parse(date)
                        .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                                .withLocale(region(language)));
            } else if (date != null && date.length() == 7) {
                return YearMonth.parse(date)
                        .format(DateTimeFormatter.ofPattern(isChinese(language) ? "y年M月" : "MMM y", language));
            }
            return date;
        } catch (DateTimeException e) {
            return date;
        }
    }

    private static boolean isChinese(Locale language) {
        return language.getLanguage().equals(Locale.CHINESE.getLanguage());
    }

    /** English with the day first, as the reports themselves and most of their readers have it. */
    private static Locale region(Locale language) {
        return isChinese(language) ? Locale.CHINA : Locale.UK;
    }
}
