package org.duizhao.ingest.upload;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.duizhao.events.SourceFile;
import org.duizhao.events.Topics;
import org.duizhao.ingest.store.Manifest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which lane a revision takes: the slow one after so many of the same uploader within a minute, at this copy, and for large
 * files. Order across the lanes does not matter, revisions decide.
 */
@Component
class Lanes {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_UPLOADERS = 10_000;

    private final UploadProperties properties;
    private final Clock clock;
    private final Map<String, Deque<Instant>> recent = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > MOST_UPLOADERS;
        }
    };

    Lanes(UploadProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /** The topic that tells of a revision. */
    String topic(Manifest manifest) {
        return !manifest.deleted() && (isLarge(manifest) || isOneOfMany(manifest.uploader()))
                ? Topics.DOCUMENTS_UPLOADED_BULK
                : Topics.DOCUMENTS_UPLOADED;
    }

    private boolean isLarge(Manifest manifest) {
        return manifest.files().stream().mapToLong(SourceFile::size).sum()
                > properties.bulkSize().toBytes();
    }

    private synchronized boolean isOneOfMany(@Nullable String uploader) {
        Deque<Instant> times = recent.computeIfAbsent(uploader == null ? "" : uploader, name -> new ArrayDeque<>());
        Instant now = clock.instant();
        while (!times.isEmpty() && !times.getFirst().isAfter(now.minus(MINUTE))) {
            times.removeFirst();
        }
        boolean many = times.size() >= properties.bulkAfter();
        if (many) {
            times.removeFirst(); // as long as they keep coming they stay there
        }
        times.addLast(now);
        return many;
    }
}
