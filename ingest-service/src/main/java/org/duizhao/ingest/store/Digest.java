package org.duizhao.ingest.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** SHA-256 as lower-case hex, and the document ids made from it. */
public final class Digest {

    private static final int ID_DIGITS = 32;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

    private Digest() {}

    /** The digest of a file's content. */
    public static String of(Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[64 * 1024];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * The id of the document that consists of files with these digests: the first 128 bits of the only digest; of a pair,
     * of the SHA-256 of both digests' hex digits, the Chinese file's first.
     */
    public static String documentId(List<String> digests) {
        String whole = digests.size() == 1
                ? digests.get(0)
                : HexFormat.of()
                        .formatHex(sha256().digest(String.join("", digests).getBytes(StandardCharsets.US_ASCII)));
        return whole.substring(0, ID_DIGITS);
    }

    /** Whether that could be the id of a document: 32 hex digits, lower case. */
    public static boolean isDocumentId(String text) {
        return ID.matcher(text).matches();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
