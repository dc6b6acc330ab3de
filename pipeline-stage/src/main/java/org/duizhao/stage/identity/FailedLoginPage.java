package org.duizhao.stage.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Back to the form, which says whether to try again or to wait. */
record FailedLoginPage(LoginPage page) implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String why = failure instanceof TooManyFailuresException wait ? "wait=" + wait.seconds() : "failed";
        String next = URLEncoder.encode(LoginPage.next(request.getParameter("next")), StandardCharsets.UTF_8);
        response.sendRedirect(page.path() + "?" + why + "&next=" + next);
    }
}
