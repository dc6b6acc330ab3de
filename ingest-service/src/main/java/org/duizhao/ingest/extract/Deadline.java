package org.duizhao.ingest.extract;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Tells once when a limit passes that may still be extended; after {@link #close()} it tells nothing. */
final class Deadline implements AutoCloseable {

    private final ScheduledExecutorService clock;
    private final Consumer<Duration> action;
    private final Duration max;
    private final long start = System.nanoTime();
    private Duration limit;
    private boolean closed;
    private ScheduledFuture<?> alarm;

    /** @param action receives the limit that passed; runs on the clock's thread */
    Deadline(ScheduledExecutorService clock, Consumer<Duration> action, Duration limit, Duration max) {
        this.clock = clock;
        this.action = action;
        this.max = max;
        this.limit = limit;
        this.alarm = schedule();
    }

    synchronized void extend(Duration more) {
        Duration wanted = limit.plus(more);
        Duration later = wanted.compareTo(max) < 0 ? wanted : max;
        if (later.compareTo(limit) <= 0) {
            return;
        }
        limit = later;
        alarm.cancel(false);
        alarm = schedule();
    }

    private ScheduledFuture<?> schedule() {
        return clock.schedule(this::ring, Math.max(0, nanosLeft()), TimeUnit.NANOSECONDS);
    }

    private long nanosLeft() {
        return limit.toNanos() - (System.nanoTime() - start);
    }

    /** Does nothing where it waited for the lock while the deadline was extended or closed. */
    private synchronized void ring() {
        if (!closed && nanosLeft() <= 0) {
            closed = true;
            action.accept(limit);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        alarm.cancel(false);
    }
}
