package org.duizhao.index.entry;

import java.util.List;
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
        List<IssuePlace> places) {

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
                issue.places());
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
                issue.places());
    }
}
