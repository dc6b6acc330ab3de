package org.duizhao.stage.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Tells who has not said who they are how to: a person at a page goes to log in, a program gets a 401. */
final class Unauthenticated implements AuthenticationEntryPoint {

    private final String challenge;
    private final @Nullable LoginPage page;

    /**
     * @param challenge of the 401; browsers answer {@code Basic} with a window of their own
     * @param page where people log in; null if nowhere
     */
    Unauthenticated(String challenge, @Nullable LoginPage page) {
        this.challenge = challenge;
        this.page = page;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof TooManyFailuresException wait) {
            response.setHeader("Retry-After", Long.toString(wait.seconds()));
            Refusal.send(response, 429, String.valueOf(wait.getMessage()));
        } else if (page != null && request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", page.path());
            Refusal.send(response, 401, "login: none, or it has ended (expected: log in again)");
        } else if (page != null && isAtAPage(request)) {
            String query = request.getQueryString();
            String here = request.getRequestURI() + (query == null ? "" : "?" + query);
            response.sendRedirect(page.path() + "?next=" + URLEncoder.encode(here, StandardCharsets.UTF_8));
        } else {
            response.setHeader("WWW-Authenticate", challenge);
            Refusal.send(
                    response, 401, "credentials: none that are known (expected: an API key, a password or a token)");
        }
    }

    private static boolean isAtAPage(HttpServletRequest request) {
        String accepted = request.getHeader("Accept");
        return request.getMethod().equals("GET")
                && request.getHeader("Authorization") == null
                && !request.getRequestURI().startsWith("/api/")
                && accepted != null
                && accepted.contains("text/html");
    }
}
