package org.duizhao.ingest.extract.child;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Unpacks a container once, into nothing, and counts: what its directory says about sizes may be a lie. */
final class ZipGuard {

    /** Small containers may be as dense as they like. */
    private static final long HARMLESS = 16L << 20;

    private ZipGuard() {}

    static void check(Path file, int maxExpansion) throws IOException, Refusal {
        long limit = Math.max(HARMLESS, maxExpansion * Files.size(file));
        long total = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                        total += n;
                        if (total > limit) {
                            throw Refusal.limit("expansion: over " + maxExpansion
                                    + " times (expected: at most duizhao.extract.limits.max-expansion)");
                        }
                    }
                }
            }
        }
    }
}
