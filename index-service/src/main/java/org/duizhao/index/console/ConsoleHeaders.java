package org.duizhao.index.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What a page may do: load from this service, talk to it (or to ingest-service, where that has an origin of its own), and nothing else. Whatever a report holds, no
 * script of its own can run.
 */
final class ConsoleHeaders extends OncePerRequestFilter {

    private final String policy;

    /** @param logouts origins to which the form of the logout leads on: a browser holds redirects against the policy too */
    ConsoleHeaders(URI ingest, List<String> logouts) {
        this.policy = String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self'",
                "img-src 'self' data: " + origin(ingest),
                "font-src 'self'",
                "manifest-src 'self'",
                ("connect-src 'self' " + origin(ingest)).strip(),
                ("form-action 'self' " + String.join(" ", logouts)).strip(),
                "base-uri 'none'",
                "frame-ancestors 'none'");
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Pages.isPage(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (!Pages.isResource(request)) {
            response.setHeader("Cache-Control", "private, no-cache");
            response.setHeader("Vary", "Cookie, Accept-Language, HX-Request");
        }
        chain.doFilter(request, response);
    }

    private static String origin(URI uri) {
        return uri.getScheme() == null ? "" : uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
