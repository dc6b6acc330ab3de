package org.duizhao.index.entry;

import java.time.Instant;
import org.duizhao.events.Decision;
import org.duizhao.events.DecisionMade;
import org.duizhao.events.IssueState;
import org.jspecify.annotations.Nullable;

/**
 * What holds of an issue.
 *
 * @param state open where nobody has decided
 * @param decision id of the decision that holds; null where there is none
 * @param number of the request that it came with
 * @param carried whether the decision was made of an issue that is only like this one
 */
public record ReviewEntry(
        String state,
        @Nullable String comment,
        @Nullable String assignee,
        @Nullable String decision,
        @Nullable Long number,
        @Nullable String decider,
        @Nullable Instant decidedAt,
        boolean carried) {

    public static final ReviewEntry OPEN =
            new ReviewEntry(IssueState.OPEN.code(), null, null, null, null, null, null, false);

    public static ReviewEntry of(DecisionMade request, Decision decision, boolean carried) {
        return new ReviewEntry(
                decision.state(),
                decision.comment(),
                decision.assignee(),
                decision.id(),
                request.number(),
                request.decider(),
                request.decidedAt(),
                carried);
    }
}
