package org.duizhao.ingest.review;

import java.time.Instant;
import java.util.List;
import org.duizhao.events.Decision;
import org.duizhao.events.DecisionChains;
import org.duizhao.events.FailureKind;
import org.duizhao.stage.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** 409: somebody has decided in between; what they said is in the answer. Nothing of the request was written. */
final class NewerDecisionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<DecisionChains.Said> newer;

    NewerDecisionException(List<DecisionChains.Said> newer) {
        super("decided in between: " + newer.size());
        this.newer = newer;
    }

    /** A decision as it is shown to whoever has not seen it. */
    record Newer(long number, String decider, Instant decidedAt, Decision decision) {}

    ErrorResponseException problem() {
        ErrorResponseException problem = Problems.of(
                HttpStatus.CONFLICT,
                FailureKind.REJECTED_INPUT,
                "upon: " + newer.size()
                        + " issues were decided in between (expected: the last decision of each; see newer)");
        problem.getBody()
                .setProperty(
                        "newer",
                        newer.stream()
                                .map(said -> new Newer(
                                        said.request().number(),
                                        said.request().decider(),
                                        said.request().decidedAt(),
                                        said.decision()))
                                .toList());
        return problem;
    }
}
