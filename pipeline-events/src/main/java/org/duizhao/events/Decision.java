package org.duizhao.events;

import org.jspecify.annotations.Nullable;

/**
 * What a person said of one issue.
 *
 * @param id {@code documentId-d00012-003}: the third of the twelfth request of the document
 * @param issueId what the issue was called in the revision that the person saw; another revision may call it otherwise
 * @param anchor what the issue is recognised by in every revision and edition
 * @param state open, false-alarm, to-fix, fixed or accepted
 * @param comment null if there is none
 * @param assignee who is to see to it; null if nobody
 * @param upon id of the decision that this one follows; null if it is the first of its issue
 * @param from id of the decision of an earlier edition that this one takes over; null if it takes over none
 */
public record Decision(
        String id,
        String issueId,
        IssueAnchor anchor,
        String state,
        @Nullable String comment,
        @Nullable String assignee,
        @Nullable String upon,
        @Nullable String from) {

    /** The id of the decision with this place, from 1, in a document's request of this number, from 1. */
    public static String id(String documentId, long number, int place) {
        return "%s-d%05d-%03d".formatted(documentId, number, place);
    }
}
