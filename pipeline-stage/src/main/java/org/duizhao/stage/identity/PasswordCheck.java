package org.duizhao.stage.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Believes who knows the password of a user. */
final class PasswordCheck implements AuthenticationProvider {

    private final Accounts accounts;
    private final FailedLogins failed;

    PasswordCheck(Accounts accounts, FailedLogins failed) {
        this.accounts = accounts;
        this.failed = failed;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    @Override
    public Authentication authenticate(Authentication request) {
        String name = request.getName();
        String address = address(request.getDetails());
        failed.wait(name, address).ifPresent(wait -> {
            throw new TooManyFailuresException(wait);
        });
        String password = request.getCredentials() instanceof String text ? text : "";
        Account account = accounts.user(name, password).orElse(null);
        if (account == null) {
            failed.failed(name, address);
            throw new BadCredentialsException("name and password: not of a user (expected: those of one)");
        }
        failed.succeeded(name, address);
        return Identity.of(account).authentication();
    }

    private static String address(@Nullable Object details) {
        return details instanceof WebAuthenticationDetails web && web.getRemoteAddress() != null
                ? web.getRemoteAddress()
                : "unknown";
    }
}
