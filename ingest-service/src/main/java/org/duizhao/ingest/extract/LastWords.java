package org.duizhao.ingest.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** Drains a child's stderr and keeps its end, for the cause of a crash. */
final class LastWords {

    private static final int KEPT = 400;

    private final InputStream stderr;
    private final StringBuilder kept = new StringBuilder();
    private final Thread drain;

    LastWords(InputStream stderr) {
        this.stderr = stderr;
        this.drain = new Thread(this::drain, "duizhao-child-stderr");
        drain.setDaemon(true);
        drain.start();
    }

    private void drain() {
        byte[] buffer = new byte[8192];
        try {
            for (int n = stderr.read(buffer); n >= 0; n = stderr.read(buffer)) {
                keep(new String(buffer, 0, n, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            // The child is gone.
        }
    }

    /** The newest words are the telling ones. */
    private synchronized void keep(String words) {
        kept.append(words);
        kept.delete(0, Math.max(0, kept.length() - KEPT));
    }

    synchronized String text() {
        return kept.toString().strip().replaceAll("\\s+", " ");
    }

    void close() {
        try {
            drain.join(TimeUnit.SECONDS.toMillis(2));
            stderr.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // Already closed.
        }
    }
}
