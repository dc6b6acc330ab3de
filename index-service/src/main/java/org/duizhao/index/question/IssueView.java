package org.duizhao.index.question;

import java.time.Instant;
import java.util.List;
import org.duizhao.events.IssueAnchor;
import org.duizhao.events.IssuePlace;
import org.duizhao.index.entry.IssueEntry;
import org.duizhao.index.entry.OfferEntry;
import org.duizhao.index.entry.ReviewEntry;
import org.jspecify.annotations.Nullable;

/**
 * An issue with what people said of it.
 *
 * @param recordId null for one of the document as a whole
 * @param anchor to be sent back, as it is, with a decision
 * @param state open where nobody has decided
 * @param decision id of the one that holds, to be sent back as {@code upon}; null where there is none
 * @param carried whether the decision was made of an issue that is only like this one: somebody should look again
 * @param offer a decision of an earlier edition that may be taken over; it does not hold until then
 */
public record IssueView(
        String issueId,
        @Nullable String recordId,
        String documentId,
        long revision,
        @Nullable Integer ordinal,
        List<String> section,
        @Nullable String series,
        @Nullable Integer year,
        @Nullable Instant uploadedAt,
        String kind,
        String reason,
        String why,
        double confidence,
        IssueAnchor anchor,
        List<IssuePlace> places,
        String state,
        @Nullable String comment,
        @Nullable String assignee,
        @Nullable String decision,
        @Nullable String decider,
        @Nullable Instant decidedAt,
        boolean carried,
        @Nullable OfferEntry offer) {

    public static IssueView of(IssueEntry entry) {
        ReviewEntry review = entry.held();
        return new IssueView(
                entry.issueId(),
                entry.recordId(),
                entry.documentId(),
                entry.revision(),
                entry.ordinal(),
                entry.section(),
                entry.series(),
                entry.year(),
                entry.uploadedAt(),
                entry.kind(),
                entry.reason(),
                entry.why(),
                entry.confidence(),
                entry.anchor(),
                entry.places(),
                review.state(),
                review.comment(),
                review.assignee(),
                review.decision(),
                review.decider(),
                review.decidedAt(),
                review.carried(),
                entry.offer());
    }
}
