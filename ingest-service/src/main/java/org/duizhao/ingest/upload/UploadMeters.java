package org.duizhao.ingest.upload;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.duizhao.ingest.store.ContentStore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Counts uploads by how they ended, and what the pipeline has yet to be told. */
@Component
class UploadMeters implements HandlerInterceptor {

    /** A request attribute: this upload was a duplicate. */
    static final String DUPLICATE = UploadMeters.class.getName() + ".duplicate";

    private static final List<String> OUTCOMES =
            List.of("accepted", "duplicate", "rejected", "busy", "unavailable", "failed");

    private final MeterRegistry meters;

    UploadMeters(MeterRegistry meters, ContentStore store) {
        this.meters = meters;
        Gauge.builder("duizhao.manifests.unpublished", store, UploadMeters::unpublished)
                .description("Revisions in the content store whose event Kafka has not acknowledged")
                .register(meters);
        OUTCOMES.forEach(this::uploads);
    }

    private Counter uploads(String outcome) {
        return Counter.builder("duizhao.uploads")
                .description("Uploads by how they were answered")
                .tag("outcome", outcome)
                .register(meters);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception e) {
        if (request.getMethod().equals(HttpMethod.POST.name())) {
            uploads(outcome(request, response.getStatus())).increment();
        }
    }

    private static String outcome(HttpServletRequest request, int status) {
        return switch (status) {
            case 202 -> request.getAttribute(DUPLICATE) == null ? "accepted" : "duplicate";
            case 429 -> "busy";
            case 503 -> "unavailable";
            default -> status < 500 ? "rejected" : "failed";
        };
    }

    private static double unpublished(ContentStore store) {
        try {
            return store.countUnpublished();
        } catch (IOException e) {
            return Double.NaN;
        }
    }
}
