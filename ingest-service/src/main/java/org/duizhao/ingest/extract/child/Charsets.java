package org.duizhao.ingest.extract.child;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.duizhao.ingest.extract.type.Utf16;
import org.jspecify.annotations.Nullable;

/**
 * Decodes text whose encoding nobody told: a byte order mark, then UTF-8 if all or nearly all of the bytes are, then UTF-16 by
 * its characters, then whichever of GB18030, Big5 and Windows-1252 gives the most common characters with the least damage. A bad
 * byte costs itself.
 */
final class Charsets {

    static final Charset GB18030 = Charset.forName("GB18030");
    private static final List<Charset> BIG5 = List.of(Charset.forName("x-windows-950"), Charset.forName("Big5-HKSCS"));
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int SAMPLE = 256 * 1024;
    /** More bad bytes than this share of the characters beyond ASCII are no accident, but another encoding. */
    private static final double ACCIDENT = 0.05;
    /** What a damaged character costs, in common ones. */
    private static final double DAMAGE = 10;

    private Charsets() {}

    /** @param hint an IANA name, from the uploader or from the file itself; used if the bytes are as good as valid in it */
    static String decode(byte[] bytes, @Nullable String hint, Output output) throws Refusal {
        Charset charset = detect(bytes, hint);
        output.metadata("Content-Encoding", charset.name());
        Decoded decoded = Decoded.of(bytes, charset, true);
        for (int offset : decoded.bad()) {
            output.warn(
                    "charset: " + charset.name() + " (expected: valid throughout; unreadable bytes became U+FFFD)",
                    "byte " + offset);
        }
        String text = decoded.text();
        int unknown = Decoded.privateUse(text);
        if (unknown > 0) {
            output.warn("characters: " + unknown + " of private use (expected: none; nobody can tell what they show)");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    static Charset detect(byte[] bytes, @Nullable String hint) throws Refusal {
        Charset marked = byMark(bytes);
        if (marked != null) {
            return marked;
        }
        Charset hinted = hint == null ? null : named(hint);
        boolean cut = bytes.length > SAMPLE;
        byte[] sample = cut ? Arrays.copyOf(bytes, SAMPLE) : bytes;
        if (hinted != null && isNearlyValid(Decoded.of(sample, hinted, !cut))) {
            return hinted;
        }
        Charset wide = Utf16.of(sample);
        if (wide != null) {
            return wide;
        }
        return isNearlyValid(Decoded.of(sample, StandardCharsets.UTF_8, !cut))
                ? StandardCharsets.UTF_8
                : byCommonCharacters(sample, !cut);
    }

    private static boolean isNearlyValid(Decoded decoded) {
        int bad = decoded.bad().size();
        return bad == 0 || bad <= ACCIDENT * Decoded.beyondAscii(decoded.text()) || bad == 1 && decoded.endsBadly();
    }

    /** GB2312 and GBK are read as GB18030, which contains both. */
    private static Charset named(String name) throws Refusal {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        if (lower.startsWith("gb") || lower.equals("cp936")) {
            return GB18030;
        }
        if (lower.equals("big5") || lower.equals("cp950")) {
            return BIG5.get(0);
        }
        try {
            return Charset.forName(lower);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw Refusal.rejected("charset: " + name + " (expected: an IANA name such as GB18030, Big5 or UTF-8)");
        }
    }

    private static @Nullable Charset byMark(byte[] bytes) {
        int first = bytes.length > 0 ? bytes[0] & 0xFF : 0;
        int second = bytes.length > 1 ? bytes[1] & 0xFF : 0;
        int third = bytes.length > 2 ? bytes[2] & 0xFF : 0;
        if (first == 0xEF && second == 0xBB && third == 0xBF) {
            return StandardCharsets.UTF_8;
        }
        if (first == 0xFE && second == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        return first == 0xFF && second == 0xFE ? StandardCharsets.UTF_16LE : null;
    }

    private static Charset byCommonCharacters(byte[] bytes, boolean whole) {
        Charset best = WESTERN;
        double bestScore = 0.02;
        for (Charset charset : List.of(GB18030, BIG5.get(0), BIG5.get(1))) {
            Decoded decoded = Decoded.of(bytes, charset, whole);
            double damage = (double) (decoded.bad().size() + Decoded.privateUse(decoded.text()))
                    / Math.max(1, Decoded.beyondAscii(decoded.text()));
            double score = CommonHan.share(decoded.text()) - DAMAGE * damage;
            if (score > bestScore) {
                best = charset;
                bestScore = score;
            }
        }
        return best;
    }
}
