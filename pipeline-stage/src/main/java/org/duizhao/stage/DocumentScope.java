package org.duizhao.stage;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.ReceiverContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Work on one document of a batch. Its log lines name the document, and what it sends belongs to the trace of the message
 * that asked for it; a listener of single messages has that from the framework.
 */
public final class DocumentScope {

    /** The key under which log lines have the document's id. */
    public static final String LOG_KEY = "document";

    private static final String TRACE_PARENT = "traceparent";

    private final ObservationRegistry observations;

    public DocumentScope(ObservationRegistry observations) {
        this.observations = observations;
    }

    /**
     * Runs {@code work}.
     *
     * @param traceparent W3C trace context of the message; null if it has none
     */
    public void run(String documentId, @Nullable String traceparent, Runnable work) {
        try (MDC.MDCCloseable ignored = MDC.putCloseable(LOG_KEY, documentId)) {
            if (traceparent == null) {
                work.run();
            } else {
                observation(traceparent).observe(work);
            }
        }
    }

    private Observation observation(String traceparent) {
        return Observation.createNotStarted(
                "document",
                () -> {
                    ReceiverContext<Map<String, String>> context = new ReceiverContext<>(Map::get);
                    context.setCarrier(Map.of(TRACE_PARENT, traceparent));
                    return context;
                },
                observations);
    }
}
