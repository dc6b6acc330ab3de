package org.duizhao.index.console;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of every page needs. */
@ControllerAdvice(basePackageClasses = PageModel.class)
final class PageModel {

    private static final Set<String> THEMES = Set.of("light", "dark");

    @ModelAttribute
    void frame(HttpServletRequest request, Model model) {
        model.addAllAttributes(of(request));
    }

    /** {@code theme}: light, dark, or empty for that of the system; {@code path} of this page; {@code here}: with its query. */
    static Map<String, String> of(HttpServletRequest request) {
        String query = request.getQueryString();
        String path = request.getRequestURI();
        return Map.of(
                "theme",
                theme(request),
                "path",
                path,
                "here",
                path + (query == null ? "" : "?" + query),
                "csrf",
                Session.token(request),
                "who",
                Session.name(request));
    }

    private static String theme(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return (cookies == null ? Stream.<Cookie>of() : Arrays.stream(cookies))
                .filter(cookie -> cookie.getName().equals("theme"))
                .map(Cookie::getValue)
                .filter(THEMES::contains)
                .findFirst()
                .orElse("");
    }
}
