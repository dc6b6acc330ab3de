package org.duizhao.ingest.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a request is answered.
 *
 * @param number of the request within its document
 * @param duplicate whether exactly this was said before by the same person, so that nothing was written
 * @param decisions their ids, in the order of the request
 * @param startedRevision the revision that a correction started; null if there is none, or if one that runs is waited for
 */
record DecisionAnswer(
        String id,
        long number,
        boolean duplicate,
        List<String> decisions,
        @Nullable Long startedRevision) {}
