package org.duizhao.index.console;

import jakarta.servlet.http.HttpServletRequest;
import org.duizhao.stage.identity.Caller;
import org.springframework.security.web.csrf.CsrfToken;

/** Who is logged in at a page. */
final class Session {

    private Session() {}

    /** The name, or nothing where people do not log in. */
    static String name(HttpServletRequest request) {
        return token(request).isEmpty() ? "" : Caller.of(request).name();
    }

    /** What the page's own requests carry; nothing without a login. */
    static String token(HttpServletRequest request) {
        boolean loggedIn = !Caller.of(request).roles().isEmpty();
        return loggedIn && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? token.getToken()
                : "";
    }
}
