package org.duizhao.ingest.upload;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.duizhao.events.DecisionMade;
import org.duizhao.ingest.store.ContentStore;
import org.duizhao.ingest.store.Manifest;
import org.duizhao.stage.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Brings to an end what a request could not: because Kafka was away, or because the service died. */
@Component
class Sweep {

    private static final Logger log = LoggerFactory.getLogger(Sweep.class);

    private final ContentStore store;
    private final Announcer announcer;
    private final UploadProperties properties;
    private final Clock clock;
    private final Instant start;

    Sweep(ContentStore store, Announcer announcer, UploadProperties properties, Clock clock) {
        this.store = store;
        this.announcer = announcer;
        this.properties = properties;
        this.clock = clock;
        this.start = clock.instant();
    }

    /** Announces what has not been acknowledged; stops at the first failure, and is called again soon. */
    @Scheduled(fixedDelayString = "${duizhao.upload.sweep-every:10s}")
    void announce() {
        try {
            for (Manifest manifest : store.unpublished(grace())) {
                announcer.announce(manifest);
                log.info("swept revision {} of {}", manifest.revision(), manifest.documentId());
            }
            for (DecisionMade said : store.decisions().unpublished(grace())) {
                announcer.say(said);
                log.info("swept decision {} of {}", said.number(), said.documentId());
            }
        } catch (UnavailableException | IOException e) {
            log.warn("sweep of unpublished revisions: {} (expected: to succeed; trying again)", e.getMessage());
        }
    }

    /** What was claimed before this service started is in no request's hands: it need not wait for the whole grace. */
    private Duration grace() {
        Duration running = Duration.between(start, clock.instant());
        return running.compareTo(properties.sweepGrace()) < 0 ? running : properties.sweepGrace();
    }

    @Scheduled(fixedDelayString = "PT10M")
    void clean() {
        try {
            int removed = store.clean(properties.abandonedAfter());
            if (removed > 0) {
                log.info("removed {} files of uploads that never ended", removed);
            }
        } catch (IOException e) {
            log.warn("clean-up of the content store: {} (expected: to succeed; trying again)", e.toString());
        }
    }
}
