package org.duizhao.stage.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * The token that a page's own requests carry beside the session's cookie. It is made of the session's secret id, so that
 * every copy of every service knows it and nothing is kept. Requests with a key or a password need none: no other site
 * can make a browser send those.
 */
final class SessionCsrf implements CsrfTokenRepository {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final String HEADER = "X-CSRF-TOKEN";
    private static final String PARAMETER = "_csrf";

    private final SessionCookies sessions;

    SessionCsrf(SessionCookies sessions) {
        this.sessions = sessions;
    }

    static boolean isNeeded(HttpServletRequest request) {
        return !SAFE.contains(request.getMethod())
                && request.getHeader("Authorization") == null
                && SessionCookies.isIn(request)
                && !request.getRequestURI().equals("/login"); // there is no session yet; RequestGuard looks at Origin
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return new DefaultCsrfToken(HEADER, PARAMETER, Secrets.next());
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        // it follows from the session
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return sessions.id(request)
                .map(id -> new DefaultCsrfToken(HEADER, PARAMETER, Secrets.sha256("csrf " + id)))
                .orElse(null);
    }
}
