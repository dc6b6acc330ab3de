package org.duizhao.standalone.cli;

import java.time.Duration;
import java.time.Instant;

/** Says, on the error stream, how far something long has come: each five seconds, and never of something short. */
final class Progress {

    private static final Duration EVERY = Duration.ofSeconds(5);

    private final String what;
    private final int all;
    private Instant said = Instant.now();
    private int done;

    Progress(String what, int all) {
        this.what = what;
        this.all = all;
    }

    void step() {
        done++;
        if (Duration.between(said, Instant.now()).compareTo(EVERY) >= 0) {
            said = Instant.now();
            System.err.println(what + ": " + done + " of " + all);
        }
    }
}
