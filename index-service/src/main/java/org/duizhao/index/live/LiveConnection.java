package org.duizhao.index.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client. What it is told waits in a queue until the client takes it: writing never blocks, so that one thread serves
 * all, and a client that stands still holds up nobody. It is dropped when it has taken nothing between two signs of life,
 * or when too much waits; it comes back with the id of the last step that it has seen.
 */
final class LiveConnection implements LiveFeed.Listener, WriteListener, AsyncListener {

    /** More than all that is remembered, which is what a client that comes back may be told at once. */
    static final int MOST_WAITING = LiveFeed.MEMORY + 1000;

    private static final Logger log = LoggerFactory.getLogger(LiveConnection.class);
    private static final byte[] ALIVE = ":alive\n\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] RESET = "event:reset\ndata:{}\n\n".getBytes(StandardCharsets.UTF_8);

    private final AsyncContext context;
    private final ServletOutputStream out;
    private final Executor sender;
    private final Runnable gone;
    private final Predicate<LiveEvent> seen;
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private boolean draining;
    private boolean unflushed;
    private boolean stalled;
    private boolean closed;

    /**
     * @param sender runs short tasks, one after the other or not
     * @param gone is run when the connection has ended, at least once
     * @param seen whether the client may be told a step
     */
    LiveConnection(AsyncContext context, Executor sender, Runnable gone, Predicate<LiveEvent> seen) throws IOException {
        this.seen = seen;
        this.context = context;
        this.out = context.getResponse().getOutputStream();
        this.sender = sender;
        this.gone = gone;
    }

    /** Begins to write. */
    void open() {
        context.addListener(this);
        out.setWriteListener(this);
    }

    @Override
    public void tell(LiveEvent event) {
        if (seen.test(event)) {
            send(event.frame());
        }
    }

    @Override
    public void reset() {
        send(RESET);
    }

    /** A sign of life, which also finds out that nobody is there any more, or that nobody reads. */
    void beat() {
        boolean stuck;
        synchronized (this) {
            stuck = stalled;
            stalled = !waiting.isEmpty();
        }
        if (stuck) {
            close();
        } else {
            send(ALIVE);
        }
    }

    private void send(byte[] frame) {
        boolean full;
        boolean start;
        synchronized (this) {
            full = waiting.size() >= MOST_WAITING;
            if (!closed && !full) {
                waiting.addLast(frame);
            }
            start = !closed && !draining;
            draining |= start;
        }
        if (full) {
            close();
        } else if (start) {
            sender.execute(this::drain);
        }
    }

    @Override
    public void onWritePossible() {
        drain();
    }

    /** Writes what waits, as far as the client takes it; where it does not, the container calls again. */
    private synchronized void drain() {
        draining = false;
        try {
            while (!closed && out.isReady() && writeOne()) {
                stalled = false;
            }
        } catch (IOException | IllegalStateException e) {
            close(); // nobody is there any more
        }
    }

    private boolean writeOne() throws IOException {
        byte[] frame = waiting.pollFirst();
        if (frame != null) {
            out.write(frame);
            unflushed = true;
            return true;
        }
        if (unflushed) {
            unflushed = false;
            out.flush();
            return true;
        }
        return false;
    }

    /** Ends the connection; others are told later, since whoever calls may hold their locks. */
    synchronized void close() {
        if (!closed) {
            closed = true;
            waiting.clear();
            sender.execute(this::end);
        }
    }

    private void end() {
        gone.run();
        try {
            context.complete();
        } catch (IllegalStateException e) {
            log.debug("the container was faster: {}", e.getMessage());
        }
    }

    @Override
    public void onError(Throwable failure) {
        close();
    }

    @Override
    public void onError(AsyncEvent event) {
        close();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        close();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        close();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // It starts once.
    }
}
