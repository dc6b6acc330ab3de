package org.duizhao.index.elastic;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The indices, as created where they are missing, and how they are written.
 *
 * @param shards of each index
 * @param replicas of each shard: {@code 0-1} means one where there are two nodes
 * @param bulkSize a bulk request is sent at this size
 * @param keepReplaced for so long rows of a replaced revision stay, out of sight: longer than a search takes that began before
 */
@Validated
@ConfigurationProperties(prefix = "duizhao.indices", ignoreUnknownFields = false)
public record IndexProperties(
        @DefaultValue("1") @Min(1) @Max(64) int shards,

        @DefaultValue("0-1") @NotNull @Pattern(regexp = "\\d{1,2}(-(\\d{1,2}|all))?")
        String replicas,

        @DefaultValue("5MB") @NotNull DataSize bulkSize,

        @DefaultValue("10s") @NotNull Duration keepReplaced) {}
