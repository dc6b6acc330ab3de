package org.duizhao.stage;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Work of the current thread that can be ended from outside, by its limit or because the service stops: the thread is
 * interrupted, and the loops of the work look for that. There is no second thread that could compute on beside the next
 * document.
 */
final class LimitedWork {

    /** Why work was asked to end. */
    enum Ending {
        LATE,
        STOPPING
    }

    private final Thread thread = Thread.currentThread();
    private @Nullable Ending ending;
    private @Nullable ScheduledFuture<?> alarm;
    private boolean ended;

    /**
     * Interrupts the work when {@code limit} has passed.
     *
     * @param deaf called if the work is still not done {@code patience} later
     */
    synchronized void watch(ScheduledExecutorService clock, Duration limit, Duration patience, Runnable deaf) {
        alarm = clock.schedule(
                () -> {
                    interrupt(Ending.LATE);
                    listen(clock, patience, deaf);
                },
                limit.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private synchronized void listen(ScheduledExecutorService clock, Duration patience, Runnable deaf) {
        if (!ended && ending == Ending.LATE) {
            alarm = clock.schedule(() -> hasEnded(deaf), patience.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void hasEnded(Runnable deaf) {
        boolean over;
        synchronized (this) {
            over = ended;
        }
        if (!over) {
            deaf.run();
        }
    }

    /** The first reason counts; work that has ended is left alone. */
    synchronized void interrupt(Ending why) {
        if (!ended && ending == null) {
            ending = why;
            thread.interrupt();
        }
    }

    /**
     * To be called by the thread of the work when that is over, however it ended. Afterwards nothing interrupts it any more, and
     * an interrupt that came from here is taken back.
     *
     * @return why it was asked to end; null if it was not
     */
    synchronized @Nullable Ending end() {
        ended = true;
        if (alarm != null) {
            alarm.cancel(false);
        }
        if (ending != null) {
            Thread.interrupted();
        }
        return ending;
    }
}
