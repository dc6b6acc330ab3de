package org.duizhao.index.query;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Bounds of what may be asked. */
final class Limits {

    static final int DEFAULT_SIZE = 20;
    static final int MOST_SIZE = 200;
    private static final int LONGEST_TEXT = 500;

    private Limits() {}

    static int size(@Nullable Integer size) {
        if (size == null) {
            return DEFAULT_SIZE;
        }
        if (size < 1 || size > MOST_SIZE) {
            throw new BadQueryException("size: " + size + " (expected: 1 to " + MOST_SIZE + ")");
        }
        return size;
    }

    /** The text without outer space; null if there is none. */
    static @Nullable String text(String name, @Nullable String text) {
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
}
