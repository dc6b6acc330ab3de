package org.duizhao.index.console;

import java.time.Duration;
import java.util.List;
import org.duizhao.index.query.IngestProperties;
import org.duizhao.stage.identity.LoginPage;
import org.duizhao.stage.identity.LoginWays;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** The language of pages, and the headers that go with them. */
@Configuration(proxyBeanMethods = false)
class ConsoleConfiguration implements WebMvcConfigurer {

    /** Searches and figures have a parameter of that name that filters by language: {@link LanguageController} serves there. */
    private static final List<String> FILTERED_BY_LANGUAGE =
            List.of("/api/**", "/search/**", "/figures/**", "/terms/**", "/language");

    private static final Duration REMEMBERED = Duration.ofDays(365);

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LanguageInterceptor()).excludePathPatterns(FILTERED_BY_LANGUAGE);
    }

    /** What was chosen before, or else what the browser prefers. */
    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("lang");
        resolver.setCookieMaxAge(REMEMBERED);
        resolver.setCookieSameSite("Lax");
        resolver.setCookieHttpOnly(true);
        resolver.setRejectInvalidCookies(false);
        resolver.setDefaultLocaleFunction(request -> Languages.preferred(request.getHeader("Accept-Language")));
        return resolver;
    }

    @Bean
    LoginPage loginPage() {
        return new LoginPage("/login");
    }

    @Bean
    FilterRegistrationBean<ConsoleHeaders> consoleHeaders(IngestProperties ingest, LoginWays ways) {
        FilterRegistrationBean<ConsoleHeaders> headers =
                new FilterRegistrationBean<>(new ConsoleHeaders(ingest.url(), ways.logouts()));
        headers.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return headers;
    }
}
