package org.duizhao.ingest.upload;

import java.io.IOException;
import org.duizhao.events.FailureKind;
import org.duizhao.stage.Problems;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** The error boundary of the command API: whatever goes wrong is a problem detail with its kind. */
@RestControllerAdvice
class UploadProblems extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(UploadProblems.class);

    private final UploadGate gate;
    private final UploadProperties properties;

    UploadProblems(UploadGate gate, UploadProperties properties) {
        this.gate = gate;
        this.properties = properties;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return handleException(gate.tooLarge(), request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> broken(MultipartException e, WebRequest request) {
        return handleException(
                Problems.of(
                        HttpStatus.BAD_REQUEST,
                        FailureKind.REJECTED_INPUT,
                        "request: broken or cut off (expected: a complete multipart/form-data of at most 10 parts)"),
                request);
    }

    /** The store could not be written to or read from. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> storeAway(IOException e, WebRequest request) {
        log.error("content store: {} (expected: readable and writable)", e.toString(), e);
        ErrorResponseException problem = Problems.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                FailureKind.UNAVAILABLE,
                "content store: failed (expected: readable and writable; the log has the cause)");
        problem.getHeaders()
                .set(
                        HttpHeaders.RETRY_AFTER,
                        Long.toString(properties.retryAfter().toSeconds()));
        return handleException(problem, request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> bug(RuntimeException e, WebRequest request) {
        log.error("unexpected", e);
        return handleException(
                Problems.of(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        FailureKind.BUG,
                        "request: failed (expected: an answer; the log has the cause)"),
                request);
    }

    /** Spring's own problems know no kinds. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ResponseEntity<Object> answer = super.handleExceptionInternal(e, body, headers, status, request);
        if (answer != null && answer.getBody() instanceof ProblemDetail problem && !hasKind(problem)) {
            problem.setProperty("kind", status.is4xxClientError() ? FailureKind.REJECTED_INPUT : FailureKind.BUG);
        }
        return answer;
    }

    private static boolean hasKind(ProblemDetail problem) {
        return problem.getProperties() != null && problem.getProperties().containsKey("kind");
    }

    private @Nullable ResponseEntity<Object> handleException(ErrorResponseException problem, WebRequest request) {
        return handleErrorResponseException(problem, problem.getHeaders(), problem.getStatusCode(), request);
    }
}
