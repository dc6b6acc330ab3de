package org.duizhao.index.question;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the next page begins: the sort values of the last hit, opaque to clients. What comes back is checked against the
 * types that the sort has, so that a tampered cursor is a refused request and never a failing one.
 */
public final class Cursor {

    private static final String SEPARATOR = "\u001F";
    private static final int LONGEST = 2000;

    /** The type of a sort value. */
    public enum Type {
        NUMBER,
        INTEGER,
        TEXT
    }

    private Cursor() {}

    /** A cursor for these sort values; null stands for a value that the hit lacks. */
    public static String encode(List<? extends @Nullable Object> values) {
        List<String> parts = new ArrayList<>();
        for (Object value : values) {
            parts.add(value == null ? "-" : "+" + value);
        }
        byte[] bytes = String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * The sort values of a cursor.
     *
     * @throws BadQueryException if it is none of this sort
     */
    public static List<@Nullable Object> decode(String cursor, List<Type> types) {
        if (cursor.length() > LONGEST) {
            throw invalid();
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            String[] parts = text.split(SEPARATOR, -1);
            if (parts.length != types.size()) {
                throw invalid();
            }
            List<@Nullable Object> values = new ArrayList<>();
            for (int i = 0; i < parts.length; i++) {
                values.add(value(parts[i], types.get(i)));
            }
            return values;
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    private static @Nullable Object value(String part, Type type) {
        if (part.equals("-")) {
            return null;
        }
        if (!part.startsWith("+")) {
            throw invalid();
        }
        String text = part.substring(1);
        return switch (type) {
            case TEXT -> text;
            case INTEGER -> Long.valueOf(text);
            case NUMBER -> finite(Double.parseDouble(text));
        };
    }

    private static Double finite(double value) {
        if (!Double.isFinite(value)) {
            throw invalid();
        }
        return value;
    }

    private static BadQueryException invalid() {
        return new BadQueryException("cursor: not valid (expected: the value of next of the page before)");
    }
}
