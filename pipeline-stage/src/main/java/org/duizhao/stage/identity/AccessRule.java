package org.duizhao.stage.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The role that requests of these methods and paths need.
 *
 * @param pattern as in a controller's mapping
 * @param role null if everyone may, whoever they are
 */
public record AccessRule(
        Set<HttpMethod> methods,
        PathPattern pattern,
        @Nullable Role role) {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    public AccessRule {
        methods = Set.copyOf(methods);
    }

    /** For files and pages that somebody needs before they can say who they are. */
    public static AccessRule anyone(String pattern) {
        return new AccessRule(READING, parse(pattern), null);
    }

    /** For questions. */
    public static AccessRule reading(String pattern, Role role) {
        return new AccessRule(READING, parse(pattern), role);
    }

    /** For commands. */
    public static AccessRule on(HttpMethod method, String pattern, Role role) {
        return new AccessRule(Set.of(method), parse(pattern), role);
    }

    boolean covers(HttpMethod method, PathContainer path) {
        return methods.contains(method) && pattern.matches(path);
    }

    private static PathPattern parse(String pattern) {
        return PathPatternParser.defaultInstance.parse(pattern);
    }
}
