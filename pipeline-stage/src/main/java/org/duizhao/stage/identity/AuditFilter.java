package org.duizhao.stage.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/** Notes commands, and what leaves the house as a file, before they are carried out; what cannot be noted is refused. */
final class AuditFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(AuditFilter.class);
    private static final Set<String> QUESTIONS = Set.of("GET", "HEAD", "OPTIONS");

    private final AuditTrail trail;

    AuditFilter(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean leaves = path.endsWith("/file") || path.startsWith("/api/") && path.endsWith("/export");
        return QUESTIONS.contains(request.getMethod()) && !leaves;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (noted(request, null)) {
            chain.doFilter(request, response);
        } else {
            response.setHeader("Retry-After", "30");
            Refusal.send(response, 503, "audit: cannot be written (expected: room and rights for the audit file)");
            return;
        }
        if (response.getStatus() == 403 || response.getStatus() == 404) {
            noted(request, "status " + response.getStatus());
        }
    }

    /** Whether the entry is on the disk. */
    boolean noted(HttpServletRequest request, @Nullable String reason) {
        try {
            trail.write(AuditEntry.What.of(request, reason), Caller.of(request));
            return true;
        } catch (IOException e) {
            log.error("audit: not written: {}", e.toString());
            return false;
        }
    }
}
