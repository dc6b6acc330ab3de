package org.duizhao.ingest.upload;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;
import java.util.Set;
import org.duizhao.events.FailureKind;
import org.duizhao.events.Hints;
import org.duizhao.stage.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** What hints may say. A field that is blank counts as missing, as forms send empty fields. */
final class HintRules {

    static final Set<String> NAMES = Set.of("title", "series", "year", "language", "charset");

    private static final int MOST_CHARACTERS = 500;

    private HintRules() {}

    /**
     * @param fields by name; only {@link #NAMES}
     * @param pair whether the upload is a Chinese and an English file
     * @throws ErrorResponseException 400
     */
    static Hints read(Map<String, String> fields, boolean pair) {
        return new Hints(
                line("title", fields.get("title")),
                line("series", fields.get("series")),
                year(fields.get("year")),
                language(fields.get("language"), pair),
                charset(fields.get("charset")));
    }

    private static @Nullable String line(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String line = value.strip();
        if (line.length() > MOST_CHARACTERS || line.codePoints().anyMatch(Character::isISOControl)) {
            throw refused(name, line, "one line of at most " + MOST_CHARACTERS + " characters");
        }
        return line;
    }

    private static @Nullable Integer year(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String year = value.strip();
        if (!year.matches("[1-9][0-9]{3}")) {
            throw refused("year", year, "four digits, such as 2024");
        }
        return Integer.valueOf(year);
    }

    private static @Nullable String language(@Nullable String value, boolean pair) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String language = value.strip();
        if (pair) {
            throw refused("language", language, "none; zh and en say it already");
        }
        if (!Set.of("zh", "en").contains(language)) {
            throw refused("language", language, "zh, en, or none for a bilingual file");
        }
        return language;
    }

    /** The canonical name, so that {@code utf8} and {@code UTF-8} are the same hint. */
    private static @Nullable String charset(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return Charset.forName(value.strip()).name();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw refused("charset", value.strip(), "an IANA name, such as GB18030, Big5 or UTF-8");
        }
    }

    private static ErrorResponseException refused(String name, String value, String rule) {
        return Problems.of(
                HttpStatus.BAD_REQUEST,
                FailureKind.REJECTED_INPUT,
                name + ": " + shown(value) + " (expected: " + rule + ")");
    }

    /** Input as it may stand in a message: short, and without what could break a line. */
    static String shown(String value) {
        String safe = value.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]", "?");
        return safe.length() <= 60
                ? safe
                : safe.substring(0, safe.offsetByCodePoints(0, Math.min(60, safe.codePointCount(0, safe.length()))))
                        + "…";
    }
}
