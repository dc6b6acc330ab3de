package org.duizhao.ingest.extract.child;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;

/**
 * Bytes read in a charset, whatever they are.
 *
 * @param text with U+FFFD for each bad byte
 * @param bad where the bad bytes begin, from 0
 * @param endsBadly whether the last character is cut
 */
record Decoded(String text, List<Integer> bad, boolean endsBadly) {

    private static final int MANY = 100_000;

    /** @param whole whether the bytes end where the text does; else a character that the end cuts is left out */
    static Decoded of(byte[] bytes, Charset charset, boolean whole) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate((int) Math.min(Integer.MAX_VALUE - 8, bytes.length * 2L + 16));
        List<Integer> bad = new ArrayList<>();
        boolean cut = false;
        CoderResult result = decoder.decode(in, out, whole);
        while (result.isError()) {
            if (bad.size() < MANY) {
                bad.add(in.position());
            }
            cut = in.position() + result.length() >= bytes.length;
            in.position(in.position() + result.length());
            out.put('\uFFFD');
            result = decoder.decode(in, out, whole);
        }
        return new Decoded(out.flip().toString(), bad, cut);
    }

    static int beyondAscii(String text) {
        return (int) text.chars().filter(c -> c >= 0x80).count();
    }

    /** Characters that stand for nothing that is agreed upon. */
    static int privateUse(String text) {
        return (int) text.codePoints()
                .filter(c ->
                        Character.getType(c) == Character.PRIVATE_USE || Character.getType(c) == Character.UNASSIGNED)
                .count();
    }
}
