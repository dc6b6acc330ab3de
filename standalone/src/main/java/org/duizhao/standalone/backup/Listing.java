package org.duizhao.standalone.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files of a backup with their digests, as {@code sha256sum -c} reads them. */
final class Listing {

    static final String NAME = "SHA256SUMS";
    private static final int DIGEST = 64;

    private Listing() {}

    /** Digests by path; none where there is no backup yet. */
    static Map<String, String> read(Path backup) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        Path file = backup.resolve(NAME);
        if (!Files.exists(file)) {
            return digests;
        }
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            if (line.length() < DIGEST + 3) {
                throw new IOException(file + ": " + line + " (expected: a digest, two spaces, a path)");
            }
            digests.put(line.substring(DIGEST + 2), line.substring(0, DIGEST));
        }
        return digests;
    }

    /** Last of all: a backup that broke off has the listing of the one before. */
    static void write(Path backup, Map<String, String> digests) throws IOException {
        List<String> lines = new ArrayList<>();
        digests.forEach((path, digest) -> lines.add(digest + "  " + path));
        Path aside = backup.resolve(NAME + ".new");
        Files.write(aside, lines, StandardCharsets.UTF_8);
        Files.move(aside, backup.resolve(NAME), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
