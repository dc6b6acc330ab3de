package org.duizhao.stage.identity;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfException;

/**
 * How programs and people show who they are, where they must: keys and passwords in a header, people with a cookie.
 *
 * @param sessions null where nobody can log in
 * @param tokens null where there is no secret
 * @param page null where this service has none
 * @param audit null where nothing is noted
 */
record Doors(
        KeyFilter keys,
        Unauthenticated refusal,
        @Nullable SessionCookies sessions,
        OpenId openId,
        @Nullable SealedTokens tokens,
        @Nullable LoginPage page,
        @Nullable AuditFilter audit) {

    void open(HttpSecurity http) {
        http.httpBasic(basic -> basic.authenticationEntryPoint(refusal));
        http.addFilterBefore(keys, BasicAuthenticationFilter.class);
        openId.openToTokens(http, refusal);
        http.exceptionHandling(problems -> problems.authenticationEntryPoint(refusal));
        if (sessions == null) {
            http.csrf(AbstractHttpConfigurer::disable);
        } else {
            openToSessions(http, sessions);
        }
    }

    private void openToSessions(HttpSecurity http, SessionCookies cookies) {
        http.securityContext(context -> context.securityContextRepository(cookies));
        http.csrf(csrf ->
                csrf.csrfTokenRepository(new SessionCsrf(cookies)).requireCsrfProtectionMatcher(SessionCsrf::isNeeded));
        if (page != null) {
            http.formLogin(form -> form.loginPage(page.path())
                    .loginProcessingUrl(page.path())
                    .successHandler((request, response, who) ->
                            response.sendRedirect(LoginPage.next(request.getParameter("next"))))
                    .failureHandler(new FailedLoginPage(page)));
            http.logout(logout -> logout.logoutUrl("/logout").logoutSuccessHandler(new LoggedOut(page, openId)));
            if (tokens != null) {
                openId.openToPeople(http, page, tokens, Clock.systemUTC());
            }
        }
    }

    /** Refuses who is known but has not the role, or comes without the page's token; and notes it. */
    AccessDeniedHandler denied() {
        return (request, response, why) -> {
            boolean forged = why instanceof CsrfException;
            String detail = forged
                    ? "X-CSRF-TOKEN: not the page's (expected: that of a page of this session)"
                    : "role: not enough for this (expected: see docs/security.md)";
            if (audit != null) {
                audit.noted(request, detail);
            }
            Refusal.send(response, 403, detail);
        };
    }

    /** Notes what is let in; after everything that could refuse it. */
    void note(HttpSecurity http) {
        if (audit != null) {
            http.addFilterAfter(audit, AuthorizationFilter.class);
        }
    }
}
