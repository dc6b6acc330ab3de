package org.duizhao.index.question;

import java.util.List;
import java.util.Locale;
import org.duizhao.index.entry.State;
import org.jspecify.annotations.Nullable;

/**
 * Which documents.
 *
 * @param q words of title or file name, in any script
 * @param ids only these; empty for any
 * @param order of the answer
 */
public record DocumentQuery(
        @Nullable State state,
        @Nullable String q,
        @Nullable String series,
        @Nullable Integer year,
        List<String> ids,
        Order order,
        @Nullable String cursor,
        int size) {

    public DocumentQuery {
        ids = List.copyOf(ids);
    }

    /** Any document, the last uploaded first. */
    public DocumentQuery(
            @Nullable State state,
            @Nullable String q,
            @Nullable String series,
            @Nullable Integer year,
            @Nullable String cursor,
            int size) {
        this(state, q, series, year, List.of(), Order.UPLOADED, cursor, size);
    }

    /** Orders of documents. */
    public enum Order {
        /** The last uploaded first. */
        UPLOADED,
        /** Those with the most issues left first; those without any are left out. */
        ISSUES;

        /** The order of that name. */
        public static Order of(@Nullable String name) {
            if (name == null || name.isBlank() || name.equals("uploaded")) {
                return UPLOADED;
            }
            if (name.equals("issues")) {
                return ISSUES;
            }
            throw new BadQueryException("sort: " + name + " (expected: uploaded or issues)");
        }
    }

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
