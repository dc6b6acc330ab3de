package org.duizhao.index.question;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which entities.
 *
 * @param q words of a name, in any script
 */
public record EntityQuery(@Nullable String q, @Nullable String type, List<String> documents) {

    public EntityQuery {
        documents = List.copyOf(documents);
    }
}
