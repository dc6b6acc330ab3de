package org.duizhao.index.query;

import org.duizhao.events.FailureKind;
import org.duizhao.index.question.BadQueryException;
import org.duizhao.stage.Problems;
import org.duizhao.stage.UnavailableException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Failures of questions as problem details. */
@RestControllerAdvice
final class QueryProblems {

    private static final String RETRY_SECONDS = "5";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> bad(BadQueryException e) {
        return ResponseEntity.badRequest()
                .body(Problems.of(HttpStatus.BAD_REQUEST, FailureKind.REJECTED_INPUT, String.valueOf(e.getMessage()))
                        .getBody());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(UnavailableException e) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .body(Problems.of(
                                HttpStatus.SERVICE_UNAVAILABLE, FailureKind.UNAVAILABLE, String.valueOf(e.getMessage()))
                        .getBody());
    }
}
