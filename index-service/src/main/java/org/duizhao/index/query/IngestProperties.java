package org.duizhao.index.query;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the command side is.
 *
 * @param url base URL of the commands and of files as browsers reach them; {@code /}: at this service, which passes them on
 */
@Validated
@ConfigurationProperties(prefix = "duizhao.ingest", ignoreUnknownFields = false)
public record IngestProperties(@DefaultValue("/") @NotNull URI url) {}
