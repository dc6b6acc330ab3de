package org.duizhao.ingest.extract;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Runs an action when a limit passes that may still be extended. */
final class Deadline implements AutoCloseable {

    private final ScheduledExecutorService clock;
    private final Runnable action;
    private final Duration max;
    private final long start = System.nanoTime();
    private Duration limit;
    private boolean passed;
    private ScheduledFuture<?> alarm;

    Deadline(ScheduledExecutorService clock, Runnable action, Duration limit, Duration max) {
        this.clock = clock;
        this.action = action;
        this.max = max;
        this.limit = limit;
        this.alarm = clock.schedule(this::ring, limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    synchronized void extend(Duration more) {
        Duration wanted = limit.plus(more);
        Duration later = wanted.compareTo(max) < 0 ? wanted : max;
        if (later.compareTo(limit) <= 0) {
            return;
        }
        limit = later;
        alarm.cancel(false);
        long elapsed = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        alarm = clock.schedule(this::ring, Math.max(0, limit.toMillis() - elapsed), TimeUnit.MILLISECONDS);
    }

    private synchronized void ring() {
        passed = true;
        action.run();
    }

    synchronized boolean passed() {
        return passed;
    }

    synchronized Duration limit() {
        return limit;
    }

    @Override
    public synchronized void close() {
        alarm.cancel(false);
    }
}
