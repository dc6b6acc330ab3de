package org.duizhao.ingest.source;

import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * A folder whose new files are documents.
 *
 * @param folder none if not set
 * @param every how often it is looked at
 * @param settle for so long a file must not have changed
 * @param pairWait for so long one file of a pair waits for the other, then it goes alone
 */
@Validated
@ConfigurationProperties(prefix = "duizhao.sources", ignoreUnknownFields = false)
public record SourceProperties(
        @Nullable Path folder,
        @DefaultValue("2s") @DurationMin(millis = 100) Duration every,
        @DefaultValue("5s") @DurationMin(millis = 0) Duration settle,
        @DefaultValue("1m") @DurationMin(millis = 0) Duration pairWait) {}
