package org.duizhao.stage;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How a service runs its stage.
 *
 * @param startsFolder where starts are noted, so that a message that kills the service twice is not tried a third time;
 *     the default is a folder of this service under the system's temporary folder
 * @param timeLimit the longest that one document may take
 * @param retryFirst the first pause after something was unavailable; it doubles up to {@code retryMost}
 */
@Validated
@ConfigurationProperties(prefix = "duizhao.stage", ignoreUnknownFields = false)
public record StageProperties(
        @Nullable Path startsFolder,
        @DefaultValue("10m") @NotNull Duration timeLimit,
        @DefaultValue("1s") @NotNull Duration retryFirst,
        @DefaultValue("15s") @NotNull Duration retryMost) {

    /**
     * The topics, as created where they are missing.
     *
     * @param partitions of each topic: the limit of scaling out
     * @param replicas of each partition
     * @param retention how long messages are kept
     */
    @Validated
    @ConfigurationProperties(prefix = "duizhao.topics", ignoreUnknownFields = false)
    public record TopicProperties(
            @DefaultValue("12") @Min(1) @Max(10_000) int partitions,
            @DefaultValue("1") @Min(1) @Max(32) short replicas,
            @DefaultValue("30d") @NotNull Duration retention) {}
}
