package org.duizhao.ingest.extract.child;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** An RTF file without the groups that hold its running headers and footers, which Tika takes for text. */
final class RtfBody {

    private static final Pattern FURNITURE =
            Pattern.compile("^\\{\\\\(?:header|footer)[lrf]?[\\\\ \\r\\n{].*", Pattern.DOTALL);
    private static final int LOOK = 12;

    private RtfBody() {}

    static byte[] of(byte[] rtf) {
        ByteArrayOutputStream body = new ByteArrayOutputStream(rtf.length);
        int at = 0;
        while (at < rtf.length) {
            if (rtf[at] == '{' && isFurniture(rtf, at)) {
                at = endOfGroup(rtf, at);
            } else {
                int length = rtf[at] == '\\' ? Math.min(2, rtf.length - at) : 1;
                body.write(rtf, at, length);
                at += length;
            }
        }
        return body.toByteArray();
    }

    private static boolean isFurniture(byte[] rtf, int at) {
        int length = Math.min(LOOK, rtf.length - at);
        return FURNITURE
                .matcher(new String(rtf, at, length, StandardCharsets.ISO_8859_1))
                .matches();
    }

    /** After the brace that closes the group; the end of a file in which none does. */
    private static int endOfGroup(byte[] rtf, int from) {
        int depth = 0;
        for (int at = from; at < rtf.length; at++) {
            if (rtf[at] == '\\') {
                at++;
            } else if (rtf[at] == '{') {
                depth++;
            } else if (rtf[at] == '}' && --depth == 0) {
                return at + 1;
            }
        }
        return rtf.length;
    }
}
