package org.duizhao.stage.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.web.util.UriComponentsBuilder;

/** After a logout: to the provider, to end its session too, if it gave the login and has a place for that; else to the login page. */
record LoggedOut(LoginPage page, OpenId openId) implements LogoutSuccessHandler {

    @Override
    public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who)
            throws IOException {
        String hint = request.getAttribute(SessionCookies.HINT) instanceof String token ? token : null;
        String home = UriComponentsBuilder.fromUriString(request.getRequestURL().toString())
                .replacePath(page.path())
                .toUriString();
        response.sendRedirect(
                hint == null ? page.path() : atProvider(hint, home).orElse(page.path()));
    }

    private Optional<String> atProvider(String hint, String home) {
        return openId.registrations().stream()
                .map(LoggedOut::endpoint)
                .flatMap(Optional::stream)
                .findFirst()
                .map(endpoint -> UriComponentsBuilder.fromUriString(endpoint)
                        .queryParam("id_token_hint", hint)
                        .queryParam("post_logout_redirect_uri", home)
                        .encode()
                        .toUriString());
    }

    /** Where providers end sessions: a form of ours leads there, which a browser must be told to allow. */
    static List<String> origins(OpenId openId) {
        return openId.registrations().stream()
                .map(LoggedOut::endpoint)
                .flatMap(Optional::stream)
                .map(URI::create)
                .map(uri -> uri.getScheme() + "://" + uri.getRawAuthority())
                .distinct()
                .toList();
    }

    private static Optional<String> endpoint(ClientRegistration registration) {
        return registration.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint")
                        instanceof String endpoint
                ? Optional.of(endpoint)
                : Optional.empty();
    }
}
