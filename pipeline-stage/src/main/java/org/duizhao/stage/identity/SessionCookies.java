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
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.util.WebUtils;

/**
 * Keeps who is logged in where no server has to: in a sealed cookie. Of a user of the file it holds the name only; what
 * the user may do is looked up at each request, so that a change of the file, a password included, takes effect at once.
 * Of somebody whom a provider knows it holds what the provider said.
 */
final class SessionCookies implements SecurityContextRepository {

    static final String NAME = "duizhao-session";
    private static final String PURPOSE = "session";
    private static final String PASSWORD = "password";
    private static final String BY = "by";
    private static final String OPENID = "openid";
    private static final String ROLES = "roles";
    private static final String GROUPS = "groups";

    /** Also a request attribute, after a logout: the provider's token of the session that has ended. */
    static final String HINT = "hint";

    private final SealedTokens tokens;
    private final EndedSessions ended;
    private final Accounts accounts;
    private final SecurityProperties settings;
    private final TokenIdentity identities;
    private final Clock clock;

    SessionCookies(
            SealedTokens tokens, EndedSessions ended, Accounts accounts, SecurityProperties settings, Clock clock) {
        this.tokens = tokens;
        this.ended = ended;
        this.accounts = accounts;
        this.settings = settings;
        this.identities = new TokenIdentity(settings.oidc());
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
        return OPENID.equals(text(claims, BY)) ? Optional.of(ofProvider(claims)) : ofFile(claims);
    }

    private static Identity ofProvider(JWTClaimsSet claims) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        list(claims, ROLES).forEach(word -> Role.of(word).ifPresent(roles::add));
        return new Identity(claims.getSubject(), roles, Set.copyOf(list(claims, GROUPS)));
    }

    private Optional<Identity> ofFile(JWTClaimsSet claims) {
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
        } else if (authentication.getPrincipal() instanceof OidcUser user) {
            begin(user, request, response);
        }
    }

    private void begin(Account account, HttpServletRequest request, HttpServletResponse response) {
        begin(
                new JWTClaimsSet.Builder().subject(account.name()).claim(PASSWORD, fingerprint(account)),
                settings.sessionTime(),
                request,
                response);
    }

    /** What the provider said holds for a short time only; then it is asked again. */
    private void begin(OidcUser user, HttpServletRequest request, HttpServletResponse response) {
        Identity identity = identities.of(user.getClaims());
        begin(
                new JWTClaimsSet.Builder()
                        .subject(identity.name())
                        .claim(BY, OPENID)
                        .claim(ROLES, identity.roles().stream().map(Role::word).toList())
                        .claim(GROUPS, List.copyOf(identity.groups()))
                        .claim(HINT, user.getIdToken().getTokenValue()),
                settings.oidc().sessionTime(),
                request,
                response);
    }

    private void begin(
            JWTClaimsSet.Builder claims, Duration time, HttpServletRequest request, HttpServletResponse response) {
        Instant now = clock.instant();
        claims.jwtID(Secrets.next()).issueTime(Date.from(now)).expirationTime(Date.from(now.plus(time)));
        SealedCookie.write(NAME, tokens.seal(PURPOSE, claims.build()), time, request, response);
    }

    private void end(HttpServletRequest request, HttpServletResponse response) {
        claims(request).ifPresent(claims -> {
            try {
                ended.add(claims.getJWTID(), claims.getExpirationTime().toInstant());
                request.setAttribute(HINT, text(claims, HINT));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        SealedCookie.write(NAME, "", Duration.ZERO, request, response);
    }

    private static String fingerprint(Account account) {
        return Secrets.sha256(account.hash()).substring(0, 32);
    }

    private static List<String> list(JWTClaimsSet claims, String name) {
        try {
            List<String> list = claims.getStringListClaim(name);
            return list == null ? List.of() : list;
        } catch (ParseException e) {
            return List.of();
        }
    }

    private static @Nullable String text(JWTClaimsSet claims, String name) {
        try {
            return claims.getStringClaim(name);
        } catch (ParseException e) {
            return null;
        }
    }
}
