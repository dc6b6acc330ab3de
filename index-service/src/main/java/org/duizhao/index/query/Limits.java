package org.duizhao.index.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duizhao.index.question.BadQueryException;
import org.jspecify.annotations.Nullable;

/** Bounds of what may be asked. */
public final class Limits {

    static final int DEFAULT_SIZE = 20;
    static final int MOST_SIZE = 200;
    private static final int LONGEST_TEXT = 500;
    private static final int MOST_VALUES = 20;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

    private Limits() {}

    public static int size(@Nullable Integer size) {
        if (size == null) {
            return DEFAULT_SIZE;
        }
        if (size < 1 || size > MOST_SIZE) {
            throw new BadQueryException("size: " + size + " (expected: 1 to " + MOST_SIZE + ")");
        }
        return size;
    }

    /** The text without outer space; null if there is none. */
    public static @Nullable String text(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > LONGEST_TEXT) {
            throw new BadQueryException(
                    name + ": " + text.length() + " characters (expected: at most " + LONGEST_TEXT + ")");
        }
        return text.strip();
    }

    /** Refuses numbers that a search engine cannot compare. */
    static void finite(String name, @Nullable BigDecimal number) {
        if (number != null && !Double.isFinite(number.doubleValue())) {
            throw new BadQueryException(name + ": out of range (expected: a number below 1.8e308)");
        }
    }

    /** Texts without outer space, each once. */
    static List<String> texts(String name, @Nullable List<String> values) {
        if (values == null) {
            return List.of();
        }
        if (values.size() > MOST_VALUES) {
            throw new BadQueryException(
                    name + ": " + values.size() + " values (expected: at most " + MOST_VALUES + ")");
        }
        return values.stream()
                .flatMap(value -> Stream.ofNullable(text(name, value)))
                .distinct()
                .toList();
    }

    /** Ids of documents. */
    public static List<String> documents(@Nullable List<String> values) {
        List<String> ids = texts("document", values);
        ids.forEach(id -> document("document", id));
        return ids;
    }

    /** The id of a document. */
    public static String document(String name, String id) {
        if (!ID.matcher(id).matches()) {
            throw new BadQueryException(name + ": not of a document (expected: 32 hexadecimal digits)");
        }
        return id;
    }
}
