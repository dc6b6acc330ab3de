package org.duizhao.ingest.upload;

import java.io.IOException;
import org.duizhao.events.DecisionMade;
import org.duizhao.events.Topics;
import org.duizhao.ingest.store.ContentStore;
import org.duizhao.ingest.store.Manifest;
import org.duizhao.stage.DocumentScope;
import org.duizhao.stage.EventPublisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/** Tells the pipeline of revisions, and of what people said of documents. */
@Component
public class Announcer {

    private static final Logger log = LoggerFactory.getLogger(Announcer.class);

    private final EventPublisher publisher;
    private final ContentStore store;

    Announcer(EventPublisher publisher, ContentStore store) {
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
            publisher.publish(Topics.DOCUMENTS_UPLOADED, manifest.event());
            if (!manifest.deleted()) { // whoever keeps decisions may have lost them
                publisher.publish(Topics.DOCUMENTS_DECIDED, store.decisions().of(manifest.documentId()));
            }
            store.published(manifest);
            log.info("revision {} announced{}", manifest.revision(), manifest.deleted() ? ": deleted" : "");
        }
    }

    /**
     * Sends what was said of a document, waits for all in-sync replicas, and notes that they have it.
     *
     * @throws org.duizhao.stage.UnavailableException if they do not; it stays to be swept
     */
    public void say(DecisionMade said) throws IOException {
        publisher.publish(Topics.DOCUMENTS_DECIDED, said);
        store.decisions().published(said);
    }
}
