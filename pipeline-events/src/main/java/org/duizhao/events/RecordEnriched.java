package org.duizhao.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A segment with what it names, counts and whether its two sides agree: the record that dashboards read.
 *
 * @param year that the report is of: the uploader's, or else what the document says; null if neither tells
 * @param recordId {@code documentId-00042}
 * @param issues what a person should look at in this segment
 * @param places where its sentences, figures and names stand on their pages, as far as the format tells
 * @param city that the report is of, as it says itself; null where it does not say
 */
public record RecordEnriched(
        String documentId,
        long revision,
        String engine,
        Instant uploadedAt,
        Hints hints,
        @Nullable Integer year,
        String recordId,
        Segment segment,
        List<Entity> entities,
        List<Figure> figures,
        List<FigureCheck> checks,
        @Added List<Issue> issues,
        @Added List<RecordPlace> places,
        @Nullable FigurePlace city)
        implements PipelineEvent {

    public RecordEnriched {
        entities = List.copyOf(entities);
        figures = List.copyOf(figures);
        checks = List.copyOf(checks);
        issues = Added.Copy.of(issues);
        places = Added.Copy.of(places);
    }

    /** A record of a document without pages and of no city. */
    public RecordEnriched(
            String documentId,
            long revision,
            String engine,
            Instant uploadedAt,
            Hints hints,
            @Nullable Integer year,
            String recordId,
            Segment segment,
            List<Entity> entities,
            List<Figure> figures,
            List<FigureCheck> checks,
            List<Issue> issues) {
        this(
                documentId,
                revision,
                engine,
                uploadedAt,
                hints,
                year,
                recordId,
                segment,
                entities,
                figures,
                checks,
                issues,
                List.of(),
                null);
    }

    /** The id of a segment's record. */
    public static String id(String documentId, int ordinal) {
        String digits = Integer.toString(ordinal);
        return documentId + "-" + "0".repeat(Math.max(0, 5 - digits.length())) + digits;
    }
}
