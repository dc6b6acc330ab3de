package org.duizhao.ingest.upload;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Uploads.
 *
 * @param maxFileSize of one file
 * @param maxConcurrent uploads that are received at the same time; more are answered 429
 * @param leastRate bytes a second, over each ten seconds
 * @param maxTime for a request, from its first byte to its last
 * @param retryAfter what a client that is answered 429 or 503 is told to wait
 * @param statusUrl base URL of index-service, where the state of documents can be asked for
 * @param bulkAfter documents of one uploader within a minute; further ones take the slow lane
 * @param bulkSize of a document's files; larger ones take the slow lane
 * @param sweepEvery how often revisions that Kafka has not yet acknowledged are sent again
 * @param sweepGrace for so long such a revision is left to the request that claimed it
 * @param abandonedAfter files that an upload has not written to for so long are removed
 */
@Validated
@ConfigurationProperties(prefix = "duizhao.upload", ignoreUnknownFields = false)
record UploadProperties(
        @DefaultValue("256MB") @NotNull DataSize maxFileSize,
        @DefaultValue("16") @Min(1) @Max(10_000) int maxConcurrent,
        @DefaultValue("1KB") @NotNull DataSize leastRate,
        @DefaultValue("1h") @DurationMin(seconds = 1) Duration maxTime,
        @DefaultValue("10s") @DurationMin(seconds = 1) Duration retryAfter,
        @DefaultValue("http://127.0.0.1:8084") @NotNull URI statusUrl,
        @DefaultValue("20") @Min(1) @Max(100_000) int bulkAfter,
        @DefaultValue("16MB") @NotNull DataSize bulkSize,
        @DefaultValue("10s") @DurationMin(millis = 100) Duration sweepEvery,
        @DefaultValue("20s") @DurationMin(millis = 0) Duration sweepGrace,
        @DefaultValue("1h") @DurationMin(minutes = 1) Duration abandonedAfter) {

    /** Two files and the form's fields. */
    long maxRequestBytes() {
        return 2 * maxFileSize.toBytes() + DataSize.ofMegabytes(1).toBytes();
    }
}
