package org.duizhao.events;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The marker that follows the last record of a revision: how many there are, and what the document as a whole says.
 *
 * @param records number of {@link RecordEnriched} events of this revision
 * @param checks number of figure checks by status
 * @param issues what a person should look at and that belongs to no single record: a file not read, a wrong pair
 */
public record DocumentEnriched(
        String documentId,
        long revision,
        String engine,
        Instant uploadedAt,
        Hints hints,
        List<ExtractedFile> files,
        int records,
        int pairs,
        int figures,
        int entities,
        Map<String, Integer> checks,
        DocumentFacts facts,
        @Added List<Issue> issues)
        implements PipelineEvent {

    public DocumentEnriched {
        files = List.copyOf(files);
        checks = Map.copyOf(checks);
        issues = Added.Copy.of(issues);
    }
}
