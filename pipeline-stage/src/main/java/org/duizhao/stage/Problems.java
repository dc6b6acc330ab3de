package org.duizhao.stage;

import org.duizhao.events.FailureKind;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** HTTP errors as RFC 9457 problem details, with the kind of failure beside the standard members. */
public final class Problems {

    private Problems() {}

    /** To be thrown by a controller. */
    public static ErrorResponseException of(HttpStatus status, FailureKind kind, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("kind", kind);
        return new ErrorResponseException(status, problem, null);
    }
}
