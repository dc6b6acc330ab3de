package org.duizhao.ingest.review;

import java.util.List;
import org.duizhao.events.CorrectedPair;
import org.duizhao.events.IssueAnchor;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of issues, or of pairs, of one document.
 *
 * @param revision whose issues the person saw: {@code revision} of the list of issues
 * @param seen the last decision that the list of issues knew of: its {@code decided}; 0 if it knew of none
 */
record DecisionRequest(
        @Nullable Long revision,
        @Nullable Long seen,
        @Nullable List<Item> decisions,
        @Nullable List<CorrectedPair> corrections) {

    /**
     * What is said of one issue.
     *
     * @param issueId as the list of issues calls it
     * @param anchor as the list of issues has it
     * @param upon id of the decision that the list shows for it; none if it shows none
     * @param from id of the decision of an earlier edition that is taken over
     */
    record Item(
            @Nullable String issueId,
            @Nullable IssueAnchor anchor,
            @Nullable String state,
            @Nullable String comment,
            @Nullable String assignee,
            @Nullable String upon,
            @Nullable String from) {}
}
