package org.duizhao.ingest.upload;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.duizhao.events.DecisionMade;
import org.duizhao.events.PipelineEvent;
import org.duizhao.events.Stage;
import org.duizhao.events.StageCompleted;
import org.duizhao.events.StageFailed;
import org.duizhao.events.Topics;
import org.duizhao.ingest.store.ContentStore;
import org.duizhao.ingest.store.Manifest;
import org.duizhao.stage.DocumentScope;
import org.duizhao.stage.EventPublisher;
import org.duizhao.stage.UnavailableException;
import org.jspecify.annotations.Nullable;
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
            List<DecisionMade> said = store.decisions().of(manifest.documentId());
            publisher.publish(lanes.topic(manifest), event(manifest, said));
            if (!manifest.deleted()) { // whoever keeps decisions may have lost them
                publisher.publish(Topics.DOCUMENTS_DECIDED, said);
            }
            store.published(manifest);
            log.info("revision {} announced{}", manifest.revision(), manifest.deleted() ? ": deleted" : "");
        }
    }

    private PipelineEvent event(Manifest manifest, List<DecisionMade> said) throws IOException {
        return manifest.event(said, store.accesses().of(manifest.documentId()).orElse(null));
    }

    /**
     * Sends what was said of a document, waits for all in-sync replicas, starts the revision that it asks for, and notes that all
     * is told.
     *
     * @return the revision that was started; null if there is none
     * @throws org.duizhao.stage.UnavailableException if they do not; it stays to be swept
     */
    public @Nullable Long say(DecisionMade said) throws IOException {
        publisher.publish(Topics.DOCUMENTS_DECIDED, said);
        Long revision = said.corrections().isEmpty() ? null : correct(said.documentId());
        store.decisions().published(said);
        return revision;
    }

    /** Takes events of {@code pipeline.status}: corrections that came while a revision was made are made with the next. */
    public void ended(List<PipelineEvent> events) {
        try {
            for (PipelineEvent event : events) {
                boolean end = event instanceof StageFailed
                        || event instanceof StageCompleted completed && completed.stage() == Stage.INDEX;
                if (end) {
                    store.ended(event.documentId(), event.revision());
                    correct(event.documentId());
                }
            }
        } catch (IOException e) {
            throw new UnavailableException("store: " + e.getMessage() + " (expected: to be read and written)", e);
        }
    }

    private @Nullable Long correct(String documentId) throws IOException {
        Optional<Manifest> next = store.correct(documentId);
        if (next.isEmpty()) {
            return null;
        }
        announce(next.get());
        return next.get().revision();
    }
}
