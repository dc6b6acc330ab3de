package org.duizhao.stage.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests that a foreign page made a browser send: an unknown {@code Host} (DNS rebinding), or a state-changing
 * request from an unknown {@code Origin} (cross-site request forgery).
 */
final class RequestGuard extends OncePerRequestFilter {

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final SecurityProperties properties;

    RequestGuard(SecurityProperties properties) {
        this.properties = properties;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String host = request.getHeader("Host");
        if (host == null || !properties.allowedHosts().contains(withoutPort(host))) {
            Refusal.send(response, 421, "Host: " + host + " (expected: one of duizhao.security.allowed-hosts)");
        } else if (!originAllowed(request, host)) {
            String origin = request.getHeader("Origin");
            Refusal.send(response, 403, "Origin: " + origin + " (expected: one of duizhao.security.allowed-origins)");
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean originAllowed(HttpServletRequest request, String host) {
        String origin = request.getHeader("Origin");
        return origin == null
                || SAFE_METHODS.contains(request.getMethod())
                || properties.allowedOrigins().contains(origin)
                || host.equalsIgnoreCase(authority(origin));
    }

    private static @Nullable String authority(String origin) {
        try {
            return URI.create(origin).getRawAuthority();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String withoutPort(String host) {
        return host.replaceFirst(":\\d{1,5}$", "").toLowerCase(Locale.ROOT);
    }
}
