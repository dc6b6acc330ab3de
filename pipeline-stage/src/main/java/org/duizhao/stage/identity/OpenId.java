package org.duizhao.stage.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/**
 * Identity by an OpenID provider: people log in there (code flow with PKCE), programs bring its tokens.
 *
 * @param clients null where people do not log in
 * @param decoder of bearer tokens; null where none are taken
 */
record OpenId(
        @Nullable ClientRegistrationRepository clients,
        @Nullable JwtDecoder decoder,
        TokenIdentity identities) {

    boolean isConfigured() {
        return clients != null || decoder != null;
    }

    void openToTokens(HttpSecurity http, Unauthenticated refusal) {
        if (decoder != null) {
            http.oauth2ResourceServer(server -> server.bearerTokenResolver(tokens())
                    .authenticationEntryPoint(refusal)
                    .jwt(jwt -> jwt.decoder(decoder)
                            .jwtAuthenticationConverter(
                                    token -> identities.of(token.getClaims()).authentication())));
        }
    }

    void openToPeople(HttpSecurity http, LoginPage page, SealedTokens tokens, Clock clock) {
        ClientRegistrationRepository known = clients;
        if (known == null) {
            return;
        }
        DefaultOAuth2AuthorizationRequestResolver requests =
                new DefaultOAuth2AuthorizationRequestResolver(known, "/oauth2/authorization");
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        http.oauth2Login(login -> login.loginPage(page.path())
                .authorizationEndpoint(start -> start.authorizationRequestRepository(new LoginRequests(tokens, clock))
                        .authorizationRequestResolver(requests))
                .authorizedClientRepository(new NothingKept())
                .successHandler((request, response, who) -> response.sendRedirect(
                        LoginPage.next(request.getAttribute(LoginRequests.NEXT) instanceof String next ? next : null)))
                .failureHandler(new FailedLoginPage(page)));
    }

    /** The registered providers, as the login page offers them. */
    List<String> providers() {
        return registrations().stream()
                .map(ClientRegistration::getRegistrationId)
                .toList();
    }

    List<ClientRegistration> registrations() {
        List<ClientRegistration> all = new ArrayList<>();
        if (clients instanceof Iterable<?> registrations) {
            for (Object each : registrations) {
                if (each instanceof ClientRegistration registration) {
                    all.add(registration);
                }
            }
        }
        return all;
    }

    /** API keys are bearer tokens too, but not the provider's. */
    private static BearerTokenResolver tokens() {
        DefaultBearerTokenResolver standard = new DefaultBearerTokenResolver();
        return request -> KeyFilter.isKey(request.getHeader("Authorization")) ? null : standard.resolve(request);
    }

    /** Nothing is asked of the provider after a login, so its tokens are not kept. */
    private static final class NothingKept implements OAuth2AuthorizedClientRepository {

        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, Authentication who, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication who,
                HttpServletRequest request,
                HttpServletResponse response) {
            // on purpose
        }

        @Override
        public void removeAuthorizedClient(
                String registration, Authentication who, HttpServletRequest request, HttpServletResponse response) {
            // there is none
        }
    }
}
