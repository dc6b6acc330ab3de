package org.duizhao.index.console;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.duizhao.index.status.DocumentView;
import org.duizhao.index.watch.Health;
import org.duizhao.index.watch.Hour;
import org.duizhao.index.watch.Queue;
import org.duizhao.stage.DeadLetter;
import org.jspecify.annotations.Nullable;

/**
 * The pipeline as it is now. What could not be asked is null.
 *
 * @param buried the message that was put aside last
 * @param states documents by state
 * @param moving documents that have not ended, the oldest first
 * @param failures documents that failed, the latest first
 */
record Pipeline(
        List<Health> health,
        @Nullable List<Queue> queues,
        @Nullable DeadLetter buried,
        @Nullable List<StateCount> states,
        @Nullable List<DocumentView> moving,
        @Nullable List<DocumentView> failures,
        long failed,
        @Nullable Hour hour,
        Instant now) {

    private static final Duration STUCK = Duration.ofMinutes(10);

    /** A dead letter is news for so long; it is kept, and counted below, for longer. */
    private static final Duration NEWS = Duration.ofDays(1);

    /**
     * What a person should know first.
     *
     * @param word of {@code pipeline.verdict.…}
     * @param level how bad it is
     * @param place where the page says more
     * @param cause as the part that knows it puts it; null where nothing does
     */
    record Verdict(
            String word,
            String level,
            String place,
            @Nullable String cause) {}

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
                verdicts.add(new Verdict(
                        part.part(), part.status() == Health.Status.AWAY ? "bad" : "warn", "parts", part.cause()));
            }
        }
        queues(verdicts);
        if (!stuck().isEmpty()) {
            verdicts.add(new Verdict("stuck", "warn", "moving", null));
        }
        if (failed > 0) {
            verdicts.add(new Verdict("failed", "warn", "failures", null));
        }
        return verdicts;
    }

    private void queues(List<Verdict> verdicts) {
        if (queues == null) {
            return;
        }
        String missing = queues.stream()
                .filter(Queue::isMissing)
                .map(Queue::topic)
                .distinct()
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            verdicts.add(new Verdict("topic", "bad", "queues", missing));
        }
        if (buried != null && buried.time().isAfter(now.minus(NEWS))) {
            String document = buried.key().isEmpty() ? "" : " " + buried.key();
            verdicts.add(new Verdict("dead", "warn", "queues", buried.topic() + document + ": " + buried.cause()));
        }
        String growing = queues.stream()
                .filter(queue -> queue.growth() > 0)
                .map(queue -> queue.topic() + " (" + queue.group() + "): " + queue.waiting() + ", +" + queue.growth())
                .collect(Collectors.joining("; "));
        if (!growing.isEmpty()) {
            verdicts.add(new Verdict("growing", "warn", "queues", growing));
        }
    }
}
