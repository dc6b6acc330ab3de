package org.duizhao.index.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.duizhao.index.question.BadQueryException;
import org.duizhao.stage.UnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** The console's error boundary: whatever fails, a person reads what it means and what to do; never a stack trace. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ConsoleProblems implements HandlerExceptionResolver {

    private static final Logger log = LoggerFactory.getLogger(ConsoleProblems.class);
    private static final String RETRY_SECONDS = "5";

    /** What is told: the status, and the sentence of the API if there is one. */
    private record Problem(HttpStatus status, @Nullable String detail) {}

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!Pages.isForPeople(request)) {
            return null;
        }
        Problem problem = problem(failure);
        if (problem.status() == HttpStatus.INTERNAL_SERVER_ERROR) {
            log.error("{} {}: failed", request.getMethod(), request.getRequestURI(), failure);
        } else if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", RETRY_SECONDS);
        }
        ModelAndView page = new ModelAndView(Pages.isPart(request) ? "error :: problem" : "error", problem.status());
        page.addAllObjects(PageModel.of(request));
        page.addObject("status", problem.status().value());
        page.addAllObjects(problem.detail() == null ? Map.of() : Map.of("detail", problem.detail()));
        return page;
    }

    private static Problem problem(Exception failure) {
        if (failure instanceof UnavailableException) {
            return new Problem(HttpStatus.SERVICE_UNAVAILABLE, failure.getMessage());
        } else if (failure instanceof BadQueryException) {
            return new Problem(HttpStatus.BAD_REQUEST, failure.getMessage());
        } else if (failure instanceof MethodArgumentTypeMismatchException || failure instanceof BindException) {
            return new Problem(HttpStatus.BAD_REQUEST, null);
        } else if (failure instanceof ErrorResponse answer) {
            HttpStatus status = HttpStatus.resolve(answer.getStatusCode().value());
            return new Problem(
                    status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status,
                    answer.getBody().getDetail());
        }
        return new Problem(HttpStatus.INTERNAL_SERVER_ERROR, null);
    }
}
