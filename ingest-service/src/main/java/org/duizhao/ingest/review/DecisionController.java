package org.duizhao.ingest.review;

import java.io.IOException;
import org.duizhao.events.Decision;
import org.duizhao.events.DecisionMade;
import org.duizhao.events.FailureKind;
import org.duizhao.ingest.store.Digest;
import org.duizhao.stage.Problems;
import org.duizhao.stage.UnavailableException;
import org.duizhao.stage.identity.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Where people say what they think of issues and pairs. */
@RestController
class DecisionController {

    private static final String RETRY_SECONDS = "10";

    private final Decisions decisions;

    DecisionController(Decisions decisions) {
        this.decisions = decisions;
    }

    @PostMapping(path = "/api/documents/{id}/decisions", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DecisionAnswer> decide(@PathVariable String id, @RequestBody DecisionRequest request, Caller caller)
            throws IOException {
        if (!Digest.isDocumentId(id)) {
            throw DecisionRules.refused("id: not of a document (expected: 32 hex digits, lower case)");
        }
        DecisionRules.check(id, request);
        Decisions.Said said = decisions
                .write(id, request, caller.name())
                .orElseThrow(() -> Problems.of(
                        HttpStatus.NOT_FOUND,
                        FailureKind.REJECTED_INPUT,
                        "id: " + id + " (expected: a document in the store)"));
        Long revision = publish(said.made());
        return ResponseEntity.accepted().body(answer(said, revision));
    }

    private @Nullable Long publish(DecisionMade made) throws IOException {
        try {
            return decisions.publish(made);
        } catch (UnavailableException e) {
            ErrorResponseException problem = Problems.of(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    FailureKind.UNAVAILABLE,
                    e.getMessage() + "; the decision is stored and will be published when Kafka is back");
            problem.getBody().setProperty("number", made.number());
            problem.getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            problem.initCause(e);
            throw problem;
        }
    }

    private static DecisionAnswer answer(Decisions.Said said, @Nullable Long revision) {
        DecisionMade made = said.made();
        return new DecisionAnswer(
                made.documentId(),
                made.number(),
                said.duplicate(),
                made.decisions().stream().map(Decision::id).toList(),
                revision);
    }

    @ExceptionHandler
    ErrorResponseException newer(NewerDecisionException e) {
        return e.problem();
    }
}
