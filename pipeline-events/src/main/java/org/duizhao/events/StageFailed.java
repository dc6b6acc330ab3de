package org.duizhao.events;

import java.time.Instant;

/**
 * A stage cannot do its part of a revision; the document is FAILED until it is reprocessed or mended.
 *
 * @param cause {@code name: value (expected: rule)}
 * @param advice what the person who reads it should do next
 */
public record StageFailed(
        String documentId,
        long revision,
        String engine,
        Stage stage,
        Instant startedAt,
        long durationMillis,
        FailureKind kind,
        String cause,
        String advice)
        implements PipelineEvent {}
