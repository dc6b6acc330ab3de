package org.duizhao.index.question;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of an answer.
 *
 * @param total of all pages
 * @param next the {@code cursor} of the next page; null if this is the last
 */
public record Page<T>(long total, List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }
}
