package org.duizhao.events;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Bytes in memory, up to a limit: what would grow beyond it is given up while it is written, not afterwards. */
final class BoundedBytes extends OutputStream {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    private final int limit;
    private boolean full;

    BoundedBytes(int limit) {
        this.limit = limit;
    }

    @Override
    public void write(int one) throws IOException {
        makeRoom(1);
        bytes.write(one);
    }

    @Override
    public void write(byte[] more, int offset, int length) throws IOException {
        makeRoom(length);
        bytes.write(more, offset, length);
    }

    private void makeRoom(int more) throws IOException {
        if (full || bytes.size() + more > limit) {
            full = true;
            throw new IOException("over " + limit + " bytes");
        }
    }

    /** Whether more was to be written than there is room for. */
    boolean isFull() {
        return full;
    }

    byte[] toByteArray() {
        return bytes.toByteArray();
    }
}
