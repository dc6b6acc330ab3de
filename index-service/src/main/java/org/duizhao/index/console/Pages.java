package org.duizhao.index.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Which requests are the console's. */
final class Pages {

    private static final List<String> OTHERS = List.of("/api/", "/actuator", "/openapi.yaml");
    private static final List<String> RESOURCES = List.of("/console/", "/webjars/");

    private Pages() {}

    /** Whether a request is for a page, a part of one, or a file that pages load. */
    static boolean isPage(HttpServletRequest request) {
        return OTHERS.stream().noneMatch(path(request)::startsWith);
    }

    /** Whether a request is for a file that pages load. */
    static boolean isResource(HttpServletRequest request) {
        return RESOURCES.stream().anyMatch(path(request)::startsWith);
    }

    /** Whether a script of a page asks for a part of one. */
    static boolean isPart(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    /** Whether the answer, also that something failed, is to be read by a person. */
    static boolean isForPeople(HttpServletRequest request) {
        String accepted = request.getHeader("Accept");
        return isPage(request)
                && !isResource(request)
                && (isPart(request) || accepted != null && accepted.contains("text/html"));
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
