package org.duizhao.stage.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who did, or was not let do, what, when and where. */
record AuditEntry(Instant time, What what, Caller caller, String service) {

    private static final Pattern DOCUMENT = Pattern.compile("^/(?:api/)?documents/([0-9a-f]{32})(?:/|$)");
    private static final int LONGEST = 500;

    /**
     * What was tried.
     *
     * @param reason why it was refused, if it was
     */
    record What(
            String action,
            @Nullable String document,
            @Nullable String reason) {

        static What of(HttpServletRequest request, @Nullable String reason) {
            String path = request.getRequestURI();
            Matcher document = DOCUMENT.matcher(path);
            String action = request.getMethod() + " " + path;
            return new What(
                    action.length() > LONGEST ? action.substring(0, LONGEST) : action,
                    document.find() ? document.group(1) : null,
                    reason);
        }
    }

    String action() {
        return what.action();
    }

    @Nullable
    String document() {
        return what.document();
    }

    @Nullable
    String reason() {
        return what.reason();
    }

    String outcome() {
        return what.reason() == null ? "success" : "failure";
    }
}
