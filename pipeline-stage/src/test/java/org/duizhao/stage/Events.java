package org.duizhao.stage;

import java.time.Instant;
import java.util.List;
import org.duizhao.events.DocumentAligned;
import org.duizhao.events.DocumentExtracted;
import org.duizhao.events.Engine;
import org.duizhao.events.FailureKind;
import org.duizhao.events.Hints;
import org.duizhao.events.Stage;
import org.duizhao.events.StageFailed;

/** Small events for the tests of this module. */
final class Events {

    static final Instant NOON = Instant.parse("2026-01-15T12:00:00Z");

    private Events() {}

    static String document(int n) {
        return "%032x".formatted(n);
    }

    static DocumentExtracted extracted(int n, String title) {
        Hints hints = new Hints(title, null, null, null, null);
        return new DocumentExtracted(document(n), 1, Engine.version(), NOON, hints, List.of(), List.of());
    }

    /** A failure of document 1 with a cause of so many characters. */
    static StageFailed failed(long revision, int length) {
        FailureKind kind = FailureKind.BUG;
        String cause = "x".repeat(length);
        return new StageFailed(
                document(1), revision, Engine.version(), Stage.ENRICH, NOON, 1, kind, cause, kind.advice());
    }

    static DocumentAligned aligned(DocumentExtracted in) {
        return new DocumentAligned(
                in.documentId(), in.revision(), in.engine(), in.uploadedAt(), in.hints(), List.of(), List.of());
    }
}
