package org.duizhao.stage.identity;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.util.WebUtils;

/**
 * What has to be remembered while somebody is at the provider, in a sealed cookie: the state, the nonce, the verifier of
 * PKCE, and the page to go back to. Any copy may take the answer.
 */
final class LoginRequests implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    /** A request attribute: the page that was asked for before the login. */
    static final String NEXT = LoginRequests.class.getName() + ".next";

    private static final String COOKIE = "duizhao-login";
    private static final String PURPOSE = "login";
    private static final Duration TIME = Duration.ofMinutes(10);

    private final SealedTokens tokens;
    private final Clock clock;

    LoginRequests(SealedTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest login, HttpServletRequest request, HttpServletResponse response) {
        if (login == null) {
            SealedCookie.write(COOKIE, "", Duration.ZERO, request, response);
            return;
        }
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .claim("uri", login.getAuthorizationUri())
                .claim("client", login.getClientId())
                .claim("redirect", login.getRedirectUri())
                .claim("scopes", String.join(" ", login.getScopes()))
                .claim("state", login.getState())
                .claim("attributes", login.getAttributes())
                .claim("parameters", login.getAdditionalParameters())
                .claim("next", LoginPage.next(request.getParameter("next")))
                .expirationTime(Date.from(clock.instant().plus(TIME)))
                .build();
        SealedCookie.write(COOKIE, tokens.seal(PURPOSE, claims), TIME, request, response);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return claims(request)
                .map(LoginRequests::login)
                .filter(login -> login.getState() != null && login.getState().equals(request.getParameter("state")))
                .orElse(null);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest login = loadAuthorizationRequest(request);
        claims(request).map(claims -> text(claims, "next")).ifPresent(next -> request.setAttribute(NEXT, next));
        saveAuthorizationRequest(null, request, response);
        return login;
    }

    private Optional<JWTClaimsSet> claims(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? Optional.empty() : tokens.open(PURPOSE, cookie.getValue());
    }

    private static OAuth2AuthorizationRequest login(JWTClaimsSet claims) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(text(claims, "uri"))
                .clientId(text(claims, "client"))
                .redirectUri(text(claims, "redirect"))
                .scopes(new LinkedHashSet<>(Arrays.asList(text(claims, "scopes").split(" "))))
                .state(text(claims, "state"))
                .attributes(attributes -> attributes.putAll(map(claims, "attributes")))
                .additionalParameters(map(claims, "parameters"))
                .build();
    }

    private static String text(JWTClaimsSet claims, String name) {
        try {
            String text = claims.getStringClaim(name);
            return text == null ? "" : text;
        } catch (ParseException e) {
            return "";
        }
    }

    private static Map<String, Object> map(JWTClaimsSet claims, String name) {
        try {
            Map<String, Object> map = claims.getJSONObjectClaim(name);
            return map == null ? Map.of() : map;
        } catch (ParseException e) {
            return Map.of();
        }
    }
}
