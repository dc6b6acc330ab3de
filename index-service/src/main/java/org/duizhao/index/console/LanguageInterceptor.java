package org.duizhao.index.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.support.RequestContextUtils;

/** {@code ?lang=zh} and {@code ?lang=en}: this page and those after it in that language. */
final class LanguageInterceptor implements HandlerInterceptor {

    static final String PARAMETER = "lang";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Locale language = Languages.of(request.getParameter(PARAMETER));
        LocaleResolver resolver = RequestContextUtils.getLocaleResolver(request);
        if (language != null && resolver != null) {
            resolver.setLocale(request, response, language);
        }
        return true;
    }
}
