package org.duizhao.index.watch;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the other services are, as this one reaches them: their health is shown on the page of the pipeline.
 *
 * @param ingest base URL of ingest-service
 * @param align base URL of align-service
 * @param enrich base URL of enrich-service
 * @param sslBundle whose authorities signed their certificates; those of Java if not set
 */
@Validated
@ConfigurationProperties(prefix = "duizhao.services", ignoreUnknownFields = false)
public record ServiceProperties(
        @DefaultValue("http://127.0.0.1:8081") @NotNull URI ingest,
        @DefaultValue("http://127.0.0.1:8082") @NotNull URI align,
        @DefaultValue("http://127.0.0.1:8083") @NotNull URI enrich,
        @Nullable String sslBundle) {}
