package org.duizhao.stage.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How much each user and key may ask of one copy of a service; without bounds where not set.
 *
 * @param requestsPerMinute of any kind
 * @param uploadsPerDay documents that are sent
 */
@ConfigurationProperties(prefix = "duizhao.quota", ignoreUnknownFields = false)
record QuotaProperties(
        @Nullable Integer requestsPerMinute, @Nullable Integer uploadsPerDay) {

    QuotaProperties {
        check("requests-per-minute", requestsPerMinute);
        check("uploads-per-day", uploadsPerDay);
    }

    private static void check(String name, @Nullable Integer value) {
        if (value != null && value < 1) {
            throw new IllegalArgumentException("duizhao.quota." + name + ": " + value + " (expected: at least 1)");
        }
    }
}
