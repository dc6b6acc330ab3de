package org.duizhao.events;

import java.time.Instant;
import java.util.List;

/**
 * What a person said, in one request, of issues of a document or of its pairs of sentences. Published again, unchanged,
 * with each later revision, so that whoever keeps them can lose them.
 *
 * @param revision the latest one when it was said
 * @param number from 1, without gaps: the order of all that was said of the document
 * @param decider who said it: the name of a user or key, or the client's address where nobody says who they are
 * @param corrections pairs as they should be; empty if it is about issues alone
 */
public record DecisionMade(
        String documentId,
        long revision,
        String engine,
        Instant decidedAt,
        long number,
        String decider,
        List<Decision> decisions,
        List<CorrectedPair> corrections)
        implements PipelineEvent {

    public DecisionMade {
        decisions = List.copyOf(decisions);
        corrections = List.copyOf(corrections);
    }
}
