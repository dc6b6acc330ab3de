package org.duizhao.ingest.extract.child;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.duizhao.ingest.extract.wire.Request;

/**
 * Unpacks a container once, into nothing, with the containers in it, and counts: what its directory says about sizes may
 * be a lie.
 */
final class ZipGuard {

    /** Small containers may be as dense as they like. */
    private static final long HARMLESS = 16L << 20;

    private final Request.Limits limits;
    private final long mostBytes;
    private final byte[] buffer = new byte[1 << 16];
    private long bytes;

    private ZipGuard(Request.Limits limits, long size) {
        this.limits = limits;
        this.mostBytes = Math.max(HARMLESS, limits.maxExpansion() * size);
    }

    static void check(Path file, Request.Limits limits) throws IOException, Refusal {
        ZipGuard guard = new ZipGuard(limits, Files.size(file));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    guard.entry(in, 1);
                }
            }
        } catch (TooMuch e) {
            throw Refusal.limit(e.getMessage() + " (expected: at most duizhao.extract.limits.max-expansion)");
        }
    }

    /** @param depth of the container that the entry is in, from 1 */
    private void entry(InputStream packed, int depth) throws IOException, Refusal {
        BufferedInputStream in = new BufferedInputStream(new Counted(packed));
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

    /** Counts bytes of all containers together. */
    private final class Counted extends InputStream {

        private final InputStream in;

        private Counted(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            add(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = in.read(bytes, offset, length);
            add(Math.max(0, read));
            return read;
        }

        private void add(int more) throws TooMuch {
            bytes += more;
            if (bytes > mostBytes) {
                throw new TooMuch("expansion: over " + limits.maxExpansion() + " times");
            }
        }
    }

    /** More than the container may unpack to. */
    private static final class TooMuch extends IOException {

        private static final long serialVersionUID = 1L;

        private TooMuch(String message) {
            super(message);
        }
    }
}
