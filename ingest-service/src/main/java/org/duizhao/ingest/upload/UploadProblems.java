package org.duizhao.ingest.upload;

import java.io.IOException;
import org.apache.tomcat.util.http.fileupload.impl.FileCountLimitExceededException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.duizhao.events.FailureKind;
import org.duizhao.stage.Problems;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
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
    private final int mostParts;
    private final DataSize mostHeader;

    UploadProblems(
            UploadGate gate,
            UploadProperties properties,
            @Value("${server.tomcat.max-part-count}") int mostParts,
            @Value("${server.tomcat.max-part-header-size}") DataSize mostHeader) {
        this.gate = gate;
        this.properties = properties;
        this.mostParts = mostParts;
        this.mostHeader = mostHeader;
    }

    /** Spring takes more for a size than is one. */
    @Override
    protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return broken(e, request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> broken(MultipartException e, WebRequest request) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            ErrorResponseException problem = problem(cause);
            if (problem != null) {
                return handleException(problem, request);
            }
        }
        return handleException(
                refused("request: broken or cut off (expected: a complete multipart/form-data of at most " + mostParts
                        + " parts)"),
                request);
    }

    /** What the server has to say about a form, or the gate while it was read; null where a cause does not tell. */
    private @Nullable ErrorResponseException problem(Throwable cause) {
        if (cause instanceof ErrorResponseException problem) {
            return problem;
        }
        if (cause instanceof FileCountLimitExceededException) {
            return refused("parts: more than " + mostParts + " (expected: at most those)");
        }
        if (cause instanceof SizeException size) {
            return size.getPermittedSize() == mostHeader.toBytes()
                    ? refused("header of a part: over " + mostHeader.toBytes() + " bytes (expected: at most those)")
                    : gate.tooLarge();
        }
        return null;
    }

    private static ErrorResponseException refused(String detail) {
        return Problems.of(HttpStatus.BAD_REQUEST, FailureKind.REJECTED_INPUT, detail);
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
