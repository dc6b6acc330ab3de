package org.duizhao.stage.identity;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.util.WebUtils;

/**
 * Keeps who is logged in where no server has to: in a sealed cookie. It names the user only; what the user may do is
 * looked up at each request, so that a change of the users' file, a password included, takes effect at once.
 */
final class SessionCookies implements SecurityContextRepository {

    static final String NAME = "duizhao-session";
    private static final String PURPOSE = "session";
    private static final String PASSWORD = "password";

    private final SealedTokens tokens;
    private final EndedSessions ended;
    private final Accounts accounts;
    private final Duration time;
    private final Clock clock;

    SessionCookies(SealedTokens tokens, EndedSessions ended, Accounts accounts, Duration time, Clock clock) {
        this.tokens = tokens;
        this.ended = ended;
        this.accounts = accounts;
        this.time = time;
        this.clock = clock;
    }

    static boolean isIn(HttpServletRequest request) {
        return WebUtils.getCookie(request, NAME) != null;
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return context(holder.getRequest());
    }

    private SecurityContext context(HttpServletRequest request) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        identity(request).ifPresent(identity -> context.setAuthentication(identity.authentication()));
        return context;
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return identity(request).isPresent();
    }

    /** A request that shows a key or a password is who they say, whatever cookie the browser adds. */
    private Optional<Identity> identity(HttpServletRequest request) {
        return request.getHeader("Authorization") != null
                ? Optional.empty()
                : claims(request).flatMap(this::identity);
    }

    /** Of the session that a request belongs to; known to nobody outside. */
    Optional<String> id(HttpServletRequest request) {
        return claims(request).map(JWTClaimsSet::getJWTID);
    }

    private Optional<JWTClaimsSet> claims(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        return cookie == null
                ? Optional.empty()
                : tokens.open(PURPOSE, cookie.getValue()).filter(claims -> !ended.has(claims.getJWTID()));
    }

    private Optional<Identity> identity(JWTClaimsSet claims) {
        return accounts.user(claims.getSubject())
                .filter(account -> fingerprint(account).equals(text(claims, PASSWORD)))
                .map(Identity::of);
    }

    /** Writes the cookie of a login; an empty context ends the session everywhere. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        Authentication authentication = context.getAuthentication();
        if (authentication == null) {
            end(request, response);
        } else if (authentication.getPrincipal() instanceof Identity identity) {
            accounts.user(identity.name()).ifPresent(account -> begin(account, request, response));
        }
    }

    private void begin(Account account, HttpServletRequest request, HttpServletResponse response) {
        Instant now = clock.instant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .jwtID(Secrets.next())
                .subject(account.name())
                .claim(PASSWORD, fingerprint(account))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(time)))
                .build();
        write(tokens.seal(PURPOSE, claims), time, request, response);
    }

    private void end(HttpServletRequest request, HttpServletResponse response) {
        claims(request).ifPresent(claims -> {
            try {
                ended.add(claims.getJWTID(), claims.getExpirationTime().toInstant());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        write("", Duration.ZERO, request, response);
    }

    private static void write(String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(NAME, value)
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(age)
                        .build()
                        .toString());
    }

    private static String fingerprint(Account account) {
        return Secrets.sha256(account.hash()).substring(0, 32);
    }

    private static @Nullable String text(JWTClaimsSet claims, String name) {
        try {
            return claims.getStringClaim(name);
        } catch (ParseException e) {
            return null;
        }
    }
}
