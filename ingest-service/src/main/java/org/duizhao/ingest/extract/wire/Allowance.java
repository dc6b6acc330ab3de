package org.duizhao.ingest.extract.wire;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** How many bytes may be read, from one stream or from several together. Not thread-safe. */
public final class Allowance {

    private long allowed;
    private long count;

    public Allowance(long bytes) {
        this.allowed = bytes;
    }

    /** Starts counting anew. */
    public void renew(long bytes) {
        allowed = bytes;
        count = 0;
    }

    /** In bytes. */
    public long allowed() {
        return allowed;
    }

    public boolean isExhausted() {
        return count > allowed;
    }

    /** The same stream, which fails with {@link Exhausted} once more was read than is allowed. */
    public InputStream counted(InputStream in) {
        return new Counted(in);
    }

    private void take(int bytes) throws Exhausted {
        count += Math.max(0, bytes);
        if (isExhausted()) {
            throw new Exhausted(allowed);
        }
    }

    /** More was read than is allowed. */
    public static final class Exhausted extends IOException {

        private static final long serialVersionUID = 1L;

        private Exhausted(long allowed) {
            super("bytes: over " + allowed + " (expected: at most those)");
        }
    }

    private final class Counted extends FilterInputStream {

        private Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            take(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            take(read);
            return read;
        }
    }
}
