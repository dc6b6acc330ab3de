package org.duizhao.index.entry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decision of an earlier edition that may be taken over; it does not hold until somebody does.
 *
 * @param documentId of that edition
 * @param decision its id, to be named as {@code from}
 * @param alike whether the issue there is the same to the letter
 */
public record OfferEntry(
        String documentId,
        String decision,
        String state,
        @Nullable String comment,
        String decider,
        Instant decidedAt,
        boolean alike) {}
