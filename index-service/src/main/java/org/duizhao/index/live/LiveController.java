package org.duizhao.index.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.duizhao.events.FailureKind;
import org.duizhao.index.elastic.AccessStore;
import org.duizhao.stage.Problems;
import org.duizhao.stage.identity.Caller;
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

/** Server-sent events: one {@code document} for each step of each document. */
@RestController
final class LiveController implements DisposableBean {

    private static final Duration BEAT = Duration.ofSeconds(15);

    private final LiveFeed feed;
    private final Sight.Memo asked;
    private final Set<LiveConnection> connections = ConcurrentHashMap.newKeySet();
    private final ExecutorService sender = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
                Thread thread = new Thread(task, "live-sender");
                thread.setDaemon(true);
                return thread;
            },
            new ThreadPoolExecutor.DiscardPolicy());

    LiveController(LiveFeed feed, AccessStore access, TaskScheduler scheduler) {
        this.asked = new Sight.Memo(access);
        this.feed = feed;
        scheduler.scheduleWithFixedDelay(this::beat, BEAT);
    }

    @GetMapping(path = "/api/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void events(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!feed.reserve()) {
            throw Problems.of(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    FailureKind.LIMIT_EXCEEDED,
                    "listeners: " + LiveFeed.MOST_LISTENERS + " (expected: fewer at one replica)");
        }
        boolean connected = false;
        try {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.setHeader("X-Accel-Buffering", "no"); // or a proxy collects before it passes on
            AsyncContext context = request.startAsync();
            context.setTimeout(0);
            connected = true; // from here on the connection gives its place back
            connect(context, last, Caller.of(request));
        } finally {
            if (!connected) {
                feed.release();
            }
        }
    }

    private void connect(AsyncContext context, @Nullable String last, Caller caller) throws IOException {
        Sight sight = new Sight(caller, asked);
        LiveConnection[] self = new LiveConnection[1];
        LiveConnection connection = new LiveConnection(context, sender, () -> forget(self[0]), sight);
        self[0] = connection;
        connections.add(connection);
        connection.open();
        feed.add(connection, last);
        sight.live();
        connection.beat(); // the client has an answer only now, and misses nothing after it
    }

    private void forget(LiveConnection connection) {
        feed.remove(connection);
        if (connections.remove(connection)) {
            feed.release();
        }
    }

    void beat() {
        connections.forEach(LiveConnection::beat);
    }

    /** Open connections must not hold up a graceful stop. */
    @EventListener
    void stopping(ContextClosedEvent event) {
        connections.forEach(LiveConnection::close);
    }

    @Override
    public void destroy() {
        sender.shutdownNow();
    }
}
