package org.duizhao.index.entry;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.duizhao.events.FailureKind;
import org.duizhao.events.Stage;
import org.duizhao.events.StageCompleted;
import org.duizhao.events.StageFailed;
import org.jspecify.annotations.Nullable;

/**
 * What one stage said about one revision.
 *
 * @param kind of the failure; null if the stage completed
 * @param cause of the failure; null if the stage completed
 */
public record StageEntry(
        Stage stage,
        Instant startedAt,
        long durationMillis,
        Map<String, Long> counts,
        List<String> warnings,
        @Nullable FailureKind kind,
        @Nullable String cause,
        @Nullable String advice) {

    /** Which of two reports of one stage stays, whatever their order: a completion, then the earliest. */
    private static final Comparator<StageEntry> PREFERENCE = Comparator.comparing(StageEntry::failed)
            .thenComparing(StageEntry::startedAt)
            .thenComparing(StageEntry::durationMillis)
            .thenComparing(entry -> String.valueOf(entry.cause()));

    public StageEntry {
        counts = counts == null ? Map.of() : Map.copyOf(counts);
        warnings = warnings == null ? List.of() : List.copyOf(warnings);
    }

    static StageEntry of(StageCompleted event) {
        return new StageEntry(
                event.stage(),
                event.startedAt(),
                event.durationMillis(),
                event.counts(),
                event.warnings(),
                null,
                null,
                null);
    }

    static StageEntry of(StageFailed event) {
        return new StageEntry(
                event.stage(),
                event.startedAt(),
                event.durationMillis(),
                Map.of(),
                List.of(),
                event.kind(),
                event.cause(),
                event.advice());
    }

    public boolean failed() {
        return kind != null;
    }

    Instant endedAt() {
        return startedAt.plusMillis(durationMillis);
    }

    StageEntry merge(StageEntry other) {
        return PREFERENCE.compare(this, other) <= 0 ? this : other;
    }
}
