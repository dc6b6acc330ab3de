package org.duizhao.index.question;

import org.jspecify.annotations.Nullable;

/**
 * A question about who did what.
 *
 * @param who a name, as it was noted
 * @param what words of the method and address of requests
 * @param document its id
 * @param outcome {@code success} or {@code failure}
 */
public record AuditQuery(
        @Nullable String who,
        @Nullable String what,
        @Nullable String document,
        @Nullable String outcome,
        @Nullable String cursor,
        int size) {}
