package org.duizhao.ingest.extract.child;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.duizhao.ingest.extract.wire.Allowance;
import org.duizhao.ingest.extract.wire.Request;

/**
 * Unpacks a container once, into nothing, with the containers in it, and counts: what its directory says about sizes may
 * be a lie.
 */
final class ZipGuard {

    /** Small containers may be as dense as they like. */
    private static final long HARMLESS = 16L << 20;

    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final Request.Limits limits;
    /** For all containers together. */
    private final Allowance bytes;

    private final byte[] buffer = new byte[1 << 16];

    private ZipGuard(Request.Limits limits, long size) {
        this.limits = limits;
        this.bytes = new Allowance(Math.max(HARMLESS, limits.maxExpansion() * size));
    }

    static void check(Path file, Request.Limits limits) throws IOException, Refusal {
        refuseEncrypted(file);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            check(file, zip, limits);
        }
    }

    static void check(Path file, ZipFile zip, Request.Limits limits) throws IOException, Refusal {
        ZipGuard guard = new ZipGuard(limits, Files.size(file));
        try {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    guard.entry(in, 1);
                }
            }
        } catch (Allowance.Exhausted e) {
            throw Refusal.limit("expansion: over " + limits.maxExpansion()
                    + " times (expected: at most duizhao.extract.limits.max-expansion)");
        }
    }

    /** Office files with a password are packed in a container of the older kind. */
    private static void refuseEncrypted(Path file) throws IOException, Refusal {
        try (InputStream in = Files.newInputStream(file)) {
            if (Arrays.equals(in.readNBytes(OLE.length), OLE)) {
                throw Refusal.rejected("encryption: a password is needed (expected: a file that opens without one)");
            }
        }
    }

    /** @param depth of the container that the entry is in, from 1 */
    private void entry(InputStream packed, int depth) throws IOException, Refusal {
        BufferedInputStream in = new BufferedInputStream(bytes.counted(packed));
        if (isZip(in)) {
            if (depth >= limits.maxDepth()) {
                throw Refusal.limit("depth: containers within containers, over " + limits.maxDepth()
                        + " (expected: at most duizhao.extract.limits.max-depth)");
            }
            container(in, depth + 1);
        }
        drain(in);
    }

    private void container(InputStream in, int depth) throws IOException, Refusal {
        ZipInputStream zip = new ZipInputStream(in);
        try {
            while (zip.getNextEntry() != null) {
                entry(zip, depth);
            }
        } catch (ZipException | IllegalArgumentException e) {
            // What is packed into a document is not read, so it may be damaged; its bytes are counted all the same.
            drain(in);
        }
    }

    private static boolean isZip(BufferedInputStream in) throws IOException {
        in.mark(4);
        byte[] head = in.readNBytes(4);
        in.reset();
        return head.length == 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
    }

    private void drain(InputStream in) throws IOException {
        while (in.read(buffer) >= 0) {
            // Counted as it is read.
        }
    }
}
