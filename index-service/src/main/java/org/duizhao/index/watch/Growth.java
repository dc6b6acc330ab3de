package org.duizhao.index.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.duizhao.stage.Backlog;

/** Which queues have only become longer for some minutes. */
final class Growth {

    /** As long as a burst may take that a stage then works off. */
    private static final Duration LONG = Duration.ofMinutes(10);

    private record Sample(Instant at, long waiting) {}

    private final Map<Backlog, Deque<Sample>> samples = new HashMap<>();

    /** What waits now. */
    synchronized void add(Instant now, Map<Backlog, Long> waiting) {
        samples.keySet().retainAll(waiting.keySet());
        waiting.forEach((backlog, messages) -> {
            Deque<Sample> past = samples.computeIfAbsent(backlog, any -> new ArrayDeque<>());
            if (!past.isEmpty() && past.getLast().waiting() > messages) {
                past.clear();
            }
            past.addLast(new Sample(now, messages));
            drop(past, now.minus(LONG));
        });
    }

    /** Keeps one that is old enough to compare with. */
    private static void drop(Deque<Sample> past, Instant limit) {
        while (past.size() > 1) {
            Sample first = past.removeFirst();
            if (past.getFirst().at().isAfter(limit)) {
                past.addFirst(first);
                return;
            }
        }
    }

    /** How many messages more than ten minutes ago; 0 if some were worked off meanwhile, or nobody looked for as long. */
    synchronized long of(Backlog backlog) {
        Deque<Sample> past = samples.get(backlog);
        if (past == null || past.getFirst().at().isAfter(past.getLast().at().minus(LONG))) {
            return 0;
        }
        return past.getLast().waiting() - past.getFirst().waiting();
    }
}
