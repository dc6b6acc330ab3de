package org.duizhao.index.watch;

import org.jspecify.annotations.Nullable;

/**
 * Whether a part of the system is well.
 *
 * @param part {@code kafka}, {@code elasticsearch} or the name of a service
 * @param cause what is wrong; null if the part says nothing
 */
public record Health(String part, Status status, @Nullable String cause) {

    /** What a part says of itself. */
    public enum Status {
        UP,
        /** It answers, and something that it needs does not. */
        DOWN,
        /** It does not answer. */
        AWAY
    }
}
