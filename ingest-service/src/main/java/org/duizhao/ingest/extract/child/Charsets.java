package org.duizhao.ingest.extract.child;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.duizhao.ingest.extract.type.Utf16;
import org.jspecify.annotations.Nullable;

/**
 * Decodes text whose encoding nobody told: a byte order mark, then UTF-8 if the bytes are valid, then UTF-16 by its
 * characters, then whichever of GB18030, Big5 and Windows-1252 gives the most common characters.
 */
final class Charsets {

    static final Charset GB18030 = Charset.forName("GB18030");
    private static final List<Charset> BIG5 = List.of(Charset.forName("x-windows-950"), Charset.forName("Big5-HKSCS"));
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int SAMPLE = 256 * 1024;

    private Charsets() {}

    /** @param hint an IANA name, from the uploader or from the file itself; used if the bytes are valid in it */
    static String decode(byte[] bytes, @Nullable String hint, Output output) throws Refusal {
        Charset charset = detect(bytes, hint);
        output.metadata("Content-Encoding", charset.name());
        String text = new String(bytes, charset);
        if (text.indexOf('\uFFFD') >= 0) {
            output.warn("charset: " + charset.name() + " (expected: valid throughout; unreadable bytes became U+FFFD)");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    static Charset detect(byte[] bytes, @Nullable String hint) throws Refusal {
        Charset marked = byMark(bytes);
        if (marked != null) {
            return marked;
        }
        Charset hinted = hint == null ? null : named(hint);
        byte[] sample = bytes.length > SAMPLE ? Arrays.copyOf(bytes, SAMPLE) : bytes;
        if (hinted != null && decoded(sample, hinted) != null) {
            return hinted;
        }
        Charset wide = Utf16.of(sample);
        if (wide != null) {
            return wide;
        }
        return decoded(sample, StandardCharsets.UTF_8) != null ? StandardCharsets.UTF_8 : byCommonCharacters(sample);
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

    private static Charset byCommonCharacters(byte[] bytes) {
        Charset best = WESTERN;
        double bestScore = 0.02;
        for (Charset charset : List.of(GB18030, BIG5.get(0), BIG5.get(1))) {
            String text = decoded(bytes, charset);
            double score = text == null ? 0 : CommonHan.share(text);
            if (score > bestScore) {
                best = charset;
                bestScore = score;
            }
        }
        return best;
    }

    /** The text, but for a character that the end of the sample cuts; null where the bytes are not valid. */
    private static @Nullable String decoded(byte[] bytes, Charset charset) {
        CharBuffer chars = CharBuffer.allocate(bytes.length + 1);
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        boolean whole = bytes.length < SAMPLE;
        var result = decoder.decode(ByteBuffer.wrap(bytes), chars, whole);
        try {
            if (result.isError()) {
                result.throwException();
            }
            return chars.flip().toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
