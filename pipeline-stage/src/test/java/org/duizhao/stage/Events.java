package org.duizhao.stage;

import java.time.Instant;
import java.util.List;
import org.duizhao.events.DocumentAligned;
import org.duizhao.events.DocumentExtracted;
import org.duizhao.events.Engine;
import org.duizhao.events.Hints;

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

    static DocumentAligned aligned(DocumentExtracted in) {
        return new DocumentAligned(
                in.documentId(), in.revision(), in.engine(), in.uploadedAt(), in.hints(), List.of(), List.of());
    }
}
