package org.duizhao.stage.identity;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 429, with when to come back, to whoever asks more than is theirs. */
final class QuotaFilter extends OncePerRequestFilter {

    private final @Nullable Quota requests;
    private final @Nullable Quota uploads;

    QuotaFilter(QuotaProperties properties, TimeMeter time) {
        this.requests = quota(properties.requestsPerMinute(), Duration.ofMinutes(1), time);
        this.uploads = quota(properties.uploadsPerDay(), Duration.ofDays(1), time);
    }

    private static @Nullable Quota quota(@Nullable Integer most, Duration within, TimeMeter time) {
        return most == null ? null : new Quota(most, within, time);
    }

    /** Health is for orchestrators; what pages are made of comes by the dozen. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/actuator/health") || path.startsWith("/console/") || path.startsWith("/webjars/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String name = Caller.of(request).name();
        boolean upload =
                request.getMethod().equals("POST") && request.getRequestURI().equals("/api/documents");
        if (passes(requests, "duizhao.quota.requests-per-minute", name, response)
                && (!upload || passes(uploads, "duizhao.quota.uploads-per-day", name, response))) {
            chain.doFilter(request, response);
        }
    }

    private static boolean passes(@Nullable Quota quota, String property, String name, HttpServletResponse response)
            throws IOException {
        Duration wait = quota == null ? Duration.ZERO : quota.take(name);
        if (wait.isZero()) {
            return true;
        }
        response.setHeader("Retry-After", Long.toString(wait.plusMillis(999).toSeconds()));
        Refusal.send(response, 429, property + ": passed (expected: at most " + quota + ")");
        return false;
    }
}
