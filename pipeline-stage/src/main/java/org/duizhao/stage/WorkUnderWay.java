package org.duizhao.stage;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

/**
 * What the runners of this service have in their hands. When the service is asked to stop, it lets go of all of it at once:
 * the messages come again, and a stop that was asked for is noted as nobody's fault.
 */
final class WorkUnderWay implements ApplicationListener<ContextClosedEvent> {

    private static final Logger log = LoggerFactory.getLogger(WorkUnderWay.class);

    private final Set<LimitedWork> running = ConcurrentHashMap.newKeySet();
    private final Lock suspects = new ReentrantLock();
    private final ScheduledThreadPoolExecutor clock;
    private final StartLedger ledger;
    private final Runnable lastResort;

    /** @param lastResort ends the process, because a thread in it cannot be ended */
    WorkUnderWay(StartLedger ledger, Runnable lastResort) {
        this.ledger = ledger;
        this.lastResort = lastResort;
        this.clock = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "stage-clock");
            thread.setDaemon(true);
            return thread;
        });
        clock.setRemoveOnCancelPolicy(true);
    }

    /** With a process that ends at once, without hooks: what runs in it does not listen. */
    static WorkUnderWay of(StartLedger ledger) {
        return new WorkUnderWay(ledger, () -> Runtime.getRuntime().halt(70));
    }

    @Override
    public void onApplicationEvent(ContextClosedEvent closed) {
        stop();
    }

    void stop() {
        ledger.close();
        running.forEach(work -> work.interrupt(LimitedWork.Ending.STOPPING));
    }

    /**
     * Work of the current thread.
     *
     * @throws UnavailableException if the service stops
     */
    LimitedWork begin() {
        LimitedWork work = new LimitedWork();
        running.add(work);
        if (ledger.isClosed()) {
            end(work);
            throw stopping(null);
        }
        return work;
    }

    LimitedWork.@Nullable Ending end(LimitedWork work) {
        running.remove(work);
        return work.end();
    }

    static UnavailableException stopping(@Nullable Throwable cause) {
        return new UnavailableException("service: stopping (expected: running)", cause);
    }

    /** Messages whose start was noted once before are done one at a time, so that a second death has one cause. */
    Lock suspects() {
        return suspects;
    }

    ScheduledExecutorService clock() {
        return clock;
    }

    StartLedger ledger() {
        return ledger;
    }

    void endProcess(String why) {
        log.error("{}: ending the process, which is to be started again", why);
        lastResort.run();
    }
}
