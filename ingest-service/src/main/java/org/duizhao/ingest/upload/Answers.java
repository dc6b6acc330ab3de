package org.duizhao.ingest.upload;

import java.net.URI;
import org.duizhao.events.FailureKind;
import org.duizhao.ingest.store.Manifest;
import org.duizhao.stage.Problems;
import org.duizhao.stage.UnavailableException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** Answers about revisions: a 202 when the pipeline knows, a 503 while it does not. */
@Component
class Answers {

    private final UploadProperties properties;

    Answers(UploadProperties properties) {
        this.properties = properties;
    }

    ResponseEntity<DocumentAnswer> accepted(Manifest manifest, boolean duplicate) {
        URI status = status(manifest);
        return ResponseEntity.accepted().location(status).body(DocumentAnswer.of(manifest, duplicate, status));
    }

    /** The revision is stored and will be announced by the sweep: the client need not send it again. */
    ErrorResponseException stored(Manifest manifest, UnavailableException cause) {
        ErrorResponseException problem = Problems.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                FailureKind.UNAVAILABLE,
                cause.getMessage() + "; the revision is stored and will be published when Kafka is back");
        problem.getBody().setProperty("id", manifest.documentId());
        problem.getBody().setProperty("revision", manifest.revision());
        problem.getBody().setProperty("statusUrl", status(manifest));
        problem.getHeaders()
                .set(
                        HttpHeaders.RETRY_AFTER,
                        Long.toString(properties.retryAfter().toSeconds()));
        problem.getHeaders().setLocation(status(manifest));
        return problem;
    }

    /** Where to ask how far it has come. */
    URI status(Manifest manifest) {
        String base = properties.statusUrl().toString().replaceFirst("/+$", "");
        return URI.create(base + "/api/documents/" + manifest.documentId());
    }
}
