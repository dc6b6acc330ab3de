package org.duizhao.ingest.extract.type;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Tells text in UTF-16 that has no byte order mark: read the right way, nearly all of it is Latin, Han or punctuation. */
public final class Utf16 {

    private static final int LOOK = 8 * 1024;
    private static final double USUAL = 0.95;

    private Utf16() {}

    /** {@code UTF-16LE}, {@code UTF-16BE}, or null where the bytes are neither. */
    public static @Nullable Charset of(byte[] bytes) {
        // Text in an encoding of bytes has no zero, and what has none here would be Han without a line end.
        if (bytes.length < 2 || bytes.length % 2 != 0 && bytes.length < LOOK || !hasZero(bytes)) {
            return null;
        }
        double little = usual(bytes, 1);
        double big = usual(bytes, 0);
        if (Math.max(little, big) < USUAL) {
            return null;
        }
        return little >= big ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    private static boolean hasZero(byte[] bytes) {
        for (int i = 0; i < Math.min(LOOK, bytes.length); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private static double usual(byte[] bytes, int highByte) {
        int usual = 0;
        int all = 0;
        for (int i = 0; i + 1 < Math.min(LOOK, bytes.length); i += 2) {
            all++;
            usual += isUsual((bytes[i + highByte] & 0xFF) << 8 | bytes[i + 1 - highByte] & 0xFF) ? 1 : 0;
        }
        return (double) usual / all;
    }

    private static boolean isUsual(int c) {
        return c >= 0x20 && c < 0x7F
                || c == '\n'
                || c == '\r'
                || c == '\t'
                || c >= 0xA0 && c < 0x250
                || c >= 0x2010 && c < 0x2040
                || c >= 0x3000 && c < 0x3040
                || c >= 0x4E00 && c < 0xA000
                || c >= 0xFF00 && c < 0xFFF0;
    }
}
