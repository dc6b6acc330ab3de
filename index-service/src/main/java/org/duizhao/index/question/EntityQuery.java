package org.duizhao.index.question;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which entities.
 *
 * @param q words of a name, in any script
 * @param both only those that have a name in both languages
 */
public record EntityQuery(@Nullable String q, @Nullable String type, List<String> documents, boolean both) {

    public EntityQuery {
        documents = List.copyOf(documents);
    }
}
