package org.duizhao.stage.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Believes who shows an API key: {@code Authorization: Bearer duizhao_…}. Other bearer tokens are none of its business. */
final class KeyFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer " + UsersFile.KEY_PREFIX;

    private final Accounts accounts;
    private final FailedLogins failed;
    private final AuthenticationEntryPoint refusal;
    private final RequestAttributeSecurityContextRepository contexts = new RequestAttributeSecurityContextRepository();

    KeyFilter(Accounts accounts, FailedLogins failed, AuthenticationEntryPoint refusal) {
        this.accounts = accounts;
        this.failed = failed;
        this.refusal = refusal;
    }

    static boolean isKey(@Nullable String authorization) {
        return authorization != null && authorization.startsWith(BEARER);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String authorization = request.getHeader("Authorization");
        if (authorization == null || !isKey(authorization)) {
            chain.doFilter(request, response);
            return;
        }
        try {
            believe(account(authorization.substring("Bearer ".length()), request.getRemoteAddr()), request, response);
        } catch (AuthenticationException e) {
            refusal.commence(request, response, e);
            return;
        }
        chain.doFilter(request, response);
    }

    private Account account(String secret, String address) {
        failed.wait(secret, address).ifPresent(wait -> {
            throw new TooManyFailuresException(wait);
        });
        Optional<Account> account = accounts.key(secret);
        if (account.isEmpty()) {
            failed.failed(secret, address);
            throw new BadCredentialsException("key: unknown or revoked (expected: one of duizhao key list)");
        }
        return account.get();
    }

    private void believe(Account account, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(Identity.of(account).authentication());
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
