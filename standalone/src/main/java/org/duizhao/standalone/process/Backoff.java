package org.duizhao.standalone.process;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** How long to wait before a child that died is started again: longer each time, up to a minute. */
final class Backoff {

    private static final int OFTEN = 5;
    private static final Duration WITHIN = Duration.ofMinutes(3);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Duration first;
    private final Deque<Instant> deaths = new ArrayDeque<>();

    /**
     * @param first how long to wait after the first death
     */
    Backoff(Duration first) {
        this.first = first;
    }

    synchronized Duration afterDeathAt(Instant now) {
        Instant oldest = now.minus(WITHIN);
        deaths.removeIf(death -> death.isBefore(oldest));
        deaths.addLast(now);
        Duration wait = first.multipliedBy(1L << Math.min(20, deaths.size() - 1));
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }

    /** Whether it died often of late. */
    synchronized boolean isOften() {
        return deaths.size() >= OFTEN;
    }
}
