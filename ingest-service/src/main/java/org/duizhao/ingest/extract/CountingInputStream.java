package org.duizhao.ingest.extract;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Fails once more bytes were read than allowed. */
final class CountingInputStream extends FilterInputStream {

    private long allowed = Long.MAX_VALUE;
    private long count;

    CountingInputStream(InputStream in) {
        super(in);
    }

    /** Starts counting anew. */
    void allow(long bytes) {
        allowed = bytes;
        count = 0;
    }

    long allowed() {
        return allowed;
    }

    boolean exhausted() {
        return count > allowed;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        add(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int n = super.read(bytes, offset, length);
        add(Math.max(0, n));
        return n;
    }

    private void add(int n) throws IOException {
        count += n;
        if (exhausted()) {
            throw new IOException("output: " + count + " bytes (expected: at most " + allowed + ")");
        }
    }
}
