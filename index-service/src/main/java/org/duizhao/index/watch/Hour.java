package org.duizhao.index.watch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came out of the pipeline in the last hour.
 *
 * @param minutes sixty, the oldest first
 * @param median from upload to searchable, in milliseconds; null if nothing came out
 * @param slow what 95 of 100 documents were faster than, in milliseconds; null if nothing came out
 */
public record Hour(
        List<Minute> minutes,
        @Nullable Double median,
        @Nullable Double slow) {

    /** Documents that ended in that minute. */
    public record Minute(Instant at, long indexed, long failed) {}

    public long indexed() {
        return minutes.stream().mapToLong(Minute::indexed).sum();
    }

    public long failed() {
        return minutes.stream().mapToLong(Minute::failed).sum();
    }

    /** The most documents of one minute; at least 1. */
    public long most() {
        return Math.max(
                1,
                minutes.stream()
                        .mapToLong(minute -> minute.indexed() + minute.failed())
                        .max()
                        .orElse(1));
    }
}
