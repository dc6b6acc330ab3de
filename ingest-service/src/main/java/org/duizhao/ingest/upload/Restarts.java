package org.duizhao.ingest.upload;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.duizhao.events.PipelineEvent;
import org.duizhao.events.StageFailed;
import org.duizhao.ingest.store.ContentStore;
import org.duizhao.ingest.store.Manifest;
import org.duizhao.stage.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Starts documents again that were caught between two versions of the software. As long as an upgrade goes on they may be caught
 * again, so the first restart waits half a minute, and each further one four times as long as the one before.
 */
@Component
public class Restarts {

    static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    static final int MOST = 3;

    private static final Logger log = LoggerFactory.getLogger(Restarts.class);
    private static final int SLOWER = 4;

    private final ContentStore store;
    private final Announcer announcer;
    private final Clock clock;

    Restarts(ContentStore store, Announcer announcer, Clock clock) {
        this.store = store;
        this.announcer = announcer;
        this.clock = clock;
    }

    /**
     * Takes events of {@code pipeline.status}.
     *
     * @throws UnavailableException until a restart is due, so that its message stays where it is
     */
    public void accept(List<PipelineEvent> events) {
        try {
            for (PipelineEvent event : events) {
                if (event instanceof StageFailed failed && failed.ofMixedEngines()) {
                    restart(failed);
                }
            }
        } catch (IOException e) {
            throw new UnavailableException("store: " + e.getMessage() + " (expected: to be read and written)", e);
        }
    }

    private void restart(StageFailed failed) throws IOException {
        int before = store.restarts(failed.documentId(), failed.revision());
        if (before >= MOST) {
            log.warn("{} is not started again: {} times already", failed.documentId(), before);
            return;
        }
        await(due(failed, before));
        Optional<Manifest> next = store.restart(failed.documentId(), failed.revision());
        if (next.isPresent()) {
            announcer.announce(next.get());
            log.info("{} is started again: {}", failed.documentId(), failed.cause());
        }
    }

    private static Instant due(StageFailed failed, int before) {
        return failed.startedAt().plus(FIRST_PAUSE.multipliedBy((long) Math.pow(SLOWER, before)));
    }

    private void await(Instant due) {
        if (clock.instant().isBefore(due)) {
            throw new UnavailableException(
                    "restart: now (expected: from " + due + " on, when an upgrade may have ended)");
        }
    }
}
