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
        implements PipelineEvent {

    private static final String ENGINES = "engine: ";

    /** The cause of a failure because messages of one revision are by two versions of the software, as in an upgrade. */
    public static String mixedEngines(String found, String expected) {
        return ENGINES + found + " (expected: " + expected + "; the document is started again by itself)";
    }

    /** Whether it is one of those: nothing is wrong with the document. */
    public boolean ofMixedEngines() {
        return kind == FailureKind.BUG && cause.startsWith(ENGINES);
    }
}
