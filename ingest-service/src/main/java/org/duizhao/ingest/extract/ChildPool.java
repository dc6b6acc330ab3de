package org.duizhao.ingest.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.duizhao.ingest.extract.wire.Piece;
import org.duizhao.ingest.extract.wire.Request;
import org.jspecify.annotations.Nullable;

/** A few children that are started when needed, used again, and replaced when they crash or have served enough. */
final class ChildPool implements AutoCloseable {

    private final ChildCommand command;
    private final WorkFolder workFolder;
    private final ScheduledExecutorService clock;
    private final Settings settings;
    private final Semaphore slots;
    private final Deque<Child> idle = new ArrayDeque<>();
    private final Set<Child> busy = new HashSet<>();
    private final AtomicLong started = new AtomicLong();
    private final AtomicLong lost = new AtomicLong();
    private volatile @Nullable String startFailure;
    private boolean closed;

    /** How many children, and after how many documents one is replaced. */
    record Settings(int count, int documents, Duration startLimit) {}

    ChildPool(ChildCommand command, WorkFolder workFolder, ScheduledExecutorService clock, Settings settings) {
        this.command = command;
        this.workFolder = workFolder;
        this.clock = clock;
        this.settings = settings;
        this.slots = new Semaphore(settings.count, true);
    }

    /**
     * Waits for a child and has it parse one document; {@code pieces} receives the text.
     *
     * @throws ChildNotStartedException if there is no child and none can be started, which is no fault of the document
     * @throws InterruptedException also if the pool is closed
     */
    ChildResult run(Request request, List<Piece> pieces, Child.Limit limit)
            throws InterruptedException, ChildNotStartedException {
        slots.acquire();
        try {
            return runInSlot(request, pieces, limit);
        } finally {
            slots.release();
        }
    }

    private ChildResult runInSlot(Request request, List<Piece> pieces, Child.Limit limit)
            throws InterruptedException, ChildNotStartedException {
        Child child = null;
        try {
            child = borrow();
            return child.run(request, pieces, limit);
        } finally {
            if (child != null) {
                giveBack(child);
            }
        }
    }

    private Child borrow() throws InterruptedException, ChildNotStartedException {
        Child child = pollIdle();
        if (child == null) {
            Path folder = workFolder.create();
            child = start(folder);
        }
        synchronized (this) {
            busy.add(child);
        }
        return child;
    }

    private Child start(Path folder) throws ChildNotStartedException {
        started.incrementAndGet();
        try {
            Child child = Child.start(command, folder, clock, settings.startLimit);
            startFailure = null;
            return child;
        } catch (IOException e) {
            WorkFolder.delete(folder);
            lost.incrementAndGet();
            startFailure = String.valueOf(e.getMessage());
            throw new ChildNotStartedException(e);
        }
    }

    private synchronized @Nullable Child pollIdle() throws InterruptedException {
        if (closed) {
            throw new InterruptedException("extractor: closed (expected: open)");
        }
        for (Child child = idle.poll(); child != null; child = idle.poll()) {
            if (child.isUsable()) {
                return child;
            }
            child.close();
        }
        return null;
    }

    private void giveBack(Child child) {
        if (!child.isUsable()) {
            lost.incrementAndGet();
        }
        synchronized (this) {
            busy.remove(child);
            if (!closed && child.isUsable() && child.documents() < settings.documents) {
                idle.push(child);
                return;
            }
        }
        child.close();
    }

    /** What became of the children so far. */
    ParserChildren children() {
        return new ParserChildren(pids().size(), started.get(), lost.get(), startFailure);
    }

    /** Process ids of the children that can be used. */
    synchronized List<Long> pids() {
        return Stream.concat(idle.stream(), busy.stream())
                .filter(Child::isUsable)
                .map(Child::pid)
                .toList();
    }

    @Override
    public synchronized void close() {
        closed = true;
        idle.forEach(Child::close);
        busy.forEach(Child::close);
        idle.clear();
    }
}
