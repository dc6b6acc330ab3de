package org.duizhao.standalone.watch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Ends this process in order when the one that started it is gone: the end of standard input is the end of the parent,
 * however it died. As an agent it serves any Java program, also ones that are not ours.
 */
public final class ParentWatch {

    private static final long GRACE_MILLIS = 25_000;

    private ParentWatch() {}

    public static void premain(String arguments) {
        InputStream parent = System.in;
        Thread watch = new Thread(() -> exitAtEndOf(parent), "parent-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private static void exitAtEndOf(InputStream parent) {
        try {
            parent.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // A broken pipe says the same as its end.
        }
        Thread guard = new Thread(ParentWatch::haltAfterGrace, "parent-watch-guard");
        guard.setDaemon(true);
        guard.start();
        System.exit(0);
    }

    /** A shutdown can hang on a start that is still waiting for a broker; with nobody left to kill us, we do. */
    private static void haltAfterGrace() {
        try {
            Thread.sleep(GRACE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }
}
