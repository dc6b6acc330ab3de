package org.duizhao.ingest.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.duizhao.events.DecisionMade;
import org.jspecify.annotations.Nullable;

/** Which corrections of pairs have yet to become a revision: one is made at a time, and what comes meanwhile is the next. */
final class Corrections {

    /** A revision that has not ended by then is not waited for. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final DecisionLog decisions;
    /** 1 while a revision is being made with corrections. */
    private final RestartNotes running;

    private final Clock clock;

    Corrections(DecisionLog decisions, RestartNotes running, Clock clock) {
        this.decisions = decisions;
        this.running = running;
        this.clock = clock;
    }

    /** The number of the last request that corrects pairs; null if none does. */
    @Nullable
    Long last(String documentId) {
        try {
            return decisions.of(documentId).stream()
                    .filter(said -> !said.corrections().isEmpty())
                    .map(DecisionMade::number)
                    .reduce((first, second) -> second)
                    .orElse(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a revision is to be made: it lacks corrections, and is none that is still being made with others. */
    boolean areDue(Manifest latest) throws IOException {
        Long last = last(latest.documentId());
        if (last == null || last.equals(latest.corrected())) {
            return false;
        }
        Instant limit = clock.instant().minus(LONGEST);
        return running.of(latest.documentId(), latest.revision()) == 0
                || !latest.claimedAt().isAfter(limit);
    }

    void started(Manifest revision) throws IOException {
        running.write(revision.documentId(), revision.revision(), 1);
    }

    /** Those that came meanwhile need wait no longer. */
    void ended(String documentId, long revision) throws IOException {
        if (running.of(documentId, revision) > 0) {
            running.write(documentId, revision, 0);
        }
    }
}
