package org.duizhao.stage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.duizhao.events.EventTooLargeException;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.BatchListenerFailedException;

/**
 * What was sent for some messages of a poll and is not yet acknowledged. It is waited for together, before their statuses are sent,
 * and these before the offsets are committed: quick documents share what the brokers' answers cost, and a slow one waits for none.
 */
final class Flight {

    private static final long MOST_BYTES = 8L << 20;
    private static final Duration LONGEST = Duration.ofMillis(250);

    private final Clock clock;
    private final Deque<Output> outputs = new ArrayDeque<>();
    private final Deque<Status> statuses = new ArrayDeque<>();
    private @Nullable Instant since;
    private long bytes;

    Flight(Clock clock) {
        this.clock = clock;
    }

    /** What to do when the output of a message is acknowledged, or turns out to be too large. */
    private record Output(
            int position,
            EventPublisher.Sending sending,
            Runnable acknowledged,
            Consumer<EventTooLargeException> tooLarge) {

        void land() {
            try {
                sending.await();
            } catch (EventTooLargeException e) {
                tooLarge.accept(e);
                return;
            }
            acknowledged.run();
        }
    }

    private record Status(int position, EventPublisher.Sending sending) {}

    /** A message is begun. */
    void begin() {
        if (since == null) {
            since = clock.instant();
        }
    }

    void output(
            int position,
            EventPublisher.Sending sending,
            Runnable acknowledged,
            Consumer<EventTooLargeException> tooLarge) {
        outputs.add(new Output(position, sending, acknowledged, tooLarge));
        bytes += sending.bytes();
    }

    void status(int position, EventPublisher.Sending sending) {
        statuses.add(new Status(position, sending));
    }

    /** Waits, if much is under way or something has been for some time. */
    void landIfDue() {
        if (bytes > MOST_BYTES
                || since != null && Duration.between(since, clock.instant()).compareTo(LONGEST) > 0) {
            land();
        }
    }

    /**
     * Waits for everything.
     *
     * @throws BatchListenerFailedException naming the first message of which something is not acknowledged; all that belongs to
     *     those before it is
     */
    void land() {
        since = null;
        bytes = 0;
        @Nullable BatchListenerFailedException failure = null;
        while (!outputs.isEmpty() && failure == null) {
            Output output = outputs.remove();
            failure = failure(output.position(), output::land);
        }
        while (!statuses.isEmpty()) {
            Status status = statuses.remove();
            BatchListenerFailedException unsent =
                    failure(status.position(), () -> status.sending().await());
            if (unsent != null && (failure == null || unsent.getIndex() < failure.getIndex())) {
                failure = unsent;
            }
        }
        outputs.clear();
        if (failure != null) {
            throw failure;
        }
    }

    private static @Nullable BatchListenerFailedException failure(int position, Runnable landing) {
        try {
            landing.run();
            return null;
        } catch (RuntimeException e) {
            return BatchRunner.failed(position, e);
        }
    }
}
