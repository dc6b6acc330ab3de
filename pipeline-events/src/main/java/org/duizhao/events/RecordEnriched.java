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
        @Added List<Issue> issues)
        implements PipelineEvent {

    public RecordEnriched {
        entities = List.copyOf(entities);
        figures = List.copyOf(figures);
        checks = List.copyOf(checks);
        issues = Added.Copy.of(issues);
    }

    /** The id of a segment's record. */
    public static String id(String documentId, int ordinal) {
        return "%s-%05d".formatted(documentId, ordinal);
    }
}
