package org.duizhao.index.console;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.duizhao.index.status.DocumentView;
import org.duizhao.index.watch.Health;
import org.duizhao.index.watch.Hour;
import org.duizhao.index.watch.Queue;
import org.jspecify.annotations.Nullable;

/**
 * The pipeline as it is now. What could not be asked is null.
 *
 * @param states documents by state
 * @param moving documents that have not ended, the oldest first
 * @param failures documents that failed, the latest first
 */
record Pipeline(
        List<Health> health,
        @Nullable List<Queue> queues,
        @Nullable List<StateCount> states,
        @Nullable List<DocumentView> moving,
        @Nullable List<DocumentView> failures,
        long failed,
        @Nullable Hour hour,
        Instant now) {

    private static final Duration STUCK = Duration.ofMinutes(10);

    /** What a person should know first: a word of {@code pipeline.verdict.…}, how bad it is, and where the page says more. */
    record Verdict(String word, String level, String place) {}

    /** Documents that have been on their way for long. */
    public List<DocumentView> stuck() {
        Instant limit = now.minus(STUCK);
        return moving == null
                ? List.of()
                : moving.stream()
                        .filter(document -> document.changedAt() != null
                                && document.changedAt().isBefore(limit))
                        .toList();
    }

    /** All that needs somebody, the worst first; one word if all is well. */
    public List<Verdict> verdicts() {
        List<Verdict> verdicts = new ArrayList<>();
        for (Health part : health) {
            if (part.status() != Health.Status.UP) {
                verdicts.add(new Verdict(part.part(), part.status() == Health.Status.AWAY ? "bad" : "warn", "parts"));
            }
        }
        if (!stuck().isEmpty()) {
            verdicts.add(new Verdict("stuck", "warn", "moving"));
        }
        if (failed > 0) {
            verdicts.add(new Verdict("failed", "warn", "failures"));
        }
        return verdicts;
    }
}
