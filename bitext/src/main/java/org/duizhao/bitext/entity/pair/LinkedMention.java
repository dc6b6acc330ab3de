package org.duizhao.bitext.entity.pair;

import org.duizhao.bitext.entity.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * A mention that knows what it stands for.
 *
 * @param canonical one id for all mentions of the entity in the document, in both languages: {@code place:qingdao}
 * @param nameZh the Chinese name that the entity is shown under, see {@link Canonicals}; null if the document has none
 * @param nameEn the English one
 */
public record LinkedMention(
        int start,
        int end,
        EntityType type,
        boolean nested,
        String canonical,
        @Nullable String nameZh,
        @Nullable String nameEn) {}
