package org.duizhao.index.live;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.duizhao.events.FailureKind;
import org.duizhao.stage.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Server-sent events: one {@code document} for each step of each document. */
@RestController
final class LiveController implements DisposableBean {

    private static final Duration BEAT = Duration.ofSeconds(15);
    private static final long FOR_EVER = 0L;
    private static final int SENDERS = 4;

    private final LiveFeed feed;
    private final ExecutorService senders = Executors.newFixedThreadPool(SENDERS, task -> {
        Thread thread = new Thread(task, "live-sender");
        thread.setDaemon(true);
        return thread;
    });
    private final Set<SseListener> listeners = ConcurrentHashMap.newKeySet();
    private final Set<SseEmitter> emitters = ConcurrentHashMap.newKeySet();

    LiveController(LiveFeed feed, TaskScheduler scheduler) {
        this.feed = feed;
        scheduler.scheduleWithFixedDelay(() -> listeners.forEach(SseListener::beat), BEAT);
    }

    @GetMapping(path = "/api/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(@RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last) {
        SseEmitter emitter = new SseEmitter(FOR_EVER);
        SseListener listener = new SseListener(emitter, senders);
        Runnable gone = () -> forget(listener, emitter);
        emitter.onCompletion(gone);
        emitter.onTimeout(gone);
        emitter.onError(e -> gone.run());
        listener.beat();
        if (!feed.add(listener, last)) {
            throw Problems.of(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    FailureKind.LIMIT_EXCEEDED,
                    "listeners: " + LiveFeed.MOST_LISTENERS + " (expected: fewer at one replica)");
        }
        listeners.add(listener);
        emitters.add(emitter);
        return emitter;
    }

    /** Open connections must not hold up a graceful stop. */
    @EventListener
    void stopping(ContextClosedEvent event) {
        emitters.forEach(SseEmitter::complete);
    }

    @Override
    public void destroy() {
        senders.shutdownNow();
    }

    private void forget(SseListener listener, SseEmitter emitter) {
        listener.close();
        feed.remove(listener);
        listeners.remove(listener);
        emitters.remove(emitter);
    }
}
