package org.duizhao.ingest.upload;

import io.micrometer.core.instrument.Tags;
import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.duizhao.ingest.store.ContentStore;
import org.duizhao.stage.identity.SecurityProperties;
import org.springframework.boot.micrometer.metrics.system.DiskSpaceMetricsBinder;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The store, and how the web server receives files. */
@Configuration(proxyBeanMethods = false)
class UploadConfiguration {

    private static final DataSize KEPT_IN_MEMORY = DataSize.ofKilobytes(8);

    @Bean
    ContentStore contentStore(StoreProperties properties, Clock clock) throws IOException {
        return ContentStore.open(properties.folder(), clock);
    }

    @Bean
    StoreHealth storeHealthIndicator(ContentStore store, StoreProperties properties) {
        return new StoreHealth(store, properties);
    }

    /** The disk that matters is the store's. */
    @Bean
    DiskSpaceMetricsBinder diskSpaceMetrics(StoreProperties properties) {
        return new DiskSpaceMetricsBinder(List.of(properties.folder().toFile()), Tags.empty());
    }

    /** Files go to the file system of the store, so that taking them in is a rename. */
    @Bean
    MultipartConfigElement multipartConfig(ContentStore store, UploadProperties properties) {
        return new MultipartConfigElement(
                store.incoming().toString(), properties.maxFileSize().toBytes(), properties.maxRequestBytes(), (int)
                        KEPT_IN_MEMORY.toBytes());
    }

    /**
     * A client that asks before it sends (Expect: 100-continue) hears of a refusal without sending; one that does not is
     * read to the end of the largest request, since otherwise it would see a broken connection instead of the answer; unless it
     * was refused because it dribbles.
     */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusals(UploadProperties properties) {
        int most = (int) Math.min(Integer.MAX_VALUE, properties.maxRequestBytes());
        return server -> {
            server.addEngineValves(new PaceValve(properties));
            server.addConnectorCustomizers(connector -> {
                connector.setProperty("continueResponseTiming", "onRead");
                connector.setProperty("maxSwallowSize", Integer.toString(most));
            });
        };
    }

    /** The console may upload from its own origin; nobody else's page may read an answer. */
    @Bean
    CorsConfigurationSource corsConfigurationSource(SecurityProperties security) {
        CorsConfiguration rules = new CorsConfiguration();
        rules.setAllowedOrigins(security.allowedOrigins());
        rules.setAllowedMethods(List.of("GET", "POST", "PUT", "DELETE"));
        rules.setAllowedHeaders(List.of("Content-Type", "Authorization"));
        rules.setAllowCredentials(true); // where a password is set, the browser sends it along
        rules.setExposedHeaders(List.of("Location", "Retry-After"));
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/api/**", rules);
        return source;
    }

    @Bean
    WebMvcConfigurer interceptors(UploadMeters meters, Onlookers onlookers) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(meters).addPathPatterns("/api/documents");
                registry.addInterceptor(onlookers).addPathPatterns("/api/documents/{id}/**", "/api/documents/{id}");
            }
        };
    }
}
