package org.duizhao.index.entry;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duizhao.bitext.text.Folding;
import org.duizhao.events.DocumentEnriched;
import org.duizhao.events.Issue;
import org.duizhao.events.IssueAnchor;
import org.duizhao.events.IssuePlace;
import org.duizhao.events.RecordEnriched;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a person should look at, as the pipeline found it.
 *
 * @param recordId null for one of the document as a whole
 * @param ordinal of that record; null without one
 * @param uploadedAt when the revision was claimed
 * @param about why and where, folded, to be found by
 * @param review what people said of it; null in rows of before
 * @param offer what an earlier edition would have it; null if nothing
 */
public record IssueEntry(
        String issueId,
        @Nullable String recordId,
        String documentId,
        long revision,
        String engine,
        @Nullable Integer ordinal,
        List<String> section,
        @Nullable Integer year,
        String kind,
        String reason,
        String why,
        double confidence,
        IssueAnchor anchor,
        List<IssuePlace> places,
        @Nullable String series,
        @Nullable Instant uploadedAt,
        @Nullable String about,
        @Nullable ReviewEntry review,
        @Nullable OfferEntry offer) {

    /** Texts of issues are found by their beginning. */
    private static final int LONGEST = 2000;

    static IssueEntry of(RecordEnriched event, Issue issue) {
        return new IssueEntry(
                issue.id(),
                event.recordId(),
                event.documentId(),
                event.revision(),
                event.engine(),
                event.segment().ordinal(),
                event.segment().section(),
                event.year(),
                issue.kind(),
                issue.reason(),
                issue.why(),
                issue.confidence(),
                issue.anchor(),
                issue.places(),
                event.hints().series(),
                event.uploadedAt(),
                about(issue),
                ReviewEntry.OPEN,
                null);
    }

    static IssueEntry of(DocumentEnriched event, Issue issue) {
        return new IssueEntry(
                issue.id(),
                null,
                event.documentId(),
                event.revision(),
                event.engine(),
                null,
                List.of(),
                event.hints().yearOr(event.facts().year()),
                issue.kind(),
                issue.reason(),
                issue.why(),
                issue.confidence(),
                issue.anchor(),
                issue.places(),
                event.hints().series(),
                event.uploadedAt(),
                about(issue),
                ReviewEntry.OPEN,
                null);
    }

    /** What holds of it. */
    public ReviewEntry held() {
        return review == null ? ReviewEntry.OPEN : review;
    }

    private static String about(Issue issue) {
        IssueAnchor anchor = issue.anchor();
        String about = Stream.concat(
                        Stream.concat(
                                Stream.of(issue.why()), issue.places().stream().map(IssuePlace::text)),
                        Stream.of(anchor.zh(), anchor.en())
                                .flatMap(Stream::ofNullable)
                                .map(IssueAnchor.Side::sentence))
                .map(Folding::fold)
                .collect(Collectors.joining("\n"));
        return about.substring(0, Math.min(LONGEST, about.length()));
    }
}
