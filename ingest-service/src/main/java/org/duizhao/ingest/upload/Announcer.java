package org.duizhao.ingest.upload;

import java.io.IOException;
import org.duizhao.events.PipelineEvent;
import org.duizhao.ingest.store.ContentStore;
import org.duizhao.ingest.store.Manifest;
import org.duizhao.stage.DocumentScope;
import org.duizhao.stage.EventPublisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/** Tells the pipeline of revisions. */
@Component
class Announcer {

    private static final Logger log = LoggerFactory.getLogger(Announcer.class);

    private final EventPublisher publisher;
    private final ContentStore store;
    private final Lanes lanes;

    Announcer(EventPublisher publisher, ContentStore store, Lanes lanes) {
        this.lanes = lanes;
        this.publisher = publisher;
        this.store = store;
    }

    /**
     * Sends the event of a revision, waits for all in-sync replicas, and notes that they have it.
     *
     * @throws org.duizhao.stage.UnavailableException if they do not; the revision stays to be swept
     */
    void announce(Manifest manifest) throws IOException {
        try (MDC.MDCCloseable ignored = MDC.putCloseable(DocumentScope.LOG_KEY, manifest.documentId())) {
            publisher.publish(lanes.topic(manifest), event(manifest));
            store.published(manifest);
            log.info("revision {} announced{}", manifest.revision(), manifest.deleted() ? ": deleted" : "");
        }
    }

    private PipelineEvent event(Manifest manifest) throws IOException {
        return manifest.event(store.accesses().of(manifest.documentId()).orElse(null));
    }
}
