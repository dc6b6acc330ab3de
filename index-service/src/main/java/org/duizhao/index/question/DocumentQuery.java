package org.duizhao.index.question;

import java.util.Locale;
import org.duizhao.index.entry.State;
import org.jspecify.annotations.Nullable;

/**
 * Which documents.
 *
 * @param q words of title or file name, in any script
 */
public record DocumentQuery(
        @Nullable State state,
        @Nullable String q,
        @Nullable String series,
        @Nullable Integer year,
        @Nullable String cursor,
        int size) {

    /** The state of that name; deleted documents cannot be asked for. */
    public static @Nullable State state(@Nullable String word) {
        if (word == null || word.isBlank()) {
            return null;
        }
        try {
            State state = State.valueOf(word.strip().toUpperCase(Locale.ROOT));
            if (state != State.DELETED) {
                return state;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new BadQueryException(
                "state: " + word + " (expected: ACCEPTED, EXTRACTED, ALIGNED, ENRICHED, INDEXED or FAILED)");
    }
}
