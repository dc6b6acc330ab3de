package org.duizhao.index.live;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Sends what it is told to one connection, from another thread, and gives up on one that does not keep pace. */
final class SseListener implements LiveFeed.Listener {

    private static final int MOST_WAITING = LiveFeed.MEMORY + 1000;

    private final SseEmitter emitter;
    private final Executor sender;
    private final Deque<SseEmitter.SseEventBuilder> waiting = new ArrayDeque<>();
    private boolean sending;
    private boolean closed;

    SseListener(SseEmitter emitter, Executor sender) {
        this.emitter = emitter;
        this.sender = sender;
    }

    @Override
    public void tell(LiveEvent event) {
        send(SseEmitter.event().id(event.position()).name("document").data(event.change(), MediaType.APPLICATION_JSON));
    }

    @Override
    public void reset() {
        send(SseEmitter.event().name("reset").data("{}", MediaType.APPLICATION_JSON));
    }

    /** A sign of life, which also finds out that nobody is there any more. */
    void beat() {
        send(SseEmitter.event().comment("alive"));
    }

    private synchronized void send(SseEmitter.SseEventBuilder event) {
        if (closed) {
            return;
        }
        if (waiting.size() >= MOST_WAITING) {
            close();
            emitter.complete();
            return;
        }
        waiting.addLast(event);
        if (!sending) {
            sending = true;
            sender.execute(this::drain);
        }
    }

    private void drain() {
        SseEmitter.SseEventBuilder next = next();
        while (next != null) {
            try {
                emitter.send(next);
            } catch (IOException | IllegalStateException e) {
                close(); // gone; the container completes the emitter
                return;
            }
            next = next();
        }
    }

    private synchronized SseEmitter.@Nullable SseEventBuilder next() {
        SseEmitter.SseEventBuilder next = waiting.pollFirst();
        sending = next != null;
        return next;
    }

    synchronized void close() {
        closed = true;
        waiting.clear();
    }
}
