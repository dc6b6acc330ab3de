package org.duizhao.index.query;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the command side is.
 *
 * @param url base URL of ingest-service as browsers reach it
 */
@Validated
@ConfigurationProperties(prefix = "duizhao.ingest", ignoreUnknownFields = false)
public record IngestProperties(
        @DefaultValue("http://127.0.0.1:8081") @NotNull URI url) {}
