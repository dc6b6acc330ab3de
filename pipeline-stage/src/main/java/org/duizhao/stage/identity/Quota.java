package org.duizhao.stage.identity;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** So many of something within a time, for each name: a bucket that fills evenly. What is remembered is bounded. */
final class Quota {

    private static final int MOST_NAMES = 10_000;

    private final int most;
    private final Duration within;
    private final TimeMeter time;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_NAMES;
        }
    };

    Quota(int most, Duration within, TimeMeter time) {
        this.most = most;
        this.within = within;
        this.time = time;
    }

    /** Takes one. @return how long to wait for the next; zero if there was one */
    Duration take(String name) {
        ConsumptionProbe probe = bucket(name).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    private synchronized Bucket bucket(String name) {
        return buckets.computeIfAbsent(
                name,
                any -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(most).refillGreedy(most, within))
                        .withCustomTimePrecision(time)
                        .build());
    }

    @Override
    public String toString() {
        return most + " in " + within;
    }
}
