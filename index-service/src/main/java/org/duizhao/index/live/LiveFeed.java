package org.duizhao.index.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.duizhao.events.PipelineEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Hands every step of every document to all who listen, and remembers the latest for those who come back. Every replica
 * reads all messages, so it does not matter which one a listener comes back to.
 */
@Component
public final class LiveFeed {

    /** The most steps that are remembered. */
    static final int MEMORY = 10_000;

    /** The most listeners of one replica. */
    static final int MOST_LISTENERS = 1000;

    /** Replicas may read partitions in different order: what is this much older is told again, to be sure. */
    private static final long OVERLAP_MILLIS = 2000;

    private final Deque<LiveEvent> memory = new ArrayDeque<>();
    private final Set<Listener> listeners = new HashSet<>();
    private long completeSince = Long.MAX_VALUE;
    private int places;

    LiveFeed(MeterRegistry meters) {
        Gauge.builder("duizhao.live.listeners", this, LiveFeed::listening)
                .description("Listeners of /api/events at this replica")
                .register(meters);
    }

    /** Somebody who is told; must not block. */
    interface Listener {

        void tell(LiveEvent event);

        /** Steps were missed that are not remembered: what is shown must be loaded again. */
        void reset();
    }

    /**
     * Takes a step.
     *
     * @param timestamp of the message, in milliseconds
     * @param place topic, partition and offset of the message
     */
    public void accept(PipelineEvent event, long timestamp, String place) {
        LiveEvent.Told told = LiveEvent.told(event);
        if (told != null) {
            tell(LiveEvent.of(timestamp + "-" + place, timestamp, told));
        }
    }

    /** Says that all steps from this time on have been, or are about to be, taken. */
    public synchronized void remembersSince(long timestamp) {
        completeSince = Math.min(completeSince, timestamp);
    }

    private synchronized void tell(LiveEvent event) {
        memory.addLast(event);
        if (memory.size() > MEMORY) {
            completeSince = Math.max(completeSince, memory.removeFirst().timestamp() + 1);
        }
        listeners.forEach(listener -> listener.tell(event));
    }

    /**
     * Adds a listener.
     *
     * @param lastPosition of the last step that it was told; null if it is new
     */
    synchronized void add(Listener listener, @Nullable String lastPosition) {
        if (lastPosition != null) {
            List<LiveEvent> missed = missed(lastPosition);
            if (missed == null) {
                listener.reset();
            } else {
                missed.forEach(listener::tell);
            }
        }
        listeners.add(listener);
    }

    synchronized void remove(Listener listener) {
        listeners.remove(listener);
    }

    /** Takes a place for somebody who is about to listen; false if there is none. */
    synchronized boolean reserve() {
        if (places >= MOST_LISTENERS) {
            return false;
        }
        places++;
        return true;
    }

    /** Gives a place back. */
    synchronized void release() {
        places--;
    }

    synchronized int listening() {
        return listeners.size();
    }

    /** What came after a position; null if that is not known. */
    private @Nullable List<LiveEvent> missed(String position) {
        long since = timestamp(position);
        if (since < completeSince) {
            return null;
        }
        List<LiveEvent> missed = new ArrayList<>();
        for (LiveEvent event : memory) {
            if (event.timestamp() >= since - OVERLAP_MILLIS && !event.position().equals(position)) {
                missed.add(event);
            }
        }
        return missed;
    }

    private static long timestamp(String position) {
        int end = position.indexOf('-');
        try {
            return end < 0 ? -1 : Long.parseLong(position.substring(0, end));
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
