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
    private static final Duration FIRST = Duration.ofSeconds(1);

    private final Deque<Instant> deaths = new ArrayDeque<>();

    /** Empty when it died too often. */
    synchronized Optional<Duration> afterDeathAt(Instant now) {
        Instant oldest = now.minus(WITHIN);
        deaths.removeIf(death -> death.isBefore(oldest));
        deaths.addLast(now);
        if (deaths.size() >= MOST_DEATHS) {
            return Optional.empty();
        }
        return Optional.of(FIRST.multipliedBy(1L << (deaths.size() - 1)));
    }
}
