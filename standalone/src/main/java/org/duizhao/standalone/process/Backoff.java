package org.duizhao.standalone.process;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** How long to wait before a child that died is started again: longer each time, until it is time to give up. */
final class Backoff {

    private static final int MOST_DEATHS = 5;
    private static final Duration WITHIN = Duration.ofMinutes(3);

    private final Duration first;
    private final Deque<Instant> deaths = new ArrayDeque<>();

    /**
     * @param first how long to wait after the first death
     */
    Backoff(Duration first) {
        this.first = first;
    }

    /** Empty when it died too often. */
    synchronized Optional<Duration> afterDeathAt(Instant now) {
        Instant oldest = now.minus(WITHIN);
        deaths.removeIf(death -> death.isBefore(oldest));
        deaths.addLast(now);
        if (deaths.size() >= MOST_DEATHS) {
            return Optional.empty();
        }
        return Optional.of(first.multipliedBy(1L << (deaths.size() - 1)));
    }
}
