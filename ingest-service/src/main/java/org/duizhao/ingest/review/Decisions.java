package org.duizhao.ingest.review;

import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.duizhao.events.Decision;
import org.duizhao.events.DecisionChains;
import org.duizhao.events.DecisionMade;
import org.duizhao.events.Engine;
import org.duizhao.ingest.store.ContentStore;
import org.duizhao.ingest.store.DecisionLog;
import org.duizhao.ingest.store.Manifest;
import org.duizhao.ingest.upload.Announcer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what a person said: the log first, then the pipeline. */
@Component
class Decisions {

    private final ContentStore store;
    private final Announcer announcer;
    private final Clock clock;

    Decisions(ContentStore store, Announcer announcer, Clock clock) {
        this.store = store;
        this.announcer = announcer;
        this.clock = clock;
    }

    /** @param duplicate whether it was said before */
    record Said(DecisionMade made, boolean duplicate) {}

    /**
     * Writes a request.
     *
     * @return nothing if there is no such document, or no longer
     * @throws NewerDecisionException if one of its issues was decided in between
     */
    Optional<Said> write(String documentId, DecisionRequest request, String decider) throws IOException {
        Optional<Manifest> live = store.live(documentId);
        long revision = Objects.requireNonNull(request.revision());
        if (live.isPresent() && (revision > live.get().revision() || store.isDeletedAfter(documentId, revision))) {
            throw DecisionRules.refused("revision: " + revision + " (expected: one of the document since its upload)");
        }
        boolean[] duplicate = new boolean[1];
        return store.decide(documentId, log -> {
                    DecisionMade next = next(documentId, request, decider, log);
                    duplicate[0] = next.number() < DecisionLog.next(log);
                    return next;
                })
                .map(made -> new Said(made, duplicate[0]));
    }

    /**
     * Tells the pipeline, and notes that it knows.
     *
     * @return the revision that was started; null if there is none
     */
    @Nullable
    Long publish(DecisionMade made) throws IOException {
        return announcer.say(made);
    }

    private DecisionMade next(String documentId, DecisionRequest request, String decider, List<DecisionMade> log) {
        List<DecisionChains.Said> newer = new Conflicts(log).newer(request);
        if (newer.isEmpty()) {
            return made(documentId, request, decider, DecisionLog.next(log));
        }
        DecisionMade before = newer.get(newer.size() - 1).request();
        if (isSame(before, made(documentId, request, decider, before.number()))) {
            return before; // its answer was lost, and the client asks again
        }
        throw new NewerDecisionException(newer);
    }

    private DecisionMade made(String documentId, DecisionRequest request, String decider, long number) {
        List<Decision> decisions = new ArrayList<>();
        for (DecisionRequest.Item item : DecisionRules.items(request)) {
            decisions.add(new Decision(
                    Decision.id(documentId, number, decisions.size() + 1),
                    Objects.requireNonNull(item.issueId()),
                    Objects.requireNonNull(item.anchor()),
                    Objects.requireNonNull(item.state()),
                    blankAsNull(item.comment()),
                    blankAsNull(item.assignee()),
                    item.upon(),
                    item.from()));
        }
        return new DecisionMade(
                documentId,
                Objects.requireNonNull(request.revision()),
                Engine.version(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                number,
                decider,
                decisions,
                DecisionRules.corrections(request));
    }

    private static boolean isSame(DecisionMade one, DecisionMade other) {
        return one.decider().equals(other.decider())
                && one.decisions().equals(other.decisions())
                && one.corrections().equals(other.corrections());
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
